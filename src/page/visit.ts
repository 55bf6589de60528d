/** Marks the visit (this tab's session) in which the visitor chatted, so that a conversation goes on over its pages. */
const key = "prechat:visit";

/** Has the visitor chatted in this visit? */
export const isVisit = (page: Window): boolean => {
  try {
    return !!page.sessionStorage.getItem(key);
  } catch {
    // Blocked: each page asks for one click again.
    return false;
  }
};

/** Marks the visit, or takes the mark away. */
export const setVisit = (page: Window, running: boolean): void => {
  try {
    page.sessionStorage.setItem(key, running ? "1" : "");
  } catch {
    // Blocked storage holds no visit either.
  }
};
