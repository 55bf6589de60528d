import { readSignal, publish } from '../opt-out-signal.js';

const ending = "PersonalDataConsents MspaCoveredTransaction:2 MspaOptOutOptionMode MspaServiceProviderMode";
const sections = [
  [
    7,
    "usnat",
    2,
    `SharingNotice:n SaleOptOutNotice:n SharingOptOutNotice:n TargetedAdvertisingOptOutNotice:n SensitiveDataProcessingOptOutNotice SensitiveDataLimitUseNotice SaleOptOut:o SharingOptOut:o TargetedAdvertisingOptOut:o SensitiveDataProcessing::16 KnownChildSensitiveDataConsents::3 ${ending}`
  ],
  [
    8,
    "usca",
    1,
    `SaleOptOutNotice:n SharingOptOutNotice:n SensitiveDataLimitUseNotice SaleOptOut:o SharingOptOut:o SensitiveDataProcessing::9 KnownChildSensitiveDataConsents::2 ${ending}`
  ]
];
const header = "DBABrw";
const fillSection = ([, , Version, fields], { notice, optOut, gpc }) => {
  const core = { Version };
  for (const field of fields.split(" ")) {
    const [name = "", holds, count] = field.split(":");
    const value = holds === "n" ? notice : holds === "o" ? optOut : Number(holds ?? 0);
    core[name] = count ? Array(+count).fill(value) : value;
  }
  return [core, { SubsectionType: 1, Gpc: gpc }];
};
const encodeSection = ([core, { Gpc }]) => {
  let digits = `00${Object.values(core).flat().join("")}`;
  while (digits.length % 4) digits += "0";
  const text = digits.replace(/.{1,3}/g, (three) => {
    const code = parseInt(three.padEnd(3, "0"), 4);
    return String.fromCharCode(code + (code < 26 ? 65 : 71));
  });
  return text + (Gpc ? ".YA" : ".QA");
};

const ping = (signal, signalStatus) => {
  const filled = sections.map((section) => fillSection(section, signal));
  return {
    gppVersion: "1.1",
    cmpStatus: "loaded",
    cmpDisplayStatus: "hidden",
    signalStatus,
    supportedAPIs: sections.map(([id, prefix]) => `${id}:${prefix}`),
    // The id of makers who are not registered with the IAB.
    cmpId: 1,
    sectionList: sections.map(([id]) => id),
    // Never -1: clients would pass an opt-out on without acting on it.
    applicableSections: [7],
    gppString: [header, ...filled.map(encodeSection)].join("~"),
    parsedSections: Object.fromEntries(sections.map(([, prefix], i) => [prefix, filled[i]]))
  };
};
const look = (command, parameter, signal) => {
  const [prefix, field = ""] = `${parameter}`.split(".");
  const section = sections.find((it) => it[1] === prefix);
  if (command === "hasSection") return !!section;
  if (!section) return void 0;
  const filled = fillSection(section, signal);
  if (command === "getSection") return filled;
  const fields = { ...filled[0], ...filled[1] };
  return command === "getField" && Object.hasOwn(fields, field) ? fields[field] : void 0;
};

const takeOver = (page) => {
  const found = page.__gpp;
  if (typeof found !== "function") return [];
  let stub = false;
  const read = (answer) => {
    stub || (stub = answer?.cmpStatus === "stub");
  };
  try {
    read(found("ping", read));
    if (stub) return [found.events ?? found("events"), found.queue ?? found()];
  } catch {
  }
  return void 0;
};
const makeListeners = (page, ping2) => {
  const all = /* @__PURE__ */ new Map();
  let last = 0;
  const attempt = (act) => {
    try {
      act();
    } catch (error) {
      page.reportError(error);
    }
  };
  const send = (listenerId, eventName, data) => attempt(() => all.get(listenerId)?.({ eventName, listenerId, data, pingData: ping2() }, true));
  return {
    all,
    attempt,
    fire: (eventName, data) => [...all.keys()].forEach((id) => send(id, eventName, data)),
    add: (callback) => {
      while (all.has(++last)) ;
      const id = last;
      all.set(id, callback);
      send(id, "listenerRegistered", true);
      queueMicrotask(() => send(id, "signalStatus", "ready"));
    }
  };
};
const gpp = ({ page, state, notices, foreign }) => {
  let now = readSignal(state, notices);
  let shown = now;
  let status = "ready";
  const { all, attempt, fire, add } = makeListeners(page, () => ping(shown, status));
  const answer = (command, reply, parameter) => {
    if (command === "addEventListener") return add(reply);
    const data = command === "ping" ? ping(shown, status) : command === "removeEventListener" ? all.delete(parameter) : look(command, parameter, shown);
    reply?.(data ?? null, data != null);
  };
  const kept = takeOver(page);
  const unpublish = kept && publish({ page, name: "__gpp", answer });
  if (unpublish) {
    attempt(() => kept[0]?.forEach((it) => attempt(() => all.set(it.id, it.callback))));
    fire("cmpStatus", "loaded");
    fire("signalStatus", status);
    attempt(() => kept[1]?.forEach((call) => attempt(() => answer(...call))));
  } else foreign?.("__gpp");
  const turn = (to) => fire("signalStatus", status = to);
  return {
    name: "gpp",
    tell: (event) => {
      now = readSignal(event.state, notices);
      if (now.optOut === shown.optOut && now.gpc === shown.gpc) return;
      turn("not ready");
      shown = now;
      sections.forEach(([, prefix]) => fire("sectionChange", prefix));
      turn("ready");
    },
    stop: () => {
      all.clear();
      unpublish?.();
    }
  };
};

export { gpp };
