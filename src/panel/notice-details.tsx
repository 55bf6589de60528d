import type { Words } from "../locales/words.ts";
import type { Notice, NoticeRow } from "../notice.ts";

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
    <p>{notice.intro}</p>
    <dl class="glance">
      {notice.glance.map(({ term, texts }) => (
        <div key={term}>
          <dt>{term}</dt>
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
      </div>
    </details>
  </>
);
