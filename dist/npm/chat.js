import { makeActs } from './acts.js';
import { brief } from './vendor.js';

const patience = 1e4;
const pause = 50;
const holdersOf = ({ page, config, vendor }) => {
  const list = config.vendor?.holders ?? vendor.holders;
  return list.length ? [...page.document.querySelectorAll(list.join())] : [];
};
const cover = (stage, on) => {
  for (const holder of holdersOf(stage)) {
    holder.style.setProperty("visibility", on ? "hidden" : "", on ? "important" : "");
    holder.toggleAttribute("inert", on);
  }
};
const follow = (stage, asked, ready) => {
  const { page, consent, vendor } = stage;
  const { name } = vendor;
  let left = patience;
  let timer;
  cover(stage, false);
  const look = () => {
    if (!vendor.ready(page)) {
      left -= pause;
      if (left > 0) timer = setTimeout(look, pause);
      else consent.tell("vendor.failed", { vendor: name });
      return;
    }
    const { acknowledgedBy } = consent.state();
    const record = consent.ledger.records().find(({ id }) => id === acknowledgedBy);
    if (record) vendor.write?.(page, brief(record));
    if (asked) {
      vendor.open?.(page);
      consent.tell("vendor.opened", { vendor: name });
    }
    ready();
  };
  look();
  return () => clearTimeout(timer);
};
const end = (stage, released) => {
  const { page, config, consent, vendor } = stage;
  const stops = !released || !!vendor.end;
  makeActs(consent, config, Date.now).withdraw(stops ? "stopped" : "covered-until-reload");
  if (!released) return;
  if (vendor.end) vendor.end(page);
  else cover(stage, true);
};

export { end, follow, holdersOf };
