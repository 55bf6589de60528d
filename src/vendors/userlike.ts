import { forget } from "./load.ts";
import { fromRow, type Row } from "./row.ts";
import type { Vendor } from "./vendor.ts";

/**
 * Userlike (Lime Connect) by its script: the snippet has no API but the old `userlikeStartChat`, so it is held and
 * covered only. `@userlike/messenger` can do more: see `userlike`.
 */
export const row: Row = {
  name: "userlike",
  evidence: "stand-in",
  holders: ['[id^="userlike"]'],
  load: { script: "https://userlike-cdn-widgets.s3-eu-west-1.amazonaws.com/{id}.js" },
  drawn: '[id^="userlike"]',
  open: [["userlikeStartChat"]],
  forget: ["uslk_"],
  stays: true,
};

interface Messenger {
  setVisibility(which: { main: boolean; button: boolean; notifications: boolean }): unknown;
  maximize(): unknown;
  minimize(): unknown;
  logout(): unknown;
  setCustomData(data: Record<string, unknown>): unknown;
  readonly state$: { subscribe(next: (state: State) => void): { unsubscribe(): void } };
}
interface State {
  readonly state: string;
  readonly conversations: readonly { readonly id: number; readonly unread: readonly unknown[] }[];
}
/** Each messenger that is mounted; none where the widget's owner has switched it off. */
type Mounted =
  | { readonly kind: "success"; readonly value: Messenger | null }
  | { readonly kind: "error"; readonly error: string };
interface Api {
  mount(): { subscribe(next: (mounted: Mounted) => void): { unsubscribe(): void } };
}
/** `createMessenger` of `@userlike/messenger` 1.3.2. */
export type CreateMessenger = (options: {
  version: 2;
  widgetKey: string;
}) => Promise<
  | { readonly kind: "success"; readonly value: { readonly api: Api | null } }
  | { readonly kind: "error"; readonly error: string }
>;

/**
 * Userlike. With `createMessenger` of its package, way 1 calls and mounts it on release (the id is the widget's key);
 * without, its script is loaded.
 */
export const userlike = (createMessenger?: CreateMessenger): Vendor => {
  if (!createMessenger) return fromRow(row);
  let messenger: Messenger | undefined;
  let mounted: { unsubscribe(): void } | undefined;
  let wanted = 0;
  const see = (all: boolean) => () =>
    void messenger?.setVisibility({ main: all, button: all, notifications: all });
  const { holders, evidence } = row;
  return {
    name: row.name,
    holders,
    evidence,
    load: (_, widgetKey) => {
      const turn = ++wanted;
      void createMessenger({ version: 2, widgetKey }).then(
        (made) => {
          // Withdrawn while it was on its way.
          if (turn !== wanted || made.kind !== "success") return;
          mounted = made.value.api?.mount().subscribe((next) => {
            messenger = (next.kind === "success" && next.value) || undefined;
          });
        },
        // A messenger that never comes is told as failed.
        () => {},
      );
    },
    ready: () => !!messenger,
    hide: see(false),
    show: see(true),
    open: () => void messenger?.maximize(),
    close: () => void messenger?.minimize(),
    watch: (_, watcher) => {
      let open = false;
      let unread = 0;
      let known: ReadonlySet<number> | undefined;
      const subscribed = messenger?.state$.subscribe(({ state, conversations }) => {
        const opens = state === "maximized";
        const waiting = conversations.reduce((sum, one) => sum + one.unread.length, 0);
        if (opens && !open) watcher.opened();
        if (waiting > unread) watcher.invited();
        for (const { id } of conversations) if (known && !known.has(id)) watcher.started(`${id}`);
        open = opens;
        unread = waiting;
        known = new Set(conversations.map(({ id }) => id));
      });
      return () => subscribed?.unsubscribe();
    },
    write: (_, brief) => void messenger?.setCustomData({ privacy_notice: brief }),
    end: (page) => {
      wanted++;
      void messenger?.logout();
      mounted?.unsubscribe();
      messenger = undefined;
      forget(page, row.forget ?? []);
      return true;
    },
  };
};
