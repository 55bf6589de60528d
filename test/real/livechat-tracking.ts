// Bundled and served in the place of LiveChat's script. What it keeps is what the vendor documents:
// https://platform.text.com/docs/extending-chat-widget/javascript-api
import { events, visitor, windows } from "./livechat-widget.ts";
import type { Args, Customer, Invitation } from "./livechat-widget.ts";

interface Stub {
  _q: [method: string, args: Args][];
  _h: ((method: string, args: Args) => unknown) | null;
}

/** What a test asks of the stand-in, at `window.liveChatStandIn`. */
export interface LiveChatHooks {
  /**
   * An agent invites the visitor: `customer_status_changed`, `new_event`, `greeting_displayed`, and
   * unless told otherwise the window opens with `visibility_changed`.
   */
  agentInvites(how?: Invitation): void;
  /** The visitor writes their first message. */
  begin(): void;
  customer(): Customer;
  /** The events so far, in their order, with or without a listener. */
  emitted: string[];
  /** What reached the chat's frame. */
  received: { keystrokes: number; messages: number };
}

interface Globals {
  LiveChatWidget?: Stub;
  LC_API?: { on_after_load?: () => void };
  __lc?: { params?: { name: string; value: unknown }[] };
  __lc_inited?: boolean;
  __lc_onready?: (() => void)[];
  liveChatStandIn?: LiveChatHooks;
}

const page = window as unknown as Globals;

function start(stub: Stub): void {
  const bus = events();
  let ready = false;
  // What the queue asks for is how the widget begins, not a change of it.
  const emit = (name: string, data: unknown): void => {
    if (ready) bus.emit(name, data);
  };
  for (const name of ["__lc_cid", "__lc_cst"]) document.cookie = `${name}=1;path=/`;
  localStorage.setItem("@@lc_auth_token:1", "1");
  const params = (page.__lc?.params ?? []).map(({ name, value }) => [name, value]);
  const customer = visitor(emit, Object.fromEntries(params));
  const view = windows(emit, customer);
  const about = () => ({ state: view.state(), customerData: customer.get() });
  const getters: Record<string, () => unknown> = {
    state: view.state,
    customer_data: customer.get,
    chat_data: () =>
      customer.get().status === "chatting" ? { chatId: "chat-1", threadId: "thread-1" } : {},
  };
  const destroy = (): void => {
    view.remove();
    bus.clear();
    for (const name of globals) delete page[name];
  };
  const calls: Record<string, (argument: unknown) => unknown> = {
    ...customer.calls,
    ...view.calls,
    destroy,
  };

  function handle(method: string, args: Args): unknown {
    const [name, argument] = args;
    if (method === "get") return getters[name]?.();
    if (method === "call") calls[name]?.(argument);
    else if (name === "ready" && ready && method !== "off") (argument as Ready)(about());
    else bus.listen(method, args);
    return undefined;
  }

  const { emitted } = bus;
  const { received, get, hear } = customer;
  const begin = (): void => hear("message");
  page.liveChatStandIn = { agentInvites: view.invite, begin, customer: get, emitted, received };
  const [listening, kept] = collapse(stub._q);
  for (const [method, args] of listening) handle(method, args);
  stub._h = handle;
  for (const args of kept) handle("call", args);
  if (!page.__lc_inited) return;
  ready = true;
  bus.emit("ready", about());
  for (const onReady of page.__lc_onready ?? []) onReady();
  page.LC_API?.on_after_load?.();
}

type Ready = (data: unknown) => void;

const globals = ["LiveChatWidget", "LC_API", "__lc_inited", "liveChatStandIn"] as const;

/**
 * The vendor's queue rules: every `on`, `once` and `off` first; of the calls then only the last
 * one of visibility, name and email, and the session variables merged. All others are lost.
 */
function collapse(queue: Stub["_q"]): [listening: Stub["_q"], calls: Args[]] {
  const calls = queue.filter(([method]) => method === "call").map(([, args]) => args);
  const last = (...names: string[]): Args[] =>
    calls.filter(([name]) => names.includes(name)).slice(-1);
  const merged = calls
    .filter(([name]) => /^(set|update)_session_variables$/.test(name))
    .map(([, values]): Args => ["update_session_variables", values]);
  const kept = [
    ...last("hide", "maximize", "minimize", "destroy"),
    ...last("set_customer_name"),
    ...last("set_customer_email"),
    ...merged,
  ];
  return [queue.filter(([method]) => /^(on|once|off)$/.test(method)), kept];
}

const stub = page.LiveChatWidget;
if (stub && !page.__lc_inited) {
  page.__lc_inited = true;
  page.LC_API ??= {};
  start(stub);
}
