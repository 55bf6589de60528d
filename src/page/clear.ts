const gap = 8;

/**
 * Keeps fixed things of ours off the host's own privacy links and off the vendor's holder: where they would cover one,
 * they move up above it (7004(a)(4)(A): nothing may stand in the way of an opt-out). Answers with what to call when
 * something may have moved.
 */
export const keepClear = (
  mine: readonly HTMLElement[],
  others: () => readonly Element[],
  signal: AbortSignal,
): (() => void) => {
  const ups = new Map<HTMLElement, number>();
  let asked = 0;
  const place = () => {
    asked = 0;
    const boxes = others().map((other) => other.getBoundingClientRect());
    for (const element of mine) {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      // How far it stands moved already.
      const moved = ups.get(element) ?? 0;
      let up = 0;
      // Moving clear of one may push it onto the next above, so all are looked at as often as there are any.
      for (const _ of boxes) {
        for (const box of boxes) {
          if (
            box.width &&
            // With nothing in it now, it waits in its corner.
            left < right &&
            box.left < right + gap &&
            box.right > left - gap &&
            box.top < bottom + moved - up + gap &&
            box.bottom > top + moved - up - gap
          ) {
            up = bottom + moved - box.top + gap;
          }
        }
      }
      if (up === moved) continue;
      ups.set(element, up);
      element.style.translate = `0 ${-up}px`;
      // With no room left above, covering would be worse than being away.
      element.style.visibility = top + moved < up ? "hidden" : "";
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
