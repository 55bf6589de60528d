import { frames } from "./livechat-frames.ts";
import type { Visibility } from "./livechat-frames.ts";

/** The arguments of the vendor's `on`, `once`, `off`, `get` and `call`. */
export type Args = [name: string, argument?: unknown];

/** The visitor as LiveChat's `customer_data` describes them. */
export interface Customer {
  id: string;
  name: string;
  email: string;
  isReturning: boolean;
  status: string;
  sessionVariables: Record<string, string>;
}

interface Greeting {
  id: number;
  uniqueId: string;
}

/** The vendor's session variables: all values become text, and there are at most a hundred. */
const variables = (values: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values)
      .slice(0, 100)
      .map(([key, value]) => [key, String(value)]),
  );

/** The vendor's events; those emitted are kept in their order, with or without a listener. */
export function events() {
  let listeners: { name: string; handler: unknown; once: boolean }[] = [];
  const emitted: string[] = [];
  return {
    emitted,
    emit(name: string, data: unknown): void {
      emitted.push(name);
      const told = listeners.filter((listener) => listener.name === name);
      listeners = listeners.filter((listener) => !(listener.once && told.includes(listener)));
      for (const { handler } of told) (handler as (data: unknown) => void)(data);
    },
    listen(method: string, [name, handler]: Args): void {
      if (method === "off")
        listeners = listeners.filter((own) => own.name !== name || own.handler !== handler);
      else listeners.push({ name, handler, once: method === "once" });
    },
    clear: (): void => void listeners.splice(0),
  };
}

type Emit = (name: string, data: unknown) => void;

/** The visitor: who they are, what the page has told about them, what they do in the chat. */
export function visitor(emit: Emit, params: object) {
  const customer: Customer = {
    id: "customer-1",
    name: "",
    email: "",
    isReturning: false,
    status: "browsing",
    sessionVariables: variables(params),
  };
  const received = { keystrokes: 0, messages: 0 };

  function become(status: string): void {
    customer.status = status;
    emit("customer_status_changed", { status });
  }

  function hear(what: unknown): void {
    if (what === "keystroke") received.keystrokes += 1;
    if (what !== "message") return;
    received.messages += 1;
    if (customer.status !== "chatting") become("chatting");
    emit("new_event", newEvent("customer"));
  }

  const calls = {
    set_customer_name: (name: unknown) => (customer.name = String(name)),
    set_customer_email: (email: unknown) => (customer.email = String(email)),
    set_session_variables: (values: unknown) =>
      (customer.sessionVariables = variables(Object(values))),
    update_session_variables: (values: unknown) =>
      (customer.sessionVariables = variables({ ...customer.sessionVariables, ...Object(values) })),
  };
  return { calls, hear, become, received, get: () => structuredClone(customer) };
}

const newEvent = (type: "agent" | "customer", greeting?: Greeting) => ({
  type: "message",
  timestamp: Date.now() / 1000,
  author: { id: `${type}-1`, type },
  ...(greeting ? { greeting } : {}),
});

/** How an invitation arrives: `force` opens the window even of a page that has called `hide`. */
export interface Invitation {
  /** @default true */
  opens?: boolean;
  /** @default false */
  force?: boolean;
}

/** What the visitor sees: launcher, window, and an agent's greeting. */
export function windows(emit: Emit, { become, hear }: ReturnType<typeof visitor>) {
  const view = frames(() => show("maximized"));
  let visibility: Visibility = "minimized";
  let greeting: Greeting | undefined;
  let greetings = 0;
  view.draw(visibility);
  window.addEventListener("message", fromFrame);

  function show(wanted: Visibility): void {
    if (wanted === visibility) return;
    visibility = wanted;
    view.draw(visibility);
    emit("visibility_changed", { visibility });
  }

  function fromFrame({ data, source }: MessageEvent): void {
    if (!view.sent(source)) return;
    if (data === "minimize") show("minimized");
    hear(data);
  }

  function greet(text: string): void {
    view.bubble(text);
    view.draw(visibility);
  }

  function invite({ opens = true, force = false }: Invitation = {}): void {
    greetings += 1;
    greeting = { id: greetings, uniqueId: `greeting-${greetings}` };
    greet("Hello. May I help you?");
    become("invited");
    emit("new_event", newEvent("agent", greeting));
    emit("greeting_displayed", greeting);
    if (opens && (force || visibility !== "hidden")) show("maximized");
  }

  function hideGreeting(): void {
    const gone = greeting;
    greeting = undefined;
    greet("");
    if (gone) emit("greeting_hidden", gone);
  }

  const calls = {
    hide: () => show("hidden"),
    maximize: () => show("maximized"),
    minimize: () => show("minimized"),
    hide_greeting: hideGreeting,
  };
  const remove = (): void => {
    view.remove();
    window.removeEventListener("message", fromFrame);
  };
  return { calls, invite, remove, state: () => ({ availability: "online", visibility }) };
}
