const gap = 8;

/**
 * Keeps fixed things of ours off the host's own privacy links and off the vendor's holder: where they would cover one,
 * they move up above it (7004(a)(4)(A): nothing may stand in the way of an opt-out).
 */
export const keepClear = (page: Window, mine: readonly HTMLElement[], others: () => readonly Element[]) => {
  const ups = mine.map(() => 0);
  let asked = 0;
  const place = () => {
    asked = 0;
    const boxes = others().map((other) => other.getBoundingClientRect());
    mine.forEach((element, at) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      // Where it would stand if it were not moved.
      const before = ups[at] as number;
      let up = 0;
      // Moving clear of one may push it onto the next above, so all are looked at as often as there are any.
      for (const _ of boxes) {
        for (const box of boxes) {
          const shift = before - up;
          if (
            box.width &&
            box.left < right + gap &&
            box.right > left - gap &&
            box.top < bottom + shift + gap &&
            box.bottom > top + shift - gap
          ) {
            up = bottom + before - box.top + gap;
          }
        }
      }
      ups[at] = up;
      element.style.setProperty("translate", `0 ${-up}px`);
      // With no room left above, covering would be worse than being away.
      element.style.setProperty("visibility", top + before - up < 0 ? "hidden" : "");
    });
  };
  const update = () => {
    asked ||= page.requestAnimationFrame(place);
  };
  const on = (change: "addEventListener" | "removeEventListener") => {
    for (const name of ["scroll", "resize"]) page[change](name, update, { passive: true, capture: true } as object);
  };
  on("addEventListener");
  return {
    update,
    stop: () => {
      page.cancelAnimationFrame(asked);
      on("removeEventListener");
    },
  };
};
