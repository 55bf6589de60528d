// @ts-check
import { createHash } from "node:crypto";

const text = 1;
const closing = 8;
const ping = 9;
const pong = 10;

/** RFC 6455 section 4.2.2: what the server's answer to the client's key is made with. */
const guid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

/**
 * Answers a websocket upgrade (RFC 6455) and hands over each text message whole: enough for a
 * mock server on loopback, so nothing fragmented and no extensions.
 *
 * @typedef {{ send(text: string): void, close(): void }} TextSocket the server's end of one websocket that carries text
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:stream").Duplex} socket
 * @param {(text: string, socket: TextSocket) => void} onText
 * @returns {TextSocket}
 */
export function accept(request, socket, onText) {
  const key = createHash("sha1").update(`${request.headers["sec-websocket-key"]}${guid}`);
  socket.write(
    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
      `Sec-WebSocket-Accept: ${key.digest("base64")}\r\n\r\n`,
  );
  /** @param {number} opcode @param {Buffer} payload */
  const write = (opcode, payload) => {
    if (socket.writable) socket.write(frame(opcode, payload));
  };
  /** @type {TextSocket} */
  const own = {
    send: (message) => write(text, Buffer.from(message)),
    close: () => socket.end(frame(closing, Buffer.alloc(0))),
  };
  let rest = Buffer.alloc(0);
  socket.on("data", (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (let read = unframe(rest); read; read = unframe(rest)) {
      rest = rest.subarray(read.size);
      if (read.opcode === text) onText(read.payload.toString(), own);
      else if (read.opcode === ping) write(pong, read.payload);
      else if (read.opcode === closing) own.close();
    }
  });
  // A page that is left resets the connection, which is no fault of the test.
  socket.on("error", () => socket.destroy());
  return own;
}

/** @param {number} opcode @param {Buffer} payload */
function frame(opcode, payload) {
  const { length } = payload;
  const head = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10);
  head[0] = 0x80 | opcode;
  if (head.length === 2) head[1] = length;
  else if (head.length === 4) {
    head[1] = 126;
    head.writeUInt16BE(length, 2);
  } else {
    head[1] = 127;
    head.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([head, payload]);
}

/** @param {Buffer} data */
function unframe(data) {
  if (data.length < 2) return undefined;
  const short = data.readUInt8(1) & 0x7f;
  const start = short < 126 ? 2 : short === 126 ? 4 : 10;
  // A client masks every frame with four bytes that follow the length.
  if (data.length < start + 4) return undefined;
  const length =
    start === 2 ? short : start === 4 ? data.readUInt16BE(2) : Number(data.readBigUInt64BE(2));
  const size = start + 4 + length;
  if (data.length < size) return undefined;
  const mask = data.subarray(start, start + 4);
  const payload = Buffer.from(data.subarray(start + 4, size));
  for (const [at, byte] of payload.entries()) payload[at] = byte ^ mask.readUInt8(at % 4);
  return { opcode: data.readUInt8(0) & 0x0f, payload, size };
}
