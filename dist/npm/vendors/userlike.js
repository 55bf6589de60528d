import { fromRow, forget } from '../row.js';

const row = {
  name: "userlike",
  evidence: "stand-in",
  holders: ['[id^="userlike"]'],
  load: { script: "https://userlike-cdn-widgets.s3-eu-west-1.amazonaws.com/{id}.js" },
  drawn: '[id^="userlike"]',
  open: [["userlikeStartChat"]],
  forget: ["uslk_"],
  stays: true
};
const userlike = (createMessenger) => {
  if (!createMessenger) return fromRow(row);
  let messenger;
  let mounted;
  let wanted = 0;
  const see = (all) => () => void messenger?.setVisibility({ main: all, button: all, notifications: all });
  const { holders, evidence } = row;
  return {
    name: row.name,
    holders,
    evidence,
    load: (_, widgetKey) => {
      const turn = ++wanted;
      void createMessenger({ version: 2, widgetKey }).then(
        (made) => {
          if (turn !== wanted || made.kind !== "success") return;
          mounted = made.value.api?.mount().subscribe((next) => {
            messenger = next.kind === "success" && next.value || void 0;
          });
        },
        // A messenger that never comes is told as failed.
        () => {
        }
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
      let known;
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
      messenger = void 0;
      forget(page, row.forget ?? []);
      return true;
    }
  };
};

export { row, userlike };
