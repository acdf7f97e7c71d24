import {h} from "../core/dom.js";
import {count} from "../core/format.js";

/** Who is heard, each in the colour that the script and the waveform have for them. */
export function castList(score) {
  const speakers = [...score.speakers.values()];
  if (speakers.length < 2) return null;
  return h("ul", {class: "cast", "aria-label": "Cast"}, speakers.map(({name, voice, lines, colour, narrator}) =>
    h("li", {vars: {"--who": `var(--${colour})`}}, h("span", {class: "cast-name"}, narrator ? "Narrator" : name),
        h("span", {class: "cast-voice"}, [voice, count(lines, "line")].filter(Boolean).join(", ")))));
}
