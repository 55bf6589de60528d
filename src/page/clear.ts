const gap = 8;

/**
 * Keeps fixed things of ours off the host's own privacy links and off the vendor's holder: where they would cover one,
 * they move up above it (7004(a)(4)(A): nothing may stand in the way of an opt-out).
 */
export const keepClear = (
  page: Window,
  mine: () => readonly HTMLElement[],
  others: () => Iterable<Element>,
): { update(): void; stop(): void } => {
  let asked = 0;
  const place = () => {
    asked = 0;
    const boxes = [...others()].map((other) => other.getBoundingClientRect());
    for (const element of mine()) {
      if (element.hidden) continue;
      const box = element.getBoundingClientRect();
      const moved = Number(element.dataset["up"] ?? 0);
      let up = 0;
      // Each box moved clear of may push us onto the next one above, so look again until nothing is covered.
      for (let i = 0; i < boxes.length; i++) {
        for (const other of boxes) {
          const bottom = box.bottom + moved - up;
          if (
            other.width &&
            other.left < box.right + gap &&
            other.right > box.left - gap &&
            other.top < bottom + gap &&
            other.bottom > bottom - box.height - gap
          ) {
            up = box.bottom + moved - other.top + gap;
          }
        }
      }
      // With no room left above, covering is worse than being away.
      const away = box.bottom + moved - up - box.height < 0;
      element.dataset["up"] = `${up}`;
      element.style.setProperty("translate", `0 ${-up}px`);
      element.style.setProperty("visibility", away ? "hidden" : "visible");
    }
  };
  const update = () => {
    asked ||= page.requestAnimationFrame(place);
  };
  const quiet = { passive: true, capture: true };
  page.addEventListener("scroll", update, quiet);
  page.addEventListener("resize", update, quiet);
  return {
    update,
    stop: () => {
      page.cancelAnimationFrame(asked);
      page.removeEventListener("scroll", update, quiet);
      page.removeEventListener("resize", update, quiet);
    },
  };
};
