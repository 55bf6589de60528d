import { editions } from "../clauses.ts";
import type { SettledConfig } from "../config.ts";
import type { Consent } from "../consent.ts";
import { makeWords, type Catalogue, type Words } from "../locales/words.ts";
import type * as ChoicesChunk from "../panel/choices.tsx";
import type * as PanelChunk from "../panel/panel.tsx";
import type { Declined, HeldHow } from "../record.ts";
import type { Chat } from "./chat.ts";
import type { Load } from "./chunks.ts";
import type { makeFrame } from "./frame.ts";
import { make, type Root } from "./root.ts";

/** SHA-256 as hex; `null` on an insecure page, which has no `crypto.subtle`. */
const sha256 = async (page: Window & typeof globalThis, text: string): Promise<string | null> => {
  const bytes = await page.crypto?.subtle?.digest("SHA-256", new TextEncoder().encode(text));
  return bytes ? [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("") : null;
};

/** What opens in the frame: the form before the chat, the visitor's choices, or a plain line on why neither. */
export const makeDialogs = ({
  page,
  config,
  consent,
  chat,
  frame,
  root,
  load,
  words,
  catalogue,
  language,
  trusted,
  how,
  optOut,
}: {
  readonly page: Window & typeof globalThis;
  readonly config: SettledConfig | undefined;
  readonly consent: Consent;
  readonly chat: Chat | undefined;
  readonly frame: ReturnType<typeof makeFrame>;
  readonly root: Root;
  readonly load: Load;
  readonly words: Words;
  readonly catalogue: Catalogue;
  readonly language: string;
  readonly trusted: (event: Event) => boolean;
  readonly how: () => HeldHow;
  readonly optOut: () => void;
}) => {
  const { document } = page;
  let ready: Promise<[typeof PanelChunk, Catalogue]> | undefined;

  /** On intent: panel and words side by side, and the vendor's code, so that Start can let it in at once. */
  const prepare = () => {
    void chat?.prepare().catch(() => {});
    ready ??= Promise.all([
      load<typeof PanelChunk>("panel.js"),
      load<{ default: Catalogue }>(`locales/${language}.js`).then((module) => module.default),
    ]);
    ready.catch(() => (ready = undefined));
    return ready;
  };

  const link = (href: string, text: string) => make(document, "a", { href }, text);
  /** Why there is no chat now, and how else to reach the business. */
  const excuse = () => {
    const lines: (Node | string)[] = [words("page.unavailable")];
    if (config) {
      const { email, phone } = config;
      lines.push(link(`mailto:${email}`, email));
      if (phone) lines.push(link(`tel:${phone.replace(/[^\d+]/g, "")}`, phone));
    }
    frame.say(lines, words("page.close"));
  };

  const left = (by: Declined) => {
    if (consent.isShown()) consent.decline(by);
  };

  const start = (clauses: readonly (keyof typeof editions)[]) => {
    // Nothing but every clause opens the chat, whatever the panel says.
    if (!config?.clauses.every((id) => clauses.includes(id)) || !consent.isShown()) return;
    const again = chat?.state() === "ended";
    const done = consent.acknowledge(
      config.clauses.map((id) => ({ id, edition: editions[id] })),
      how(),
    );
    frame.close();
    const go = () => {
      chat?.letIn(true);
      // What was ended on this page cannot be started twice: it is there when the page is loaded again.
      if (again && !config.vendor?.id) page.location.reload();
    };
    if (done) void done.then(go);
    else go();
  };

  return {
    prepare,
    form: () => {
      frame.open(words("page.loading"), left);
      if (!config || !chat) return excuse();
      prepare().then(
        ([{ makeNotice, mountPanel }, panelWords]) => {
          // Closed, or decided in another tab, while it was loading.
          if (!frame.isOpen() || consent.isShown()) return;
          const say = makeWords(language, { ...catalogue, ...panelWords });
          const notice = makeNotice(config, say, language);
          frame.fill((into) =>
            mountPanel(into, root.root, {
              config,
              notice,
              words: say,
              contact: config,
              state: consent.state,
              subscribe: consent.subscribe,
              trusted,
              onStart: start,
              onDecline: () => frame.left("button"),
              onClose: () => frame.left("close"),
              onOptOut: optOut,
              shown: ({ text }) => void consent.shown(text, sha256(page, text)),
            }),
          );
        },
        (error) => {
          consent.tell("error", { error: String(error) });
          if (frame.isOpen()) excuse();
        },
      );
    },
    choices: () => {
      frame.open(words("page.loading"), () => {});
      Promise.all([
        load<typeof ChoicesChunk>("choices.js"),
        load<{ default: Catalogue }>(`locales/${language}.js`),
      ]).then(([{ mountChoices }, { default: panelWords }]) => {
        if (!frame.isOpen()) return;
        frame.fill((into) =>
          mountChoices(into, root.root, {
            config,
            words: makeWords(language, { ...catalogue, ...panelWords }),
            language,
            state: consent.state,
            subscribe: consent.subscribe,
            records: consent.ledger.records,
            trusted,
            onOptOut: optOut,
            onWithdraw: () => chat?.withdraw(),
            onReload: () => page.location.reload(),
            onClose: () => frame.left("close"),
          }),
        );
      }, excuse);
    },
  };
};
