import { launch, newTab } from "./browser.js";
import { openSite, dist } from "./site.js";
console.log([...dist.keys()].filter((k) => !k.startsWith("npm") && !k.startsWith("types")));
const b = await launch();
const s = await openSite();
try {
  for (const n of [
    "prechat",
    "vanilla-cookieconsent",
    "klaro",
    "orejime",
    "@probo/cookie-banner",
    "shop-held",
  ]) {
    const p = await newTab(b, s.origin);
    p.on("console", (m) => console.log(m.text()));
    p.on("pageerror", (m) => console.log("ERR", m));
    s.clear();
    await p.goto(s.origin + "/" + n);
    await p.waitForTimeout(1500);
    await p.screenshot({ path: "/tmp/benchx/" + n.replace(/\W/g, "_") + ".png" });
    console.log(
      n,
      s.requests.map((r) => r.url).join(" "),
      await p.evaluate(() => [
        typeof window.prechat,
        document.documentElement.children.length,
        document.querySelector("pre-chat-root")?.shadowRoot.textContent.slice(0, 60),
      ]),
    );
  }
} finally {
  await b.close();
  await s.close();
}
