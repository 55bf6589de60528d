import type { Sink } from "./sink.ts";
import type { Globals } from "./tag.ts";

/**
 * Amplitude: stops it altogether, for it has one switch only. Name it only if what it gets counts as sold or shared.
 * Told before `init`, from the stub that its snippet makes or from its loader's own object.
 *
 * Source and check: `@amplitude/analytics-browser` 2.48.1, its types, its snippet and what reads the snippet's queue.
 */
export const amplitude = (globals: Globals = globalThis): Sink => {
  let allowed = true;
  let told = true;
  const say = (tag: Globals | undefined) => {
    if (told === allowed || !tag?.setOptOut) return;
    tag.setOptOut(!allowed);
    told = allowed;
  };
  let tag: Globals | undefined;
  const set = (theirs: Globals | undefined) => {
    tag = theirs;
    say(tag);
  };
  const met = !!globals.amplitude?.setOptOut;
  if (!met)
    Reflect.defineProperty(globals, "amplitude", { configurable: true, get: () => tag, set });
  return {
    name: "amplitude",
    tell({ state }) {
      allowed = state.saleShareAllowed;
      say(globals.amplitude);
    },
    stop() {
      if (met) return;
      Reflect.deleteProperty(globals, "amplitude");
      globals.amplitude = tag;
    },
  };
};
