import { launch, newTab } from "./browser.js";
import { openSite, dist } from "./site.js";
import { peers } from "./peers.js";
const b = await launch();
const s = await openSite();
try {
  for (const n of Object.keys(peers)) {
    const p = await newTab(b, s.origin);
    await p.goto(s.origin + "/" + n);
    await p.waitForTimeout(700);
    console.log(
      n,
      await p.locator(peers[n].stands).count(),
      await p.evaluate(() => document.body.outerHTML.slice(-900)),
    );
  }
} finally {
  await b.close();
  await s.close();
}
