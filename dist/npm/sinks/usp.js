import { readSignal, publish } from '../opt-out-signal.js';

const usp = ({ page, state, notices, foreign }) => {
  let signal = readSignal(state, notices);
  const answer = (command, reply) => {
    if (command !== "getUSPData") return reply?.(null, false);
    const { notice, optOut } = signal;
    const uspString = ["1---", notice ? "1YYN" : "1-YN", "1YNN"][optOut];
    reply?.({ version: 1, uspString }, true);
  };
  const api = (command, _, reply) => answer(command, reply);
  const stop = typeof page.__uspapi === "function" ? void 0 : publish({ page, name: "__uspapi", answer, api });
  if (!stop) foreign?.("__uspapi");
  return {
    name: "usp",
    tell: ({ state: state2 }) => {
      signal = readSignal(state2, notices);
    },
    stop: () => stop?.()
  };
};

export { usp };
