const optOutIcon = {
  viewBox: "0 0 30 14",
  paths: [
    { d: "M7 .6h16a6.4 6.4 0 0 1 0 12.8H7A6.4 6.4 0 0 1 7 .6z", fill: "#fff", stroke: "none" },
    { d: "M17.3 .6H23a6.4 6.4 0 0 1 0 12.8h-9.2z", fill: "#06f", stroke: "none" },
    { d: "M7 .6h16a6.4 6.4 0 0 1 0 12.8H7A6.4 6.4 0 0 1 7 .6z", fill: "none", stroke: "#06f" },
    { d: "m5.2 7.2 2.6 2.6 4.4-5.6", fill: "none", stroke: "#06f" },
    { d: "m19 4.6 4.8 4.8m0-4.8L19 9.4", fill: "none", stroke: "#fff" }
  ]
};
const isCalifornia = ({ region }) => (region ?? "US-CA") === "US-CA";
const titleOf = (use, config, words) => words(
  use === "limit" ? "title.limit" : use === "choices" ? `title.${config.choicesTitle ?? "privacy"}` : isCalifornia(config) ? "form.opt-out" : "title.elsewhere"
);
const usesOf = (config) => {
  const sells = config.collects.some(({ sold, shared }) => sold || shared);
  const limits = config.sensitive === "used";
  return sells && limits ? ["choices"] : sells ? ["do-not-sell"] : limits ? ["limit"] : [];
};
const titles = (config, words) => usesOf(config).map((use) => ({
  use,
  text: titleOf(use, config, words),
  href: config.optOutPage ?? config.privacyPolicy,
  icon: use === "choices"
}));

export { optOutIcon, titleOf, titles, usesOf };
