import { queueOf } from '../tag.js';

const googlePublisher = (globals = globalThis) => {
  let told = true;
  return {
    name: "google-publisher",
    tell({ state: { saleShareAllowed } }) {
      if (saleShareAllowed === told) return;
      if (!globals.googletag?.cmd) globals.googletag = {};
      queueOf(globals.googletag, "cmd").push(
        () => globals.googletag.pubads().setPrivacySettings({ restrictDataProcessing: !saleShareAllowed })
      );
      told = saleShareAllowed;
    }
  };
};

export { googlePublisher };
