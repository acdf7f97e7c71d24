import {fill, h} from "../core/dom.js";
import {capital, count, words} from "../core/format.js";
import {openDialog} from "../core/dialog.js";
import {sampleButton} from "./sample.js";

/** The cast: who speaks with which voice, and the choice of another one. */
export function castPart({cast, voices}, wishes, signal) {
  const byName = new Map(voices.map(voice => [voice.name, voice]));
  const list = h("ul", {class: "roles"});

  function show() {
    fill(list, cast.map(character => {
      const wished = wishes.voices.get(character.id);
      const voice = wished === undefined ? character.voice : wished;
      return h("li", {class: wished === undefined ? null : "is-wished"},
          h("div", {class: "role-who"}, h("strong", {}, character.name),
              h("span", {class: "quiet"}, [who(character), count(character.lines, "line")].filter(Boolean).join(" · "))),
          h("div", {class: "role-voice"}, h("span", {}, voice === null ? "cast automatically" : capital(voice ?? "")),
              voice && byName.has(voice) && sampleButton(byName.get(voice).sample, `Hear ${voice}`, signal)),
          h("button", {type: "button", class: "button", on: {click: () => pick(character)}}, "Another voice"));
    }));
  }

  function pick(character) {
    const chosen = wishes.voices.get(character.id) ?? character.voice;
    const choose = voice => {
      wishes.set("voices", character.id, voice === character.voice ? undefined : voice);
      dialog.close();
    };
    const dialog = openDialog(`A voice for ${character.name}`, h("ul", {class: "voices"}, fitting(voices, character).map(voice =>
        h("li", {class: voice.name === chosen ? "is-chosen" : null},
            sampleButton(voice.sample, `Hear ${voice.name}`, signal),
            h("div", {class: "voice-says"}, h("strong", {}, capital(voice.name)), h("span", {class: "quiet"}, voice.description || who(voice))),
            h("button", {type: "button", class: "button", disabled: voice.name === chosen, on: {click: () => choose(voice.name)}},
                voice.name === chosen ? "Chosen" : "Choose")))),
    character.chosen && h("div", {class: "row-end"}, h("button", {type: "button", class: "button-quiet", on: {click: () => choose(null)}}, "Cast automatically again")));
  }
  wishes.addEventListener("change", show, {signal});
  show();
  return h("section", {class: "part"}, h("h2", {}, "Voices"),
      voices.length === 0 && h("p", {class: "quiet"}, "The voices are known as soon as the speaking service has started."), list);
}

/** Those that fit first, by gender and age, in the order in which they came otherwise. */
function fitting(voices, {gender, ageBand}) {
  const strange = voice => (gender !== "UNKNOWN" && voice.gender !== gender ? 2 : 0) + (voice.ageBand !== ageBand ? 1 : 0);
  return voices.toSorted((a, b) => strange(a) - strange(b));
}

function who({gender, ageBand, description}) {
  if (description) return description;
  const noun = {FEMALE: {CHILD: "girl", YOUNG: "young woman", ADULT: "woman", OLD: "old woman"},
    MALE: {CHILD: "boy", YOUNG: "young man", ADULT: "man", OLD: "old man"}}[gender]?.[ageBand];
  return noun ?? (ageBand === "ADULT" ? "" : words(ageBand));
}
