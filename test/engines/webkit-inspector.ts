import { connect } from "node:net";

/**
 * WebKitGTK's remote inspector, spoken over its own socket beside WebDriver's: WebDriver has no script
 * that runs before the page's, the inspector has.
 */
export interface Inspector {
  /** Runs `source` before any script of each next document of the page opened last. */
  early(source: string): Promise<void>;
  close(): void;
}

/** What the inspector of a page says, as far as it is read here. */
interface Word {
  id?: number;
  method?: string;
  params?: { targetInfo?: { targetId: string; isPaused?: boolean }; message?: string };
}

// A browser has one inspector connection; its first page is 1, the automation session 2.
const connection = 1n;
const automation = 2;

// A frame: 4 bytes of length (big endian), a byte of flags (1: little endian), name, zero, GVariant.
const frame = (name: string, body: Buffer) => {
  const rest = Buffer.concat([Buffer.from(`${name}\0`), body]);
  const head = Buffer.alloc(5);
  head.writeUInt32BE(rest.length);
  head[4] = 1;
  return Buffer.concat([head, rest]);
};

const address = (page: number, message?: string) => {
  const head = Buffer.alloc(16);
  head.writeBigUInt64LE(connection);
  head.writeBigUInt64LE(BigInt(page), 8);
  return message === undefined ? head : Buffer.concat([head, Buffer.from(`${message}\0`)]);
};

/** Calls `heard` with the page and the text of each message to an inspector's front end. */
const reader = (heard: (page: number, text: string) => void) => {
  let rest = Buffer.alloc(0);
  return (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes]);
    while (rest.length > 4 && rest.length >= 5 + rest.readUInt32BE()) {
      const end = 5 + rest.readUInt32BE();
      const zero = rest.indexOf(0, 5);
      const body = rest.subarray(zero + 1, end);
      if (rest.toString("utf8", 5, zero) === "SendMessageToFrontend")
        heard(Number(body.readBigUInt64LE(8)), body.toString("utf8", 16, body.length - 1));
      rest = rest.subarray(end);
    }
  };
};

/** Connects to the inspector of a WebKit started with `WEBKIT_INSPECTOR_SERVER` on that port. */
export const inspect = async (port: number): Promise<Inspector> => {
  const sources = new Map<number, string>();
  const targets = new Map<number, string>();
  const waiting = new Map<number, () => void>();
  let newest = automation;
  let lastId = 0;
  const socket = connect(port, "127.0.0.1");
  const send = (name: string, body: Buffer) => void socket.write(frame(name, body));
  const ask = (page: number, method: string, params: object) => {
    const id = ++lastId;
    send("SendMessageToBackend", address(page, JSON.stringify({ id, method, params })));
    return id;
  };
  // Resolves when the page's own process has answered.
  const tell = (page: number, targetId: string, method: string, params: object = {}) =>
    new Promise<void>((done) => {
      const id = ++lastId;
      waiting.set(id, done);
      const message = JSON.stringify({ id, method, params });
      ask(page, "Target.sendMessageToTarget", { targetId, message });
    });
  const equip = async (page: number, targetId: string) => {
    await tell(page, targetId, "Page.enable");
    await tell(page, targetId, "Page.setBootstrapScript", { source: sources.get(page) ?? "" });
  };
  const heard = (page: number, text: string) => {
    const { id, method, params } = JSON.parse(text) as Word;
    if (id !== undefined && !method) return;
    if (method === "Target.dispatchMessageFromTarget") {
      const inner = JSON.parse(params?.message ?? "{}") as Word;
      waiting.get(inner.id ?? 0)?.();
      waiting.delete(inner.id ?? 0);
    }
    const info = params?.targetInfo;
    if (method !== "Target.targetCreated" || !info) return;
    // Another origin may mean another process: it waits until it has the script too.
    if (!targets.has(page)) ask(page, "Target.setPauseOnStart", { pauseOnStart: true });
    targets.set(page, info.targetId);
    const resume = () => ask(page, "Target.resume", { targetId: info.targetId });
    const equipped = sources.has(page) ? equip(page, info.targetId) : Promise.resolve();
    if (info.isPaused) void equipped.then(resume);
  };
  socket.on("data", reader(heard)).on("error", () => socket.destroy());
  await new Promise<void>((done, failed) => {
    socket.once("connect", () => done()).once("close", () => failed(new Error("no inspector")));
  });
  send("SetupInspectorClient", Buffer.from("\0"));
  const answers = async (page: number) => {
    send("Setup", address(page));
    for (let tries = 0; tries < 20 && !targets.has(page); tries += 1)
      await new Promise((done) => setTimeout(done, 10));
    return targets.has(page);
  };
  const early = async (source: string) => {
    // Page numbers only grow, and a number nobody has is not answered.
    while (await answers(newest + 1)) newest += 1;
    sources.set(newest, source);
    const targetId = targets.get(newest);
    if (!targetId) throw new Error("the inspector knows no page");
    await equip(newest, targetId);
  };
  return { early, close: () => void socket.destroy() };
};
