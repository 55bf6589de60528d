import type { Sink } from "./sink.ts";
import type { Globals } from "./tag.ts";

/**
 * FullStory: no capture on this page. It has no other switch, so name it only if what it gets counts as sold or shared.
 * Before its snippet a flag keeps it from starting; a stub would be taken for a conflict of names.
 *
 * Source: developer.fullstory.com/browser/v2/auto-capture/capture-data. Checked: the snippet of `@fullstory/snippet`
 * 2.1.0.
 */
export const fullstory = (globals: Globals = globalThis): Sink => {
  let told = true;
  let shut = false;
  return {
    name: "fullstory",
    tell({ state: { saleShareAllowed } }) {
      if (saleShareAllowed === told) return;
      const running = typeof globals.FS == "function";
      if (!saleShareAllowed) {
        if (running) globals.FS("shutdown");
        else globals._fs_capture_on_startup = false;
        shut = running;
      } else {
        globals._fs_capture_on_startup = true;
        if (running) globals.FS(shut ? "restart" : "start");
      }
      told = saleShareAllowed;
    },
  };
};
