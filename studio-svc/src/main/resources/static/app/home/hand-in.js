import {onceKey, read} from "../core/api.js";
import {announce} from "../core/announce.js";
import {fill, h, say, settled} from "../core/dom.js";
import {bytes} from "../core/format.js";
import {failed} from "../core/notice.js";
import {promise} from "./estimate.js";
import {wishes} from "./wishes.js";

const KINDS = [".txt", ".md", ".epub", ".docx"];
const SAMPLE = "stories/the-last-lamp.txt";

/** A sentence if a file is larger than the server takes, so that it is not sent in vain; null otherwise. */
async function tooLarge(file) {
  const most = await read("api/v1/about").then(about => about.limits.uploadBytes, () => Infinity);
  return file.size <= most ? null : `“${file.name}” has ${bytes(file.size)}; this studio takes ${bytes(most)} at most. Hand it in in parts.`;
}

/** Takes a story by dropping, choosing or pasting it, says what it will come to, and hands it in. */
export function handIn(signal) {
  const state = {file: null, key: onceKey(), asking: new AbortController()};
  const says = h("div", {class: "promise", "aria-live": "polite"});
  const options = wishes(() => changed());
  const chosen = h("div", {class: "chosen", hidden: true});
  const paste = h("textarea", {class: "paste", rows: 7, spellcheck: false, "aria-label": "The story, as text",
    placeholder: "Paste a story here, or drop a file …", on: {input: () => changed()}});
  const picker = h("input", {type: "file", class: "unseen", id: "pick", accept: KINDS.join(","),
    on: {change: () => picker.files[0] && take(picker.files[0])}});
  const go = h("button", {type: "submit", class: "button button-main", disabled: true}, "Produce it");
  const more = h("div", {class: "more", hidden: true}, says, h("div", {class: "more-end"}, options.node, go));

  const estimate = settled(async () => {
    const asking = state.asking = new AbortController();
    fill(says, h("p", {class: "promise-wait"}, "Reading …"));
    try {
      const found = await read("api/v1/estimates", {...options.request(state.file, paste.value), signal: asking.signal});
      fill(says, promise(found));
      go.disabled = false;
    } catch (problem) {
      if (problem.name === "AbortError") return;
      fill(says, failed(problem, estimate));
      // What cannot be estimated at the moment may still be taken; what cannot be read will not be.
      go.disabled = ![429, 503].includes(problem.status);
    }
  }, 450, signal);

  function changed() {
    state.asking.abort();
    state.key = onceKey();
    go.disabled = true;
    const empty = !state.file && paste.value.trim() === "";
    more.hidden = empty;
    fill(says);
    if (!empty) estimate();
  }

  async function take(file) {
    const trouble = KINDS.some(kind => file.name.toLowerCase().endsWith(kind)) ? await tooLarge(file)
      : `“${file.name}” cannot be read. Take a text (.txt), Markdown (.md), EPUB (.epub) or Word (.docx) file.`;
    if (trouble !== null) {
      more.hidden = false;
      fill(says, failed(new Error(trouble)));
      return;
    }
    state.file = file;
    chosen.hidden = false;
    paste.hidden = true;
    fill(chosen, h("strong", {}, file.name), h("span", {}, bytes(file.size)),
        h("button", {type: "button", class: "button-quiet", on: {click: drop}}, "Another one"));
    changed();
  }

  function drop() {
    state.file = null;
    picker.value = "";
    chosen.hidden = true;
    paste.hidden = false;
    changed();
  }

  const sample = async () => {
    try {
      paste.value = await (await fetch(SAMPLE)).text();
      if (state.file) drop();
      changed();
    } catch {
      fill(says, failed(new Error("The short story could not be fetched. Try again in a moment.")));
    }
  };

  const zone = h("form", {class: "zone", on: {
    submit: event => {
      event.preventDefault();
      submit();
    },
    dragover: event => {
      event.preventDefault();
      zone.classList.add("is-over");
    },
    dragleave: () => zone.classList.remove("is-over"),
    drop: event => {
      event.preventDefault();
      zone.classList.remove("is-over");
      const [file] = event.dataTransfer.files;
      if (file) take(file);
      else if (event.dataTransfer.getData("text/plain")) {
        paste.value = event.dataTransfer.getData("text/plain");
        changed();
      }
    },
  }}, paste, chosen, picker,
  h("p", {class: "zone-ways"},
      h("label", {for: "pick", class: "button"}, "Choose a file"),
      h("button", {type: "button", class: "button", on: {click: sample}}, "Try a short story"),
      h("span", {class: "zone-kinds"}, "txt, md, epub or docx")), more);

  async function submit() {
    go.disabled = true;
    say(go, "Handing it in …");
    const {headers, ...request} = options.request(state.file, paste.value);
    try {
      const text = await read("api/v1/texts", {...request, headers: {...headers, "Idempotency-Key": state.key}, signal});
      announce(`“${text.title}” is handed in.`);
      location.hash = `#/texts/${encodeURIComponent(text.textId)}`;
    } catch (problem) {
      if (problem.name === "AbortError") return;
      go.disabled = false;
      say(go, "Produce it");
      fill(says, failed(problem, submit));
    }
  }
  return zone;
}
