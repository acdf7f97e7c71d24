/** What is to become different, until it is asked for. Dispatches `change`. */
export class Wishes extends EventTarget {

  voices = new Map();
  deliveries = new Map();
  effects = new Map();

  get size() {
    return this.voices.size + this.deliveries.size + this.effects.size;
  }

  /** `value` undefined takes the wish back. */
  set(kind, name, value) {
    if (value === undefined) this[kind].delete(name);
    else this[kind].set(name, value);
    this.dispatchEvent(new Event("change"));
  }

  clear() {
    for (const kind of [this.voices, this.deliveries, this.effects]) kind.clear();
    this.dispatchEvent(new Event("change"));
  }

  /** As `POST …/changes` takes it: what is not wished is left out. */
  asked() {
    const kinds = {voices: this.voices, deliveries: this.deliveries, effectEdits: this.effects};
    return Object.fromEntries(Object.entries(kinds).filter(([, map]) => map.size > 0).map(([name, map]) => [name, Object.fromEntries(map)]));
  }
}
