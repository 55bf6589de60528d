import { publish, readSignal } from '../opt-out-signal.js';

const names = "SharingNotice SaleOptOutNotice SharingOptOutNotice TargetedAdvertisingOptOutNotice SensitiveDataProcessingOptOutNotice SensitiveDataLimitUseNotice SaleOptOut SharingOptOut TargetedAdvertisingOptOut SensitiveDataProcessing KnownChildSensitiveDataConsents PersonalDataConsents MspaCoveredTransaction MspaOptOutOptionMode MspaServiceProviderMode".split(
  " "
);
const table = [
  [7, "usnat", "DBABrw", "111111111g311111"],
  [8, "usca", "DBABrw", "0110011109211111"],
  [9, "usva", "DBABrYA", "1101001018101110"],
  [10, "usco", "DBACrzA", "1101001017101111"],
  [11, "usut", "DBACrxg", "1101101018101110"],
  [12, "usct", "DBACr1g", "1101001018301111"]
];
const sectionsFor = (region) => table.filter(([id, prefix]) => id < 9 || prefix === `us${region.slice(3).toLowerCase()}`);
const fillSection = ([id, , , has], [notice, optOut, limitNotice, limited, child, Gpc]) => {
  const core = { Version: id > 7 ? 1 : 2 };
  const notices = [notice, notice, notice, notice, limitNotice, limitNotice];
  const all = [...notices, optOut, optOut, optOut, limited, child, 0, 2, 0, 0];
  all.forEach((value, i) => {
    const count = parseInt(has[i], 36);
    if (count) core[names[i]] = count > 1 ? Array(count).fill(value) : value;
  });
  return has.endsWith("1") ? [core, { SubsectionType: 1, Gpc }] : [core];
};
const encodeSection = ([core, end]) => {
  const digits = `00${Object.values(core).flat().join("")}000`;
  const bytes = digits.match(/.{4}/g).map((byte) => parseInt(byte, 4));
  return btoa(String.fromCharCode(...bytes)).replace(/=/g, "") + (end ? end.Gpc ? ".YA" : ".QA" : "");
};

const ping = (sections, signal, signalStatus) => {
  const [last, , header] = sections.at(-1);
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
    // Never -1: clients would pass an opt-out on without acting on it. The specification lets two stand where a single
    // one cannot be known, and nobody knows from which state a visitor comes.
    applicableSections: [7, last],
    gppString: [header, ...filled.map(encodeSection)].join("~"),
    parsedSections: Object.fromEntries(sections.map(([, prefix], i) => [prefix, filled[i]]))
  };
};
const look = (sections, signal, command, parameter) => {
  const [prefix, field] = `${parameter}`.split(".");
  const section = sections.find((it) => it[1] === prefix);
  const filled = section && fillSection(section, signal);
  return command === "hasSection" ? !!filled : command === "getSection" ? filled : command === "getField" ? new Map(filled?.flatMap(Object.entries)).get(field) : void 0;
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
  const fire = (eventName, data) => [...all.keys()].forEach((id) => send(id, eventName, data));
  const add = (callback) => {
    while (all.has(++last)) ;
    const id = last;
    all.set(id, callback);
    send(id, "listenerRegistered", true);
    queueMicrotask(() => send(id, "signalStatus", "ready"));
  };
  return [all, attempt, fire, add];
};
const gpp = ({ page, state, notices, region = "", foreign }) => {
  const sections = sectionsFor(region);
  const read = () => readSignal(state(), notices);
  let shown = read();
  let status = "ready";
  const pinged = () => ping(sections, shown, status);
  const [all, attempt, fire, add] = makeListeners(page, pinged);
  const answer = (command, reply, parameter) => {
    if (command === "addEventListener") return add(reply);
    const data = command === "ping" ? pinged() : command === "removeEventListener" ? all.delete(parameter) : look(sections, shown, command, parameter);
    reply?.(data ?? null, data != null);
  };
  const kept = takeOver(page);
  const unpublish = kept && publish(page, "__gpp", answer);
  if (unpublish) {
    const each = (list, act) => attempt(() => list?.forEach((it) => attempt(() => act(it))));
    each(kept[0], (it) => all.set(it.id, it.callback));
    fire("cmpStatus", "loaded");
    fire("signalStatus", status);
    each(kept[1], (call) => answer(...call));
  } else foreign?.("__gpp");
  const turn = (to) => fire("signalStatus", status = to);
  return {
    name: "gpp",
    tell: () => {
      if (`${read()}` === `${shown}`) return;
      turn("not ready");
      shown = read();
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
