const gap = 8;

/**
 * Keeps fixed things of ours off the host's own privacy links and off the vendor's holder: where they would cover one,
 * they move up above it (7004(a)(4)(A): nothing may stand in the way of an opt-out). Answers with what to call when
 * something may have moved.
 */
export const keepClear = (
  mine: readonly HTMLElement[],
  links: () => readonly Element[],
  holders: () => readonly Element[],
  signal: AbortSignal,
): (() => void) => {
  const ups = new Map<HTMLElement, number>();
  let asked = 0;
  const place = () => {
    asked = 0;
    const boxOf = (element: Element) => element.getBoundingClientRect();
    const theirs = links().map(boxOf);
    const boxes = [...theirs, ...holders().map(boxOf)];
    for (const element of mine) {
      const { left, right, top, bottom } = boxOf(element);
      // How far it stands moved already.
      const moved = ups.get(element) ?? 0;
      let up = 0;
      const covers = (box: DOMRect) =>
        box.width &&
        // With nothing in it now, it waits in its corner.
        left < right &&
        box.left < right + gap &&
        box.right > left - gap &&
        box.top < bottom + moved - up + gap &&
        box.bottom > top + moved - up - gap;
      // Moving clear of one may push it onto the next above, so all are looked at as often as there are any.
      for (const _ of boxes) {
        for (const box of boxes) if (covers(box)) up = bottom + moved - box.top + gap;
      }
      // A chat that fills the screen leaves no room: the upper edge, as the visitor must still reach an opt-out.
      up = Math.max(0, Math.min(up, top + moved - gap));
      ups.set(element, up);
      element.style.translate = `0 ${-up}px`;
      // Covering a link of the host's would be worse than being away.
      element.style.visibility = theirs.some(covers) ? "hidden" : "";
    }
  };
  // Behind the frame: the layout stands then, and asking for boxes forces none.
  const update = () => {
    asked ||= requestAnimationFrame(() => setTimeout(place));
  };
  for (const name of ["scroll", "resize"])
    addEventListener(name, update, { capture: true, signal });
  return update;
};
