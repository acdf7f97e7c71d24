import {query} from "./api.js";
import {lost, reached} from "./connection.js";

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;

/**
 * Events of the server as they happen, without a gap: behind the last one that was seen, after a lost connection, a
 * restart of the server or a time in which the page was not looked at (a hidden page holds no connection).
 *
 * @param {string} path where the stream is
 * @param {{types: string[], take: function(object), resumed: function(), signal: AbortSignal}} wishes `resumed` is
 *     called when a connection stands again that was lost
 */
export function follow(path, {types, after, take, resumed = () => {}, signal}) {
  let last = after;
  let source = null;
  let wait = FIRST_WAIT_MS;
  let timer = 0;
  let broken = false;

  const hear = event => {
    if (event.lastEventId) last = event.lastEventId;
    take(JSON.parse(event.data));
  };
  const close = () => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };
  const open = () => {
    close();
    if (signal.aborted || document.hidden) return;
    source = new EventSource(path + query({after: last, type: types}));
    types.forEach(type => source.addEventListener(type, hear));
    source.addEventListener("open", () => {
      wait = FIRST_WAIT_MS;
      reached();
      if (broken) resumed();
      broken = false;
    });
    source.addEventListener("error", retry);
  };
  // The browser's own retrying ends at the first answer that is not a stream, such as a 503 while the server starts.
  const retry = () => {
    broken = true;
    close();
    timer = setTimeout(open, wait * (0.75 + Math.random() / 2));
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    ask();
  };
  // A stream does not say why it ended: away, or refused (a session that has run out, too many streams)?
  const ask = async () => {
    try {
      const answer = await fetch("api/v1/about", {cache: "no-store", signal});
      if (answer.status >= 500) lost();
      else resumed();
    } catch {
      if (!signal.aborted) lost();
    }
  };
  document.addEventListener("visibilitychange", () => document.hidden ? close() : open(), {signal});
  signal.addEventListener("abort", close);
  open();
}
