import {firstFrame, tagBytes} from "./mp3.js";

export const PER_SECOND = 20;
const CHUNK = 192 * 1024;
const SAMPLE = 12 * 1024;
const HEAD = 64 * 1024;
const DECODE_HZ = 8000;
const AT_ONCE = 2;
const MOST_CHUNKS = 90;

/**
 * How loud a drama is from moment to moment, measured in the browser without ever holding the whole of it: pieces of the
 * mp3 are fetched by range, decoded at a low rate, and reduced to twenty peaks a second. Only what is looked at is
 * fetched; where that would be too much (hours at once), a short piece of every stretch stands for it.
 */
export class Peaks extends EventTarget {

  #href;
  #bytes;
  #durationMs;
  #signal;
  #queue = [];
  #busy = 0;
  #begun = new Set();
  #start = 0;
  #bytesPerMs = 0;

  constructor({href, bytes}, durationMs, signal) {
    super();
    this.#href = href;
    this.#bytes = bytes;
    this.#durationMs = durationMs;
    this.#signal = signal;
    const size = Math.ceil(durationMs / 1000 * PER_SECOND) + 1;
    this.values = new Uint8Array(size);
    this.known = new Uint8Array(size);
    this.ready = this.#head();
  }

  /** Asks for what is between two moments, the earliest first. What was asked for before and has not begun is dropped. */
  async want(fromMs, toMs) {
    if (!await this.ready) return;
    const first = Math.floor((this.#byteOf(fromMs) - this.#start) / CHUNK);
    const last = Math.floor((this.#byteOf(toMs) - this.#start - 1) / CHUNK);
    const whole = last - first < MOST_CHUNKS;
    const step = whole ? 1 : Math.ceil((last - first) / 400);
    this.#queue = [];
    for (let chunk = Math.max(0, first); chunk <= last; chunk += step) this.#queue.push({chunk, bytes: whole ? CHUNK : SAMPLE, stands: whole ? 0 : step});
    for (let lane = this.#busy; lane < AT_ONCE; lane++) this.#next();
  }

  #byteOf(ms) {
    return Math.min(this.#bytes, this.#start + ms * this.#bytesPerMs);
  }

  async #head() {
    try {
      const data = await this.#fetch(0, HEAD);
      const tag = Math.min(tagBytes(data), this.#bytes - 1);
      const from = tag < data.length - 2000 ? tag : 0;
      const at = firstFrame(from ? data : await this.#fetch(tag, tag + HEAD), from);
      if (at < 0) return false;
      this.#start = from ? at : tag + at;
      this.#bytesPerMs = (this.#bytes - this.#start) / this.#durationMs;
      return true;
    } catch {
      return false;
    }
  }

  async #next() {
    const piece = this.#queue.shift();
    if (!piece || this.#signal.aborted) return;
    const name = `${piece.chunk} ${piece.bytes}`;
    if (this.#begun.has(name) || this.#begun.has(`${piece.chunk} ${CHUNK}`)) return this.#next();
    this.#begun.add(name);
    this.#busy++;
    try {
      await this.#measure(piece);
    } catch { /* A part of the waveform is missing; the drama is heard all the same. */ }
    this.#busy--;
    this.#next();
  }

  async #measure({chunk, bytes, stands}) {
    const from = this.#start + chunk * CHUNK;
    // A frame may need bits of the ones before it: a little more is fetched on both sides, so that no seam is seen.
    const begin = Math.max(this.#start, from - 2048);
    const data = await this.#fetch(begin, Math.min(this.#bytes, from + bytes + 2048));
    const at = firstFrame(data);
    if (at < 0) return;
    const audio = await new OfflineAudioContext(1, 1, DECODE_HZ).decodeAudioData(data.slice(at).buffer);
    const startMs = (begin + at - this.#start) / this.#bytesPerMs;
    const strideMs = stands ? stands * CHUNK / this.#bytesPerMs : 0;
    this.#reduce(audio, startMs, strideMs);
    this.dispatchEvent(new Event("change"));
  }

  #reduce(audio, startMs, strideMs) {
    const samples = audio.getChannelData(0);
    const size = audio.sampleRate / PER_SECOND;
    const first = Math.round(startMs / 1000 * PER_SECOND);
    const count = Math.floor(samples.length / size);
    for (let at = 0; at < count; at++) {
      let most = 0;
      for (let sample = Math.floor(at * size); sample < (at + 1) * size; sample++) most = Math.max(most, Math.abs(samples[sample]));
      this.#set(first + at, most, 2);
    }
    if (!strideMs || count === 0) return;
    const until = Math.min(this.values.length, first + Math.ceil(strideMs / 1000 * PER_SECOND));
    for (let at = first + count; at < until; at++) if (this.known[at] === 0) { this.values[at] = this.values[first + (at - first) % count]; this.known[at] = 1; }
  }

  #set(at, most, sure) {
    if (at < 0 || at >= this.values.length) return;
    this.values[at] = Math.min(255, Math.round(most * 255));
    this.known[at] = sure;
  }

  async #fetch(from, to) {
    const answer = await fetch(this.#href, {headers: {Range: `bytes=${from}-${to - 1}`}, signal: this.#signal});
    if (!answer.ok) throw new Error(`Status ${answer.status}`);
    // A server that does not know ranges would send all of a long book: that is not waited for.
    if (answer.status !== 206 && this.#bytes > 64 * 1024 * 1024) throw new Error("No ranges");
    const data = new Uint8Array(await answer.arrayBuffer());
    return answer.status === 206 ? data : data.subarray(from, to);
  }
}

