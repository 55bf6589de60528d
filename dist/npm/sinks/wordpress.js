const wordpress = (page = globalThis) => {
  const { document } = page;
  let allowed = true;
  let told = true;
  const say = () => {
    if (allowed === told || !page.wp_set_consent?.call) return;
    if (!allowed && !(page.wp_consent_type ?? page.wp_fallback_consent_type)) {
      page.wp_consent_type = "optout";
      document.dispatchEvent(new CustomEvent("wp_consent_type_defined"));
    }
    page.wp_set_consent("marketing", allowed ? "allow" : "deny");
    told = allowed;
  };
  document.addEventListener("DOMContentLoaded", say);
  return {
    name: "wordpress",
    tell({ state }) {
      allowed = state.saleShareAllowed;
      say();
    },
    read(optOut) {
      document.addEventListener("wp_listen_for_consent_change", (event) => {
        const { detail } = event;
        if (allowed && detail?.marketing === "deny") optOut();
      });
    },
    stop() {
      allowed = told = false;
    }
  };
};

export { wordpress };
