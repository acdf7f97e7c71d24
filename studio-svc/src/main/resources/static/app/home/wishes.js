import {h} from "../core/dom.js";

/** What one may wish of a production, folded away; and the request that carries a story with it. */
export function wishes(changed) {
  const title = h("input", {type: "text", maxLength: 300, placeholder: "Found in the text", autocomplete: "off"});
  const music = h("input", {type: "checkbox", checked: true});
  const effects = h("input", {type: "checkbox", checked: true});
  const flac = h("input", {type: "checkbox"});
  const sequential = h("input", {type: "checkbox"});
  const budget = h("input", {type: "number", min: 0, max: 1000000, step: "any", placeholder: "No limit", inputMode: "decimal"});
  const node = h("details", {class: "fold", on: {change: changed}}, h("summary", {}, "Wishes"),
      h("div", {class: "fold-in"},
          h("div", {class: "fields"}, h("label", {class: "field"}, h("span", {}, "Title"), title),
              h("label", {class: "field"}, h("span", {}, "Spend at most (US dollars)"), budget)),
          h("div", {class: "ticks"},
              tick(music, "Music and ambience"),
              tick(effects, "Sound effects"),
              tick(flac, "A lossless copy (FLAC)"),
              tick(sequential, "One track after the other", "The result is the same; it takes longer and asks less of the machine."))));

  const values = () => ({title: title.value.trim() || undefined, music: music.checked, effects: effects.checked,
    flac: flac.checked,
    budgetUsd: budget.valueAsNumber > 0 ? budget.valueAsNumber : undefined, mode: sequential.checked ? "SEQUENTIAL" : "PARALLEL"});

  return {node, request: (file, text) => file ? asForm(file, values()) : asJson(text, values())};
}

function asForm(file, values) {
  const body = new FormData();
  body.append("file", file);
  Object.entries(values).filter(([, value]) => value !== undefined).forEach(([name, value]) => body.append(name, String(value)));
  return {method: "POST", body, headers: {}};
}

function asJson(text, {title, mode, ...options}) {
  return {method: "POST", headers: {"Content-Type": "application/json"},
    body: JSON.stringify({text, title, mode, options})};
}

function tick(input, says, why) {
  return h("label", {class: "tick"}, input, h("span", {}, says, why && h("small", {}, why)));
}
