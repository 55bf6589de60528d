import { launch, newTab } from "./browser.js"; import { openSite } from "./site.js";
const b=await launch(); const s=await openSite({latency:150});
try{ for(let i=0;i<5;i++)for(const n of ["bare","prechat","bare-unstyled","prechat-unstyled"]){const p=await newTab(b,s.origin);await p.goto(s.origin+"/"+n);await p.waitForTimeout(300);
console.log(n,JSON.stringify(await p.evaluate(()=>({fp:performance.getEntriesByName("first-contentful-paint")[0]?.startTime|0,html:performance.getEntriesByType("navigation")[0].responseEnd|0,dcl:performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd|0,res:performance.getEntriesByType("resource").map(r=>[r.name.slice(22,40),r.startTime|0,r.responseStart|0,r.responseEnd|0])}))));await p.context().close()}}finally{await b.close();await s.close()}
