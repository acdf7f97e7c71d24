const PATHS = {
  play: "M8 5.5v13l11-6.5z",
  pause: "M8 5h3v14H8zM13.5 5h3v14h-3z",
  back: "M11 7 6 12l5 5M18 7l-5 5 5 5",
  forward: "M13 7l5 5-5 5M6 7l5 5-5 5",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1.1 1.1M17.3 17.3l1.1 1.1M5.6 18.4l1.1-1.1M17.3 6.7l1.1-1.1",
  moon: "M19 14.5A7.5 7.5 0 0 1 9.5 5a7.5 7.5 0 1 0 9.5 9.5z",
  auto: "M12 4a8 8 0 1 0 0 16zM12 4a8 8 0 0 1 0 16",
  help: "M9.2 9.2a2.9 2.9 0 1 1 4.2 2.6c-.9.5-1.4 1-1.4 2.2M12 17.2v.1",
  down: "M12 5v10M7.5 11 12 15.5 16.5 11M5 19.5h14",
  search: "M11 5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15.5 15.5 20 20",
  voice: "M4 10v4M8 7v10M12 4v16M16 8v8M20 10.5v3",
  music: "M9 18V6l10-2v11M9 18a2.5 2.5 0 1 1-2.5-2.5A2.5 2.5 0 0 1 9 18zM19 15a2.5 2.5 0 1 1-2.5-2.5A2.5 2.5 0 0 1 19 15z",
  effect: "M12 3v4M12 17v4M3 12h4M17 12h4M5.6 5.6l2.9 2.9M15.5 15.5l2.9 2.9M5.6 18.4l2.9-2.9M15.5 8.5l2.9-2.9",
  follow: "M12 5v14M7 14l5 5 5-5",
  closer: "M11 5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15.5 15.5 20 20M8.5 11h5M11 8.5v5",
  wider: "M11 5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15.5 15.5 20 20M8.5 11h5",
  undo: "M8 5 4 9l4 4M4 9h9a5.5 5.5 0 0 1 0 11H9",
};
const SOLID = new Set(["play", "pause"]);

/** A drawing of 24 by 24, in the colour of the text round it. It says nothing to a screen reader. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", SOLID.has(name) ? "icon icon-solid" : "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
