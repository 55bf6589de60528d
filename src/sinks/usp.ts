import { publish, type Answer } from "./locator.ts";
import { readSignal, type SignalOptions } from "./opt-out-signal.ts";
import type { Sink } from "./sink.ts";

/**
 * Tells other tags of the opt-out through the IAB's `__uspapi` (version 1), and leaves a page's own one alone.
 *
 * The characters after the version: notice given, opted out of sale, covered by the LSPA. Where nothing is sold there
 * is no sale to opt out of, and `1---` says so, as the same fields in GPP do; who asks all the same is passed on.
 */
export const usp = ({ page, state, notices, foreign }: SignalOptions): Sink => {
  const answer: Answer = (command, reply) => {
    if (command !== "getUSPData") return reply?.(null, false);
    const [notice, optOut] = readSignal(state(), notices);
    const uspString = ["1---", notice ? "1YYN" : "1-YN", "1YNN"][optOut];
    reply?.({ version: 1, uspString }, true);
  };
  const api: (...call: [unknown, unknown, Parameters<Answer>[1]]) => void = (command, _, reply) =>
    answer(command, reply);
  const stop =
    typeof page.__uspapi === "function" ? undefined : publish(page, "__uspapi", answer, api);
  if (!stop) foreign?.("__uspapi");
  return {
    name: "usp",
    // It is asked for at each moment, and has nobody to tell.
    tell: () => {},
    stop: () => stop?.(),
  };
};
