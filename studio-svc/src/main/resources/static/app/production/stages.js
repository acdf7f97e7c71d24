/** The stages as a person calls them, in the tracks in which they run side by side. */
export const TRACKS = [
  {name: "Voices", stages: ["text-analysis-svc", "voice-svc"]},
  {name: "Sound", stages: ["audio-analysis-svc", "music-svc", "sfx-svc"]},
  {name: "Mix", stages: ["assembly-svc"]},
];

const STAGES = {
  "text-analysis-svc": {name: "Reading", does: "Who says what, and how", item: ["part", "parts"]},
  "voice-svc": {name: "Speaking", does: "Every line in its character's voice", item: ["line", "lines"]},
  "audio-analysis-svc": {name: "Listening for scenes", does: "Moods, places, noises", item: ["part", "parts"]},
  "music-svc": {name: "Music", does: "What lies under the scenes", item: ["scene", "scenes"]},
  "sfx-svc": {name: "Effects", does: "Sounds on the word that names them", item: ["effect", "effects"]},
  "assembly-svc": {name: "Mixing", does: "Mixed, mastered, marked", item: ["step", "steps"]},
};

export const stageOf = id => STAGES[id] ?? {name: id, does: "", item: ["item", "items"]};
