const APART_S = 0.04;
const FAR_APART_S = 0.35;
const CHECK_MS = 400;
const FADE_MS = 120;

/**
 * Plays a drama: the finished mix as long as everything of it is to be heard, its stems side by side as soon as one of
 * them is off. Stems are separate streams, so they are held together: one that drifts is played a little slower or faster
 * until it is in step, one that is far off is put in step. Dispatches `state` (plays or not), `waiting`, `time` when
 * it is another one, `jump` when that was asked for, `stems`, `rate`, `end` and `trouble`.
 */
export class Player extends EventTarget {

  #final;
  #stems = new Map();
  #off = new Set();
  #rate = 1;
  #wanted = false;
  #check = 0;

  /** @param {string} final where the mix lies; @param {Array<{name: string, href: string}>} stems in order, speech first */
  constructor(final, stems, signal) {
    super();
    this.#final = this.#element(final, "auto");
    for (const {name, href} of stems) this.#stems.set(name, {href, element: null});
    signal.addEventListener("abort", () => this.#close());
  }

  get stems() { return [...this.#stems.keys()]; }
  get playing() { return this.#wanted; }
  get rate() { return this.#rate; }
  get timeMs() { return this.#lead().currentTime * 1000; }
  get durationMs() { return this.#final.duration * 1000; }
  isOn(stem) { return !this.#off.has(stem); }

  async play() {
    this.#wanted = true;
    this.#tell("state");
    try {
      await Promise.all(this.#sounding().map(ready));
      if (!this.#wanted) return;
      this.#align();
      await Promise.all(this.#sounding().map(element => element.play()));
      this.#watch();
    } catch (failed) {
      if (failed.name === "AbortError") return;
      this.pause();
      if (failed.name !== "NotAllowedError") this.#tell("trouble");
    }
  }

  pause() {
    this.#wanted = false;
    clearInterval(this.#check);
    this.#sounding().forEach(element => element.pause());
    this.#tell("state");
  }

  toggle() {
    return this.#wanted ? this.pause() : this.play();
  }

  seek(ms) {
    const end = Number.isFinite(this.#final.duration) ? this.#final.duration - 0.05 : Infinity;
    const to = Math.min(Math.max(0, ms / 1000), end);
    this.#sounding().forEach(element => { element.currentTime = to; });
    this.#tell("time");
    this.#tell("jump");
    if (this.#wanted && this.#mixed()) this.play();
  }

  setRate(rate) {
    this.#rate = rate;
    this.#sounding().forEach(element => { element.playbackRate = rate; });
    this.#tell("rate");
  }

  /** Turns a stem on or off, without a break in what is playing. */
  setStem(name, on) {
    const before = this.#sounding();
    if (on) this.#off.delete(name);
    else this.#off.add(name);
    this.#open();
    const after = this.#sounding();
    for (const [stem, {element}] of this.#stems) if (element) fade(element, this.isOn(stem) ? 1 : 0);
    if (before[0] !== after[0]) this.#change(before, after);
    this.#tell("stems");
  }

  #change(before, after) {
    const at = before[0].currentTime;
    for (const element of after) Object.assign(element, {currentTime: at, playbackRate: this.#rate});
    if (!this.#wanted) return;
    // What sounds goes on until the others can: the change is not heard as a gap.
    Promise.all(after.map(ready)).then(() => {
      if (this.#sounding()[0] !== after[0]) return undefined;
      for (const element of after) element.currentTime = before[0].currentTime;
      before.forEach(element => element.pause());
      return this.play();
    });
  }

  #mixed() {
    return this.#off.size > 0;
  }

  #lead() {
    return this.#sounding()[0];
  }

  #sounding() {
    return this.#mixed() ? [...this.#stems.values()].map(stem => stem.element) : [this.#final];
  }

  #open() {
    if (!this.#mixed()) return;
    for (const stem of this.#stems.values()) stem.element ??= this.#element(stem.href, "auto");
  }

  #element(href, preload) {
    const element = new Audio();
    element.preload = preload;
    element.src = href;
    element.preservesPitch = true;
    const mine = () => this.#sounding()[0] === element;
    element.addEventListener("ended", () => { if (mine()) { this.pause(); this.#tell("end"); } });
    element.addEventListener("waiting", () => this.#wanted && this.#sounding().includes(element) && this.#tell("waiting"));
    element.addEventListener("playing", () => mine() && this.#tell("state"));
    element.addEventListener("seeked", () => mine() && this.#tell("time"));
    element.addEventListener("error", () => this.#sounding().includes(element) && this.#tell("trouble"));
    return element;
  }

  #watch() {
    clearInterval(this.#check);
    this.#check = setInterval(() => this.#hold(), CHECK_MS);
  }

  #hold() {
    const [lead, ...others] = this.#sounding();
    const short = [lead, ...others].find(element => element.readyState < HTMLMediaElement.HAVE_FUTURE_DATA && !element.ended);
    if (short && this.#mixed() && this.#wanted) {
      this.#sounding().forEach(element => element.pause());
      clearInterval(this.#check);
      ready(short).then(() => this.#wanted && this.play());
      return;
    }
    for (const element of others) {
      const apart = element.currentTime - lead.currentTime;
      if (Math.abs(apart) > FAR_APART_S) element.currentTime = lead.currentTime;
      element.playbackRate = Math.abs(apart) > APART_S ? this.#rate * (1 - Math.sign(apart) * 0.04) : this.#rate;
    }
  }

  #align() {
    const [lead, ...others] = this.#sounding();
    for (const element of others) {
      if (Math.abs(element.currentTime - lead.currentTime) > 0.01) element.currentTime = lead.currentTime;
    }
    this.#sounding().forEach(element => { element.playbackRate = this.#rate; });
  }

  /** How far the stems are from the first of them at most, in milliseconds. */
  get apartMs() {
    const [lead, ...others] = this.#sounding();
    return Math.max(0, ...others.map(element => Math.abs(element.currentTime - lead.currentTime) * 1000));
  }

  #close() {
    clearInterval(this.#check);
    for (const element of [this.#final, ...[...this.#stems.values()].map(stem => stem.element)]) {
      element?.pause();
      element?.removeAttribute("src");
      element?.load();
    }
  }

  #tell(type) {
    this.dispatchEvent(new Event(type));
  }
}

function ready(element) {
  if (element.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA || element.ended) return Promise.resolve();
  return new Promise((resolve, reject) => {
    element.addEventListener("canplay", resolve, {once: true});
    element.addEventListener("error", () => reject(new Error("The audio cannot be played.")), {once: true});
  });
}

function fade(element, to) {
  const from = element.volume;
  const begin = performance.now();
  element.muted = to === 0 && element.paused;
  if (to > 0) element.muted = false;
  const step = now => {
    const part = Math.min(1, (now - begin) / FADE_MS);
    element.volume = Math.min(1, Math.max(0, from + (to - from) * part));
    if (part < 1) requestAnimationFrame(step);
    else element.muted = to === 0;
  };
  requestAnimationFrame(step);
}
