import { readFileSync } from "node:fs";
import { buildSync } from "esbuild";
import { bundledApp } from "./npm-app.ts";
import { bundle, intercept, near, script } from "./intercept.ts";
import type { Answer } from "./intercept.ts";
import { livechat, trackingUrl } from "./livechat-stand-in.ts";
import type { Mood, Served, Subject } from "./subject.ts";

interface Stand {
  /** The client package's own files, by their address on the site. */
  files: Record<string, () => string>;
  /** What is answered at the vendor's own addresses. */
  answers: [address: RegExp, answer: () => Answer][];
}

const served = ({ files, answers }: Stand): Served => {
  let mood: Mood = "well";
  const answer = (href: string): Answer | undefined => {
    const found = answers.find(([address]) => address.test(href));
    if (!found || mood === "failing") return undefined;
    return mood === "silent" ? script("") : found[1]();
  };
  const { asked, routes } = intercept(answer);
  return {
    far: true,
    become: (next) => {
      mood = next;
    },
    asked: () => asked,
    serving: {
      routes: (request, body) => {
        const file = files[request.url ?? ""];
        return file ? script(file()) : routes(request, body);
      },
    },
  };
};

const packed = (path: string): string => readFileSync(near(`node_modules/${path}`), "utf8");

/** A client package made one classic script with this global, as a site's bundler does. */
const bundled = (path: string, name: string): string =>
  buildSync({
    entryPoints: [near(`node_modules/${path}`)],
    bundle: true,
    format: "iife",
    globalName: name,
    target: "es2020",
    write: false,
  }).outputFiles[0]?.text ?? "";

const invite = (page: { evaluate(expression: string): Promise<unknown> }) =>
  page.evaluate("void standIn.invite()");
const begin = (page: { evaluate(expression: string): Promise<unknown> }) =>
  page.evaluate("void standIn.begin()");
const open = "globalThis.standIn?.look().open && standIn.look().shown";
const agents = "standIn.agents()";
const plan = `JSON.stringify(${agents}).includes("gold")`;

const liveChatWidget: Subject = {
  vendor: "livechat",
  label: "LiveChat",
  evidence: "stand-in",
  runs: "@livechat/widget-core 1.4.1",
  held: "caught",
  serve: () => {
    const file = () => packed("@livechat/widget-core/dist/widget-core.umd.js");
    const answers: Stand["answers"] = [
      [
        /^https:\/\/cdn\.livechatinc\.com\/tracking\.js$/,
        () => script(bundle("livechat-tracking.ts")),
      ],
    ];
    return served({ files: { "/site/widget-core.js": file }, answers });
  },
  site: "",
  snippet: `<script src="/site/widget-core.js"></script><script>
    LiveChatWidgetCore.createWidget({ license: "1234567", sessionVariables: { plan: "gold" },
      onReady: () => called.push("ready"),
      onVisibilityChanged: ({ visibility }) => called.push(visibility) }).init();</script>`,
  again: livechat().loader(),
  loader: new RegExp(trackingUrl),
  call: `LiveChatWidget.call("maximize")`,
  globals: ["__lc_inited", "liveChatStandIn"],
  holders: "#chat-widget-container, #chat-widget-minimized",
  open: `globalThis.liveChatStandIn && LiveChatWidget.get("state").visibility === "maximized"`,
  agents: "liveChatStandIn.customer().sessionVariables",
  early: true,
  replayed: `liveChatStandIn.customer().sessionVariables.plan === "gold" && called.includes("ready")`,
  invite: (page) => page.evaluate("void liveChatStandIn.agentInvites()"),
  begin: (page) => page.evaluate("void liveChatStandIn.begin()"),
  conversation: "thread-1",
  stored: "__lc_cid __lc_cst @@lc_auth_token:1",
};

const crisp: Subject = {
  vendor: "crisp",
  label: "Crisp",
  evidence: "stand-in",
  runs: "crisp-sdk-web 1.2.1",
  held: "caught",
  serve: () =>
    served({
      files: { "/site/crisp.js": () => bundled("crisp-sdk-web/dist/crisp.esm.js", "CrispSdk") },
      answers: [
        [/^https:\/\/client\.crisp\.chat\/l\.js$/, () => script(bundle("crisp-client.ts"))],
      ],
    }),
  site: `window.$crisp = [["on", "chat:opened", () => called.push("opened")]];`,
  snippet: `<script src="/site/crisp.js"></script><script>
    CrispSdk.Crisp.configure("site-1"); CrispSdk.Crisp.session.setData({ plan: "gold" });</script>`,
  again: `(() => { const tag = document.createElement("script"); tag.src = "https://client.crisp.chat/l.js";
    tag.async = 1; document.head.appendChild(tag); })()`,
  loader: /client\.crisp\.chat\/l\.js/,
  call: `$crisp.push(["do", "chat:open"])`,
  globals: ["standIn"],
  holders: ".crisp-client",
  open,
  agents,
  early: true,
  replayed: `${plan} && called.includes("opened")`,
  invite,
  begin,
  conversation: "session_site-1_1",
  stored: "crisp-client/session/site-1 crisp-client/state/site-1",
};

const intercom: Subject = {
  vendor: "intercom",
  label: "Intercom",
  evidence: "stand-in",
  runs: "@intercom/messenger-js-sdk 0.0.20",
  held: "caught",
  serve: () =>
    served({
      files: {
        "/site/intercom.js": () =>
          bundled("@intercom/messenger-js-sdk/dist/index.js", "IntercomSdk"),
      },
      answers: [
        [
          /^https:\/\/widget\.intercom\.io\/widget\/app1$/,
          () => script(bundle("intercom-widget.ts")),
        ],
      ],
    }),
  site: "",
  snippet: `<script src="/site/intercom.js"></script><script>
    IntercomSdk.Intercom({ app_id: "app1", plan: "gold" });
    IntercomSdk.onShow(() => called.push("opened"));
    IntercomSdk.update({ seats: 3 });</script>`,
  again: `(() => { const tag = document.createElement("script"); tag.async = true;
    tag.src = "https://widget.intercom.io/widget/app1"; document.head.append(tag); })()`,
  loader: /widget\.intercom\.io\/widget\//,
  call: `Intercom("show")`,
  globals: ["standIn"],
  holders: "#intercom-container, .intercom-lightweight-app",
  open,
  agents,
  early: true,
  replayed: `${plan} && ${agents}.attributes.seats === 3 && called.includes("opened")`,
  invite,
  stored: "intercom-id-app1 intercom-session-app1 intercom-device-id-app1 intercom-state",
};

const tawk: Subject = {
  vendor: "tawk",
  label: "tawk.to",
  evidence: "stand-in",
  runs: "@tawk.to/tawk-messenger-react 2.0.2",
  held: "caught",
  serve: () =>
    served({
      files: { "/site/tawk.js": tawkClient },
      answers: [
        [/^https:\/\/embed\.tawk\.to\/property1\/default$/, () => script(bundle("tawk-embed.ts"))],
      ],
    }),
  site: `window.Tawk_API = { onChatMaximized: () => called.push("opened"),
    onLoad: () => Tawk_API.setAttributes({ plan: "gold" }, (error) => error && called.push(error)) };`,
  snippet: `<script src="/site/tawk.js"></script>`,
  again: `(() => { const tag = document.createElement("script"); tag.async = true;
    tag.src = "https://embed.tawk.to/property1/default"; tag.charset = "UTF-8";
    tag.setAttribute("crossorigin", "*"); document.head.append(tag); })()`,
  loader: /embed\.tawk\.to\/property1\/default/,
  globals: ["standIn"],
  holders: `iframe[title="chat widget"]`,
  open,
  agents,
  early: true,
  replayed: `${plan} && called.includes("opened")`,
  invite,
  begin,
  conversation: "",
  stored: "TawkConnectionTime twk_idm_key twk_uuid_1 twk_state",
};

/** The package's component, with the little of React that it uses: `useEffect` and a reference. */
function tawkClient(): string {
  const source = packed("@tawk.to/tawk-messenger-react/dist/tawk-messenger-react.es.js");
  const react =
    "const acts = [], forwardRef = (draw) => ({ draw }), useEffect = (act) => acts.push(act), useImperativeHandle = () => {};";
  const whole = source
    .replace(/^import [^;]+;/, react)
    .replace(/export \{[^}]+\};/, "const { draw, defaultProps } = TawkMessenger;");
  return `(() => {${whole}\ndraw({ ...defaultProps, propertyId: "property1", widgetId: "default" });\nacts.forEach((act) => act());})();`;
}

/** Prechat's package and the vendor's in one bundle of the site, which way 1 loads the vendor from. */
const userlikeApp = (): Record<string, () => string> =>
  bundledApp(`import { start } from "../../dist/index.js";
    import { userlike } from "../../dist/npm/vendors/userlike.js";
    import { createMessenger } from "./node_modules/@userlike/messenger/dist/browser/index.min.js";
    const config = { ...said, vendor: { ...said.vendor, name: "userlike", id: "key1",
      covered: location.pathname === "/covered" } };
    globalThis.prechat = start(config, { vendor: userlike(createMessenger) });`);

const userlike: Subject = {
  vendor: "userlike",
  label: "Userlike",
  evidence: "stand-in",
  runs: "@userlike/messenger 1.3.2",
  held: "loaded",
  tag: () => `<script type="module" src="/site/app.js"></script>`,
  serve: () => {
    const cdn = String.raw`^https://userlike-cdn-widgets\.s3-eu-west-1\.amazonaws\.com/`;
    // The frame that the package makes for its scripts is not the service worker's in every engine.
    const files = { ...userlikeApp(), "/userlike-run.js": () => bundle("userlike-run.ts") };
    const manifest = new RegExp(`${cdn}umm-manifest.json`);
    return served({ files, answers: [[manifest, () => ({ json: ["/userlike-run.js"] })]] });
  },
  site: "",
  snippet: "",
  loader: /umm-manifest\.json/,
  globals: ["standIn"],
  holders: `[id^="userlike"]`,
  open,
  agents,
  early: true,
  invite,
  begin,
  conversation: "4711",
  stored: "uslk_umm_key1_s uslk_umm_key1_c",
};

/** The client packages of vendors whose service cannot be run here, each against a stand-in of that. */
export const standIns: readonly Subject[] = [liveChatWidget, crisp, intercom, tawk, userlike];
