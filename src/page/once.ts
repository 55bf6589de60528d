/** Is it the first time in this visit (this tab's session) that this value stands here? Remembers it. */
export const isFirst = (page: Window, key: string, value: string): boolean => {
  try {
    const { sessionStorage } = page;
    if (sessionStorage.getItem(`prechat:${key}`) === value) return false;
    sessionStorage.setItem(`prechat:${key}`, value);
  } catch {
    // Blocked: each page counts for itself.
  }
  return true;
};
