/** What the widget shows; the names are LiveChat's own. */
export type Visibility = "maximized" | "minimized" | "hidden";

/** The two frames of the stand-in, in the holder and with the ids that LiveChat documents. */
export interface Frames {
  draw(visibility: Visibility): void;
  /** A greeting's text beside the launcher; an empty one takes it away. */
  bubble(text: string): void;
  /** Whether a message came out of the chat's frame. */
  sent(source: MessageEventSource | null): boolean;
  remove(): void;
}

// As foreign to the page as the vendor's frame: sandboxed without its origin.
const conversation = `<!doctype html><html lang="en"><title>LiveChat chat widget</title><style>
body{margin:0;font:15px/1.4 sans-serif;display:flex;flex-direction:column;height:100vh}
header{background:#2000f0;color:#fff;padding:14px 16px;display:flex}header b{flex:1}
ol{flex:1;margin:0;padding:16px;list-style:none;overflow:auto}
li{background:#eef;border-radius:12px;padding:8px 12px;margin:0 0 8px;width:fit-content}
form{display:flex;gap:8px;padding:12px;border-top:1px solid #ddd}input{flex:1;min-width:0;padding:8px}
</style><header><b>Chat with Ann</b><button id="minimize" aria-label="Minimize window">&#8211;</button></header>
<ol><li>Hello. How may I help you?</li></ol>
<form><input aria-label="Write a message"><button>Send</button></form><script>
const [form, input, list] = ["form", "input", "ol"].map((name) => document.querySelector(name));
const tell = (what) => parent.postMessage(what, "*");
document.querySelector("#minimize").onclick = () => tell("minimize");
input.oninput = () => tell("keystroke");
form.onsubmit = (event) => {
  event.preventDefault();
  list.appendChild(document.createElement("li")).textContent = input.value;
  input.value = "";
  tell("message");
};
</script></html>`;

const size: Record<Visibility, [width: string, height: string]> = {
  maximized: ["392px", "714px"],
  minimized: ["84px", "84px"],
  hidden: ["84px", "84px"],
};

/** Draws holder, chat and launcher, all of them hidden until `draw` is called. */
export function frames(onOpen: () => void): Frames {
  const holder = document.createElement("div");
  holder.id = "chat-widget-container";
  const chat = frame("chat-widget", "LiveChat chat widget");
  chat.setAttribute("sandbox", "allow-scripts allow-forms");
  chat.srcdoc = conversation;
  const launcher = frame("chat-widget-minimized", "LiveChat chat widget");
  holder.append(chat, launcher);
  const voices = ["polite", "assertive"].map((politeness) => {
    const voice = document.createElement("div");
    voice.id = `lc-aria-announcer-${politeness}`;
    voice.setAttribute("aria-live", politeness);
    return voice;
  });
  document.body.append(holder, ...voices);
  const bubble = drawLauncher(launcher, onOpen);

  function draw(visibility: Visibility): void {
    const shown = visibility !== "hidden";
    const [width, height] =
      visibility === "minimized" && bubble.textContent ? ["320px", "200px"] : size[visibility];
    Object.assign(holder.style, {
      position: "fixed",
      bottom: "0",
      right: "0",
      width,
      height,
      maxWidth: "100%",
      maxHeight: "100%",
      opacity: shown ? "1" : "0",
      visibility: shown ? "visible" : "hidden",
      zIndex: shown ? "2147483639" : "-1",
    });
    chat.style.visibility = visibility === "maximized" ? "inherit" : "hidden";
    launcher.style.visibility = visibility === "maximized" ? "hidden" : "inherit";
  }

  return {
    draw,
    bubble: (text) => {
      bubble.textContent = text;
      bubble.hidden = text === "";
    },
    sent: (source) => source === chat.contentWindow,
    remove: () => {
      for (const element of [holder, ...voices]) element.remove();
    },
  };
}

function frame(id: string, title: string): HTMLIFrameElement {
  const made = document.createElement("iframe");
  Object.assign(made, { id, name: id, title });
  Object.assign(made.style, {
    position: "absolute",
    inset: "0",
    width: "100%",
    height: "100%",
    border: "0",
    visibility: "hidden",
  });
  return made;
}

/** The launcher's frame shares the page's origin, as the vendor's does. */
function drawLauncher(frame: HTMLIFrameElement, onOpen: () => void): HTMLElement {
  const bubble = document.createElement("p");
  bubble.hidden = true;
  const fill = (): void => {
    const inside = frame.contentDocument;
    if (!inside || inside.body.contains(bubble)) return;
    const button = inside.createElement("button");
    button.textContent = "Chat";
    button.setAttribute("aria-label", "Open LiveChat chat widget");
    button.addEventListener("click", onOpen);
    const fixed = { position: "fixed", right: "12px", font: "15px sans-serif" };
    const round = { width: "60px", height: "60px", borderRadius: "50%", border: "0" };
    Object.assign(button.style, fixed, round, {
      bottom: "12px",
      background: "#2000f0",
      color: "#fff",
    });
    const card = { bottom: "80px", margin: "0", padding: "12px", boxShadow: "0 0 8px #0004" };
    Object.assign(bubble.style, fixed, card, { borderRadius: "12px", background: "#fff" });
    inside.body.append(bubble, button);
  };
  fill();
  // Firefox replaces the first empty document once it has loaded.
  frame.addEventListener("load", fill);
  return bubble;
}
