/** A drama as it sounds: lines, words, scenes, effects and chapters by their times, found by halving. */
export class Score {

  constructor(timeline, body) {
    this.timeline = timeline;
    this.body = body;
    this.durationMs = timeline.durationMs;
    this.lines = timeline.lines;
    this.scenes = timeline.scenes;
    this.effects = timeline.effects;
    this.chapters = timeline.chapters;
    this.speakers = speakers(timeline.lines);
    this.#starts = Float64Array.from(this.lines, line => line.startMs);
  }

  #starts;
  #offsets = new Map();

  /** Index of the line that sounds, or sounded last; -1 before the first one. */
  lineAt(ms) {
    return lastUpTo(this.#starts.length, at => this.#starts[at], ms);
  }

  /** Index in `line.words` of the word that is being spoken, or -1 between words. */
  wordAt(line, ms) {
    const at = lastUpTo(line.words.length, index => line.words[index].startMs, ms);
    return at >= 0 && ms < line.words[at].endMs + 120 ? at : -1;
  }

  /** The line as its author wrote it. */
  textOf(line) {
    if (this.body === null) return line.words.map(word => word.text).join(" ");
    const written = this.body.slice(line.textStart, line.textEnd).trim();
    // The signs of Markdown before a heading say that it is one; they are not part of it.
    return line.kind === "HEADING" ? written.replace(/^#+\s+/, "") : written;
  }

  /** Whether the line at an index goes on in the paragraph of the one before. */
  goesOn(at) {
    const before = this.lines[at - 1];
    return this.body !== null && before !== undefined && !/\n\s*$/.test(this.body.slice(before.textStart, this.lines[at].textStart));
  }

  /** Where the words of a line begin in its text, as offsets. */
  offsetsOf(line) {
    let found = this.#offsets.get(line);
    if (!found) this.#offsets.set(line, found = offsets(this.textOf(line), line.words));
    return found;
  }

  chapterAt(ms) {
    return lastUpTo(this.chapters.length, at => this.chapters[at].startMs, ms);
  }

  /** The line that holds a word of the whole text. */
  lineOfWord(word) {
    const at = lastUpTo(this.lines.length, index => this.lines[index].words[0]?.word ?? this.#wordBefore(index), word);
    return this.lines[at];
  }

  #wordBefore(index) {
    for (let at = index; at >= 0; at--) {
      const last = this.lines[at].words.at(-1);
      if (last) return last.word;
    }
    return 0;
  }
}

/** The largest index whose value is at most `limit`, of `length` values that never fall; -1 if there is none. */
export function lastUpTo(length, value, limit) {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value(middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function offsets(text, words) {
  let from = 0;
  return words.map(word => {
    const at = text.indexOf(word.text, from);
    if (at < 0) return from;
    from = at + word.text.length;
    return at;
  });
}

const COLOURS = 10;

/** Who speaks, by id: the narrator is in the colour of the text, the others each in one of their own, in order of appearance. */
function speakers(lines) {
  const found = new Map();
  let next = 0;
  for (const {speaker, speakerName, voice, kind} of lines) {
    let known = found.get(speaker);
    if (!known) {
      const narrator = speaker === "narrator";
      found.set(speaker, known = {id: speaker, name: speakerName || speaker, voice, narrator, lines: 0,
        colour: narrator ? "narrator" : `speaker-${next++ % COLOURS}`});
    }
    if (kind !== "BREAK") known.lines++;
  }
  return found;
}
