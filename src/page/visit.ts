/**
 * Remembers that the visitor acknowledged or chatted in this visit (this tab's session), so that a running
 * conversation goes on over the pages of the visit. Blocked storage: each page asks for one click again.
 */
export const makeVisit = (page: Window, key: string) => ({
  running: (): boolean => {
    try {
      return page.sessionStorage.getItem(key) === "1";
    } catch {
      return false;
    }
  },
  mark: (running: boolean): void => {
    try {
      if (running) page.sessionStorage.setItem(key, "1");
      else page.sessionStorage.removeItem(key);
    } catch {
      // Nothing is lost but the convenience.
    }
  },
});
