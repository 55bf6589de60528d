import { tag as shopTag } from "./shop-bed.ts";

/** Our tag for a chat of the site's own that runs covered; `holders` are selectors, or none are named. */
export const tag = (holders = "", more = ""): string =>
  shopTag(`data-vendor-covered="yes" data-vendor-scripts="/inviting.js" ${more}`).replace(
    'data-vendor-holders="#widget"',
    holders && `data-vendor-holders="${holders}"`,
  );

const fix = `const fix = (element, width, height) => {
  const look = { position: "fixed", right: "10px", bottom: "10px", width: width + "px", height: height + "px",
    background: "magenta", "z-index": "2147483647", border: "0" };
  for (const name in look) element.style.setProperty(name, look[name]);
  return element;
};`;

/** A chat in a holder with a frame, which opens by \`chat.invite()\` and grabs the focus whenever it can. */
export const framed = `{
  ${fix}
  const make = () => {
    const holder = fix(document.createElement("div"), 60, 60);
    holder.id = "widget";
    const frame = document.createElement("iframe");
    frame.srcdoc = "<body style='background:magenta;margin:0'><input autofocus>";
    frame.style.cssText = "visibility:visible!important;opacity:1!important;width:100%;height:100%;border:0";
    holder.append(frame);
    document.body.append(holder);
    frame.focus();
    return holder;
  };
  const grab = () => {
    const frame = document.querySelector("#widget iframe");
    frame?.focus();
    frame?.contentWindow.focus();
    frame?.contentDocument?.querySelector("input")?.focus();
  };
  make();
  globalThis.chat = {
    grab,
    again: () => { document.querySelector("#widget")?.remove(); make(); },
    invite: () => {
      const holder = document.querySelector("#widget");
      fix(holder, 340, 480);
      holder.dataset.state = "opened";
      holder.dataset.message = "Can I help you?";
      grab();
    },
  };
  setTimeout(() => { document.querySelector("#widget").style.setProperty("visibility", "visible", "important"); }, 150);
}`;

/** A chat in a custom element's open shadow root, whose style sheet and window come later. */
export const shadowed = `{
  ${fix}
  customElements.define("vendor-chat", class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: "open" });
      const button = fix(document.createElement("button"), 60, 60);
      button.textContent = "Chat";
      root.append(button);
    }
  });
  const host = document.createElement("vendor-chat");
  const late = document.createElement("div");
  late.id = "late";
  late.textContent = "";
  document.body.append(host, late);
  setTimeout(() => { late.textContent = "Hello!"; fix(late, 200, 60); }, 200);
  setTimeout(() => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = "/inviting.css";
    document.head.append(link);
    const box = document.createElement("div");
    box.className = "vendor-box";
    document.body.append(box);
    box.append(Object.assign(document.createElement("p"), { textContent: "Chat with us" }));
  }, 300);
  globalThis.chat = {
    invite: () => {
      const box = fix(document.createElement("div"), 340, 480);
      box.id = "window";
      box.textContent = "Can I help you?";
      host.shadowRoot.append(box);
    },
  };
}`;

export const css = `.vendor-box { position: fixed; left: 0; top: 0; width: 200px; height: 80px; background: magenta }`;

/** Looks at each frame, before and after it is painted, whether anything of the vendor's is to be seen or hit. */
export const sampler = `
  globalThis.samples = 0;
  globalThis.flashes = [];
  const theirs = "#widget, #widget *, vendor-chat, #late, .vendor-box, .vendor-box *";
  const sample = (when) => {
    samples++;
    for (const element of document.querySelectorAll(theirs)) {
      const { width, height } = element.getBoundingClientRect();
      const inner = element.shadowRoot?.firstElementChild;
      const shown = [element, inner].some((one) =>
        one?.checkVisibility({ opacityProperty: true, visibilityProperty: true, checkOpacity: true, checkVisibilityCSS: true }));
      if (shown && (inner || (width && height))) flashes.push(when + " seen " + element.outerHTML.slice(0, 80));
    }
    for (const [x, y] of [[20, 20], [100, 60], ...[30, 150, 300].flatMap((right) =>
      [30, 150, 300, 450].map((bottom) => [innerWidth - right, innerHeight - bottom]))]) {
      const hit = document.elementFromPoint(x, y);
      if (hit?.matches(theirs)) flashes.push(when + " hit " + hit.outerHTML.slice(0, 80));
    }
  };
  const each = () => {
    sample("before");
    setTimeout(() => sample("after"));
    requestAnimationFrame(each);
  };
  requestAnimationFrame(each);`;
