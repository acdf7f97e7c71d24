import {askForToken} from "./access.js";
import {lost, reached} from "./connection.js";

const ROOT = "api/v1";

/** An answer that is not a success, as RFC 9457 has it; the message is a sentence that says what to do. */
export class Problem extends Error {
  constructor(status, problem, retryAfterS) {
    super(problem.detail || problem.title || `The server answered with the status ${status}.`);
    this.status = status;
    this.type = problem.type ?? "";
    this.title = problem.title ?? "";
    this.retryAfterS = retryAfterS;
  }
}

/** The server could not be reached at all. */
export class Unreachable extends Error {
  constructor() {
    super("The server cannot be reached. Nothing is lost: try again in a moment.");
  }
}

export const address = (...steps) => [ROOT, ...steps.map(step => encodeURIComponent(step))].join("/");

export function query(values) {
  const pairs = Object.entries(values).flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).filter(one => one !== undefined && one !== null && one !== "")
          .map(one => [name, one]));
  return pairs.length ? `?${new URLSearchParams(pairs)}` : "";
}

/** The JSON of an answer. Asks for a token, once, where the server wants one. */
export async function read(path, options = {}) {
  const answer = await call(path, options);
  return answer.status === 204 ? null : answer.json();
}

export const send = (path, json, options = {}) => read(path, {
  ...options,
  method: "POST",
  body: json === undefined ? undefined : JSON.stringify(json),
  headers: json === undefined ? options.headers : {...options.headers, "Content-Type": "application/json"},
});

/** An answer, whatever its body is. */
export async function call(path, options = {}, asked = false) {
  const answer = await reach(path, options);
  if (answer.ok) return answer;
  if (answer.status === 401 && !asked) {
    await askForToken();
    return call(path, options, true);
  }
  throw await problem(answer);
}

async function reach(path, options) {
  let answer;
  try {
    answer = await fetch(path, {credentials: "same-origin", cache: "no-cache", ...options});
  } catch (failed) {
    if (failed.name === "AbortError") throw failed;
    lost();
    throw new Unreachable();
  }
  reached();
  return answer;
}

async function problem(answer) {
  const said = await answer.json().catch(() => ({}));
  const wait = Number.parseInt(answer.headers.get("Retry-After") ?? "", 10);
  return new Problem(answer.status, said, Number.isFinite(wait) ? wait : undefined);
}

/** All entries of a paged list, page by page; `take` is called with each page's entries as they come. */
export async function pages(path, values, name, take, signal) {
  let cursor;
  do {
    const page = await read(path + query({...values, cursor}), {signal});
    take(page[name]);
    cursor = page.next;
  } while (cursor && !signal?.aborted);
}

/** A key under which a request may be repeated safely. */
export const onceKey = () => crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint32Array(4))).join("-");
