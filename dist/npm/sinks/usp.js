import { publish, readSignal } from '../opt-out-signal.js';

const usp = ({ page, state, notices, foreign }) => {
  const answer = (command, reply) => {
    if (command !== "getUSPData") return reply?.(null, false);
    const [notice, optOut] = readSignal(state(), notices);
    const uspString = ["1---", notice ? "1YYN" : "1-YN", "1YNN"][optOut];
    reply?.({ version: 1, uspString }, true);
  };
  const api = (command, _, reply) => answer(command, reply);
  const stop = typeof page.__uspapi === "function" ? void 0 : publish(page, "__uspapi", answer, api);
  if (!stop) foreign?.("__uspapi");
  return {
    name: "usp",
    // It is asked for at each moment, and has nobody to tell.
    tell: () => {
    },
    stop: () => stop?.()
  };
};

export { usp };
