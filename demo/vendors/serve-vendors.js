// @ts-check
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { answer as botSays } from "../bot.js";
import { makeRocketChat } from "./rocketchat-server.js";

const widgets = fileURLToPath(new URL("../node_modules/", import.meta.url));

/** @param {string} text @returns {any} */
const fromJson = (text) => {
  try {
    return JSON.parse(text || "null");
  } catch {
    return undefined;
  }
};

/**
 * What the four chosen widgets' servers answer, and what each was told of the visitor's acknowledgement.
 */
export const serveVendors = () => {
  const rocketchat = makeRocketChat();
  /** @type {Record<string, unknown[]>} */
  const told = { flowise: [], "deep-chat": [], botframework: [] };
  const rocketTold = () =>
    rocketchat.told.filter(({ what }) => what === "custom.field").map(({ data }) => data);

  /** @param {string} vendor @param {unknown} what */
  const keep = (vendor, what) => {
    if (what) told[vendor]?.splice(0, Infinity, what);
  };

  /** @param {import("node:http").IncomingMessage} request @param {string} body */
  const routes = (request, body) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === "/vendors/told") {
      const vendor = searchParams.get("vendor") ?? "";
      return { json: vendor === "rocketchat" ? rocketTold().slice(-2) : (told[vendor] ?? []) };
    }
    if (pathname === "/vendors/trigger" && request.method === "POST") {
      rocketchat.arm({ name: "time-on-site", value: "1" });
      return { status: 204 };
    }
    if (pathname === "/bot") {
      const sent = fromJson(body);
      keep("deep-chat", sent?.privacy_notice && { privacy_notice: sent.privacy_notice });
      keep("botframework", sent?.channelData && { channelData: sent.channelData });
      return undefined;
    }
    if (pathname.startsWith("/api/v1/public-chatbotConfig/")) return { json: { uploads: false } };
    if (pathname.startsWith("/api/v1/chatflows-streaming/"))
      return { json: { isStreaming: false } };
    if (pathname.startsWith("/api/v1/prediction/")) {
      const { question, overrideConfig } = fromJson(body) ?? {};
      keep("flowise", overrideConfig && { overrideConfig });
      const text = botSays(String(question ?? ""));
      return { json: { text, chatId: "chat-1", chatMessageId: `message-${Date.now()}` } };
    }
    const answer = rocketchat.routes(request, body);
    // One invitation a click: the next frame is not invited again.
    if (pathname.endsWith("/livechat/config")) rocketchat.arm(undefined);
    return answer;
  };

  const roots = [
    ...rocketchat.roots,
    { prefix: "/flowise-embed/", dir: join(widgets, "flowise-embed") },
    { prefix: "/botframework-webchat/", dir: join(widgets, "botframework-webchat/dist") },
  ];
  return { roots, routes, upgrade: rocketchat.upgrade };
};
