const DONE = new Set(["FINISHED", "RECALLED", "FAILED"]);

/**
 * The items of every stage: what was read of them, and what was heard since. What is heard twice counts once, and what is
 * over does not begin again because its beginning is heard late.
 */
export class Items {

  #stages = new Map();
  #heard = new Set();

  /** @returns {Array<{item: string, state: string, begin: number, end: number|undefined, retries: number, detail: string}>} */
  of(stage) {
    return this.#stage(stage).list;
  }

  expected(stage) {
    return this.#stage(stage).expected;
  }

  known(items) {
    for (const {stage, item, state, startedAt, finishedAt, retries, detail} of items) {
      const mine = this.#item(stage, item);
      mine.begin = at(startedAt) ?? at(finishedAt) ?? mine.begin;
      mine.end = at(finishedAt) ?? mine.end;
      mine.retries = Math.max(mine.retries, retries);
      mine.detail = detail ?? mine.detail;
      if (!DONE.has(mine.state)) mine.state = state;
    }
  }

  /** @returns whether the event said something new */
  heard({id, stage, item, state, at: when, items, detail}) {
    if (this.#heard.has(id)) return false;
    this.#heard.add(id);
    if (state === "EXPECTED") {
      this.#stage(stage).expected = items;
      return true;
    }
    const mine = this.#item(stage, item);
    const time = at(when);
    if (detail) mine.detail = detail;
    if (state === "RETRIED") mine.retries = Math.max(mine.retries, ++mine.heardRetries);
    if (state === "FELL_BACK") mine.fellBack = true;
    if (state === "STARTED") mine.begin = Math.min(mine.begin ?? time, time);
    if (DONE.has(state)) {
      mine.state = state;
      mine.begin ??= time;
      mine.end = time;
    }
    return true;
  }

  #item(stage, item) {
    const {byName, list} = this.#stage(stage);
    let mine = byName.get(item);
    if (!mine) {
      mine = {item, state: "RUNNING", begin: undefined, end: undefined, retries: 0, heardRetries: 0, fellBack: false, detail: ""};
      byName.set(item, mine);
      list.push(mine);
    }
    return mine;
  }

  #stage(name) {
    let stage = this.#stages.get(name);
    if (!stage) this.#stages.set(name, stage = {byName: new Map(), list: [], expected: undefined});
    return stage;
  }
}

const at = instant => instant === undefined ? undefined : Date.parse(instant);
