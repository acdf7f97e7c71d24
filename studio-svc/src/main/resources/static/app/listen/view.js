/** The stretch of time that is looked at. Dispatches `change`. */
export class View extends EventTarget {

  static LEAST_MS = 4000;

  constructor(durationMs) {
    super();
    this.durationMs = durationMs;
    this.from = 0;
    this.to = durationMs;
  }

  get span() { return this.to - this.from; }
  get whole() { return this.span >= this.durationMs; }
  part(ms) { return (ms - this.from) / this.span; }
  at(part) { return this.from + part * this.span; }

  /** Looks `factor` times as closely (or widely, below 1), with `ms` staying where it is. */
  zoom(factor, ms) {
    const span = Math.min(this.durationMs, Math.max(View.LEAST_MS, this.span / factor));
    const part = Math.min(1, Math.max(0, this.part(ms)));
    this.#set(ms - part * span, span);
  }

  move(ms) {
    this.#set(this.from + ms, this.span);
  }

  show(from, span) {
    this.#set(from, span);
  }

  /** Moves on by a page when `ms` is outside, so that what sounds is always seen. */
  keep(ms) {
    if (this.whole || (ms >= this.from && ms <= this.to - this.span * 0.04)) return;
    this.#set(ms - this.span * 0.06, this.span);
  }

  #set(from, span) {
    const [before, width] = [this.from, this.span];
    this.from = Math.max(0, Math.min(from, this.durationMs - span));
    this.to = this.from + span;
    if (before !== this.from || width !== span) this.dispatchEvent(new Event("change"));
  }
}
