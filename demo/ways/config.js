// A classic script before the tag: what a tag manager can carry.
(() => {
  const row = { purpose: "support", retention: "12 months", sold: false, shared: true };
  window.prechatConfig = {
    company: "Fern & Field",
    address: "482 Orchard Lane, Petaluma, CA 94952",
    email: "privacy@fernandfield.example",
    privacyPolicy: new URL("/privacy.html#chat", location.href).href,
    optOutPage: new URL("/privacy-choices.html", location.href).href,
    collects: [
      { category: "identifiers", ...row },
      { category: "messages", ...row },
      { category: "device-usage", ...row },
    ],
    vendor: {
      name: "custom",
      label: "the Fern & Field chat",
      role: "own",
      trainsAi: false,
      scripts: ["/fake-chat.js"],
      holders: ["#fake-chat"],
    },
    launcher: { color: "#1f5a3d" },
  };

  window.prechatReady = window.prechatReady || [];
  window.prechatReady.push((prechat) =>
    prechat.on(({ type }) => {
      const heard = document.querySelector("[data-heard]");
      if (heard) heard.textContent = type;
    }),
  );
})();
