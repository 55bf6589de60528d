import { launch, newTab } from "./browser.js";
import { openSite } from "./site.js";
import { trace, costOf } from "./trace.js";
const b = await launch();
const s = await openSite();
const css2 = "footer ul{display:flex;gap:1em;list-style:none;padding:0}";
try {
  for (const extra of ["", css2]) {
    const p = await newTab(b, s.origin, { rate: 4 });
    await p.route("**/site.css", (r) =>
      r.fulfill({
        contentType: "text/css",
        body:
          "body{font:16px/1.5 sans-serif;max-width:60em;margin:2em auto}footer{margin-top:2em}" +
          extra,
      }),
    );
    const e = await trace(p, async () => {
      await p.goto(s.origin + "/prechat");
      await p.waitForTimeout(800);
    });
    console.log(
      extra,
      costOf(e),
      e.filter((x) => x.name === "LayoutShift").map((x) => JSON.stringify(x.args.data)),
      await p.locator("footer ul").boundingBox(),
    );
    await p.screenshot({ path: "/tmp/benchx/shift.png" });
  }
} finally {
  await b.close();
  await s.close();
}
