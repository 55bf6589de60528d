// What is chosen stands in the address; the config is said before Prechat's own tag.
(() => {
  const query = new URLSearchParams(location.search);
  const names = ["rocketchat", "flowise", "deep-chat", "botframework"];
  const vendor = names.find((name) => name === query.get("vendor")) ?? "rocketchat";
  const way = query.get("way") === "covered" ? "covered" : "held";
  window.chosen = { vendor, way };
  const shared = { purpose: "support", retention: "12 months", sold: false, shared: true };
  window.prechatConfig = {
    company: "Fern & Field",
    address: "482 Orchard Lane, Petaluma, CA 94952",
    email: "privacy@fernandfield.example",
    privacyPolicy: new URL("/privacy.html#chat", location.href).href,
    optOutPage: new URL("/privacy-choices.html", location.href).href,
    collects: ["identifiers", "messages", "device-usage"].map((category) => ({
      category,
      ...shared,
    })),
    vendor: {
      name: vendor,
      role: "service-provider",
      trainsAi: false,
      covered: way === "covered",
    },
    launcher: { color: "#1f5a3d" },
  };
})();
