const shopify = (page = globalThis) => {
  let allowed = true;
  let told = true;
  const ask = (api, method, what) => new Promise(
    (done, fail) => api[method](what, (failed) => failed ? fail(failed) : done())
  );
  const say = async () => {
    if (!page.Shopify) {
      await new Promise((done) => page.document.addEventListener("DOMContentLoaded", done));
    }
    const shop = page.Shopify;
    if (!shop.customerPrivacy) {
      await ask(shop, "loadFeatures", [{ name: "consent-tracking-api", version: "0.1" }]);
    }
    await ask(shop.customerPrivacy, "setTrackingConsent", { sale_of_data: allowed });
  };
  return {
    name: "shopify",
    tell({ state, type }) {
      allowed = state.saleShareAllowed;
      if (allowed === told && type !== "optout.recorded") return void 0;
      told = allowed;
      return say();
    },
    read(optOut) {
      page.document.addEventListener("visitorConsentCollected", (event) => {
        if (allowed && event.detail?.saleOfDataAllowed === false) optOut();
      });
    },
    stop() {
      allowed = false;
    }
  };
};

export { shopify };
