import type { Words } from "../locales/words.ts";
import { isAssistant, type Notice, type NoticeRow } from "../notice.ts";
import { ClauseLine } from "./clause-box.tsx";
import { Link } from "./link.tsx";

const Row = ({ row, words }: { row: NoticeRow; words: Words }) => (
  <section class="row">
    <h3>{row.category}</h3>
    <p class="muted">{row.examples}</p>
    <dl>
      {(
        [
          ["why", row.purpose],
          ["kept", row.retention],
          ["sold", row.sold],
          ["shared", row.shared],
        ] as const
      ).map(([term, text]) => [<dt>{words(`form.${term}`)}</dt>, <dd>{text}</dd>])}
    </dl>
  </section>
);

/** Who, what, why, how long, in five lines; the same for each kind of information one click away (7012(e)). */
export const NoticeDetails = ({ notice, words }: { notice: Notice; words: Words }) => (
  <>
    {notice.lines.filter(isAssistant).map((line) => (
      <ClauseLine key={line.id} {...line} />
    ))}
    {notice.again && (
      <p class="said" part="again">
        {notice.again}
      </p>
    )}
    <p>{notice.intro}</p>
    <dl class="glance">
      {notice.glance.map(({ changed, term, texts }) => (
        <div key={term}>
          <dt>
            {term} {changed && <em>{changed}</em>}
          </dt>
          {texts.map((text) => (
            <dd key={text}>{text}</dd>
          ))}
        </div>
      ))}
    </dl>
    <details>
      <summary>{words("form.details")}</summary>
      <div class="rows">
        {notice.rows.map((row) => (
          <Row key={row.category} row={row} words={words} />
        ))}
        <p class="muted">{words("form.meaning")}</p>
        {notice.joint && <p>{notice.joint}</p>}
        {notice.policies.map((link) => (
          <p key={link.href}>
            <Link {...link} away />
          </p>
        ))}
      </div>
    </details>
    {notice.lines.map((line) => !isAssistant(line) && <ClauseLine key={line.id} {...line} />)}
  </>
);
