import { launch } from "./browser.js";
import { openSite } from "./site.js";
import { measureLoad, measureHeld } from "./load.js";
import { measurePaint } from "./paint.js";
import { measureIntent, listDownloads } from "./intent.js";
import { measureActs } from "./acts.js";
const b = await launch();
const s = await openSite();
let t = Date.now();
const go = async (n, f) => {
  try {
    console.log(n);
    console.dir(await f(), { depth: 5, breakLength: 200 });
  } catch (e) {
    console.log(n, e);
  }
  console.log(Date.now() - t);
  t = Date.now();
};
const only = process.argv[2] ?? "";
try {
  const all = {
    downloads: () => listDownloads(b, s),
    acts: () => measureActs(b, s.origin, 1),
    intent: () => measureIntent(b, s.origin, 3),
    paint: () => measurePaint(b, 3),
    load: () => measureLoad(b, s.origin, 2),
    held: () => measureHeld(b, s, 2),
  };
  for (const n in all) if (n.includes(only)) await go(n, all[n]);
} finally {
  await b.close();
  await s.close();
}
