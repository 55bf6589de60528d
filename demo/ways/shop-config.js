/** What the shop says, for the pages that hand it over as an object. */
export const config = {
  company: "Fern & Field",
  address: "482 Orchard Lane, Petaluma, CA 94952",
  email: "privacy@fernandfield.example",
  privacyPolicy: new URL("/privacy.html#chat", location.href).href,
  optOutPage: new URL("/privacy-choices.html", location.href).href,
  collects: ["identifiers", "messages", "device-usage"].map((category) => ({
    category,
    purpose: "support",
    retention: "12 months",
    sold: false,
    shared: true,
  })),
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
