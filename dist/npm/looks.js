const days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const clockIn = (timeZone, now) => {
  const shape = { weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  let clock;
  try {
    clock = new Intl.DateTimeFormat("en-US", { ...shape, timeZone });
  } catch {
    clock = new Intl.DateTimeFormat("en-US", shape);
  }
  const parts = clock.formatToParts(now);
  const part = (type) => parts.find((one) => one.type === type)?.value ?? "";
  return [days.indexOf(part("weekday").toLowerCase()), `${part("hour")}:${part("minute")}`];
};
const within = (hours, now) => {
  const [span = "", clock = "", timeZone] = hours.split(" ");
  const [from = "", to = ""] = clock.split("-");
  const [first = "", last = first] = span.split("-");
  const [day, time] = clockIn(timeZone, now);
  const after = (name, than) => (than - days.indexOf(name) + 7) % 7;
  const onDay = (which) => after(first, which) <= after(first, days.indexOf(last));
  return from < to ? onDay(day) && time >= from && time < to : onDay(day) && time >= from || onDay(day - 1) && time < to;
};
const offered = (show, path, now) => {
  const { paths, hours } = show ?? {};
  const fits = (pattern) => {
    const [start = "", ...rest] = pattern.split("*");
    let at = start.length;
    if (!path.startsWith(start)) return false;
    if (!rest.length) return path === start;
    const end = rest.pop();
    for (const piece of rest) {
      const found = path.indexOf(piece, at);
      if (found < 0) return false;
      at = found + piece.length;
    }
    return path.length - end.length >= at && path.endsWith(end);
  };
  return (!paths || paths.some(fits)) && (!hours || within(hours, now));
};
const question = 'path(evenodd,"M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22zM11 16h2.5v2.5H11zm0-1.500q0-2.500 2-3.500 2-1.100.8-2.700-1.800-1.600-3.800.2L8.300 6.800q3-3.300 6.600-1 3 2.900-.3 5.700-1.400.8-1.300 3z")';
const readable = (color) => {
  const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map(
    (part) => (Number(part) / 255) ** 2.2
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179 ? "#000" : "#fff";
};
const paint = (page, button, { color, icon, label }) => {
  if (label) button.textContent = label;
  if (icon === "question") button.style.setProperty("--icon", question);
  if (icon === "none") button.classList.add("bare");
  if (!color) return;
  button.style.setProperty("background", color);
  button.style.setProperty("color", readable(page.getComputedStyle(button).backgroundColor));
};

export { offered, paint };
