import {address, pages, query, read, Unreachable} from "../core/api.js";
import {atMostEvery} from "../core/dom.js";
import {connection, isAway} from "../core/connection.js";
import {follow} from "../core/stream.js";
import {Items} from "./items.js";

const EVENTS = ["submitted", "progress", "cast", "cancelling", "completed", "failed"];
const REFRESH_MS = 1_000;
const AGAIN_MS = 2_000;
const SETTLED = new Set(["COMPLETED", "FAILED", "CANCELLED"]);

export const isSettled = text => SETTLED.has(text.state);

/**
 * One text as it stands and as it goes on: read once, then followed event by event. Dispatches `text` when its state or
 * figures changed, `items` when items did, `attempt` when a new attempt began, `settled` when its verdict came in while
 * it was looked at, and `problem` (with the error as its detail) when it cannot be read.
 */
export class Story extends EventTarget {

  #ahead = 0;
  text = null;
  items = new Items();

  constructor(textId, signal) {
    super();
    this.textId = textId;
    this.signal = signal;
    this.refresh = atMostEvery(REFRESH_MS, () => this.#readText(), signal);
    connection.addEventListener("change", () => { if (!isAway()) this.refresh(); }, {signal});
    this.#begin();
  }

  async #begin() {
    await this.#readText();
    if (!this.text) return;
    await this.#readItems();
    follow(this.#path("events"), {types: EVENTS, signal: this.signal, take: event => this.#take(event), resumed: () => this.refresh()});
  }

  /** The server's time, as far as its answers tell: its clock may differ from this machine's. */
  now() {
    return Date.now() + this.#ahead;
  }

  again() {
    return this.#begin();
  }

  /** Takes an answer that holds the text: after a cancel, a retry or a change. */
  stands(text) {
    const before = this.text;
    this.text = text;
    if (!isSettled(text) && text.elapsedMs !== undefined) {
      this.#ahead = Date.parse(text.submittedAt) + text.elapsedMs - Date.now();
    }
    if (before && before.attempt !== text.attempt) {
      this.items = new Items();
      this.#tell("attempt");
      this.#readItems();
    }
    this.#tell("text");
    if (before && !isSettled(before) && isSettled(text)) this.#tell("settled");
  }

  async #readText() {
    try {
      this.stands(await read(this.#path(), {signal: this.signal}));
    } catch (problem) {
      if (problem.name === "AbortError" || this.text) return;
      this.#tell("problem", problem);
      if (problem instanceof Unreachable) setTimeout(() => { if (!this.signal.aborted && !this.text) this.#begin(); }, AGAIN_MS);
    }
  }

  async #readItems() {
    const {attempt} = this.text;
    const items = this.items;
    try {
      await pages(this.#path("items"), {attempt, limit: 5000}, "items", page => items.known(page), this.signal);
    } catch { /* The events tell the same. */ }
    if (items === this.items) this.#tell("items");
  }

  #take(event) {
    if (event.attempt > this.text.attempt) return this.refresh();
    if (event.attempt < this.text.attempt) return undefined;
    if (event.type === "progress" && this.items.heard(event)) this.#tell("items");
    if (!isSettled(this.text)) this.refresh();
    return undefined;
  }

  #path(...steps) {
    return address("texts", this.textId, ...steps);
  }

  /** An address below the text, for the attempt that is shown. */
  of(values, ...steps) {
    return this.#path(...steps) + query({attempt: this.text.attempt, ...values});
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, {detail}));
  }
}
