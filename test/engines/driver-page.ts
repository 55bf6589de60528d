const html = `<!doctype html><meta charset="utf-8"><title>engines</title>
<link rel="stylesheet" href="/page.css">
<body><p id="far"><button id="plain">plain</button></p>
<span id="gone" hidden>gone</span>
<div id="lid-box"><button id="under">under</button><div id="lid"></div></div>
<input id="word"><x-host></x-host>
<iframe src="/frame"></iframe>
<script src="/page.js"></script>`;

const css = `#far { margin-top: 3000px } #lid-box { position: relative }
#lid { position: absolute; inset: 0 } iframe { border: 7px solid }`;

const script = `
globalThis.log = [];
globalThis.beforeSeen = globalThis.fromBefore;
const note = (name) => (event) => log.push(name + " " + event.type + " " + event.isTrusted);
document.querySelector("#plain").addEventListener("click", note("plain"));
const root = document.querySelector("x-host").attachShadow({ mode: "open" });
const dialog = document.createElement("dialog");
const label = document.createElement("label");
const box = document.createElement("input");
const inner = document.createElement("button");
box.type = "checkbox";
label.htmlFor = box.id = "box";
label.append("I have read it");
inner.textContent = "inner";
for (const type of ["click", "change"]) box.addEventListener(type, note("box"));
inner.addEventListener("click", note("inner"));
dialog.append(label, box, inner);
root.append(dialog);
dialog.showModal();`;

const frame = `<!doctype html><button id="framed">framed</button><script src="/frame.js"></script>`;

const frameScript = `document.querySelector("#framed").addEventListener("click",
  (event) => parent.log.push("framed " + event.type + " " + event.isTrusted));`;

const loud = `<!doctype html><body><script>1</script><script src="/loud.js"></script>`;

const loudScript = `console.error("said", 1);
setTimeout(() => { throw new Error("went wrong") });
Promise.reject(new Error("nobody caught this"));
try { document.body.innerHTML = "sink" } catch {}`;

const bodies: Record<string, [type: string, body: string]> = {
  "/": ["text/html", html],
  "/page.css": ["text/css", css],
  "/page.js": ["text/javascript", script],
  "/frame": ["text/html", frame],
  "/frame.js": ["text/javascript", frameScript],
  "/loud": ["text/html", loud],
  "/loud.js": ["text/javascript", loudScript],
};

/** The strict policy of every page here. */
export const headers = () => ({
  "content-security-policy": "script-src 'self'; require-trusted-types-for 'script'",
});

/** The pages that the driver's own tests open. */
export const routes = ({ url }: { url?: string | undefined }) => {
  const [type, body] = bodies[url ?? ""] ?? [];
  return type && body ? { headers: { "content-type": type }, body } : undefined;
};
