const numbers = new Intl.NumberFormat("en");

export const number = value => numbers.format(value);

/** `1 line`, `1,024 lines`. */
export const count = (value, one, many = `${one}s`) => `${number(value)} ${value === 1 ? one : many}`;

/** A length of time as one says it: `0.4 s`, `42 s`, `3 min 9 s`, `2 h 5 min`. */
export function duration(ms) {
  if (!Number.isFinite(ms)) return "";
  if (ms < 9_950) return `${(Math.max(0, ms) / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return seconds % 60 ? `${minutes} min ${seconds % 60} s` : `${minutes} min`;
  return minutes % 60 ? `${Math.floor(minutes / 60)} h ${minutes % 60} min` : `${minutes / 60} h`;
}

/** A place in time as a clock shows it: `4:07`, `1:02:09`. */
export function clock(ms) {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = part => String(part).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** What something costs; nothing at all is said as such. */
export function money({currency, amount}) {
  if (!amount) return "free";
  const digits = amount < 0.1 ? 4 : 2;
  try {
    return new Intl.NumberFormat("en", {style: "currency", currency, minimumFractionDigits: 2, maximumFractionDigits: digits})
        .format(amount);
  } catch {
    return `${amount.toFixed(digits)} ${currency}`;
  }
}

const ago = new Intl.RelativeTimeFormat("en", {numeric: "auto"});
const day = new Intl.DateTimeFormat("en", {day: "numeric", month: "short", year: "numeric"});
const STEPS = [["day", 86_400_000], ["hour", 3_600_000], ["minute", 60_000]];

/** How long ago an instant was, in words; from a month on, its day. */
export function age(instant, now = Date.now()) {
  const past = now - Date.parse(instant);
  if (past < 60_000) return "just now";
  if (past > 30 * 86_400_000) return day.format(new Date(instant));
  const [unit, ms] = STEPS.find(([, size]) => past >= size);
  return ago.format(-Math.floor(past / ms), unit);
}

const moment = new Intl.DateTimeFormat("en", {dateStyle: "full", timeStyle: "medium"});
export const instant = value => moment.format(new Date(value));

/** `640 B`, `3.2 MB`. */
export function bytes(value) {
  const units = ["B", "kB", "MB", "GB"];
  let unit = 0;
  for (; value >= 1000 && unit < units.length - 1; unit++) value /= 1000;
  return `${value < 10 && unit > 0 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`;
}

/** `TENSE_WAIT` as `tense wait`. */
export const words = name => String(name).toLowerCase().replaceAll("_", " ");

export const capital = text => text.charAt(0).toUpperCase() + text.slice(1);
