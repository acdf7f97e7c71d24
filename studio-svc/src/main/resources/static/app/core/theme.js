import {fill, h} from "./dom.js";
import {icon} from "./icons.js";

const KEY = "narratix.theme";
const NEXT = {auto: "light", light: "dark", dark: "auto"};
const LOOKS = {auto: ["auto", "as the system has it"], light: ["sun", "light"], dark: ["moon", "dark"]};

/** Dispatches `change` when colours are others than before. */
export const theme = new EventTarget();

let chosen = remembered();

function remembered() {
  try {
    const kept = localStorage.getItem(KEY);
    return kept in NEXT ? kept : "auto";
  } catch {
    return "auto";
  }
}

function apply() {
  if (chosen === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
  theme.dispatchEvent(new Event("change"));
}

export function nextTheme() {
  chosen = NEXT[chosen];
  try {
    localStorage.setItem(KEY, chosen);
  } catch { /* It holds for this page then. */ }
  apply();
}

export function themeButton() {
  const button = h("button", {type: "button", class: "button-quiet", on: {click: nextTheme}});
  const show = () => {
    const [drawing, says] = LOOKS[chosen];
    fill(button, icon(drawing));
    button.title = `Colours: ${says}`;
    button.setAttribute("aria-label", `Colours: ${says}. Change`);
  };
  theme.addEventListener("change", show);
  show();
  return button;
}

apply();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => theme.dispatchEvent(new Event("change")));

/** CSS colours by their custom properties' names, as a canvas takes them: worked out for the colour scheme in use. */
export function colours(element, ...names) {
  const probe = element.appendChild(h("span", {hidden: true}));
  const found = Object.fromEntries(names.map(name => {
    probe.style.color = `var(--${name})`;
    return [name, getComputedStyle(probe).color];
  }));
  probe.remove();
  return found;
}

export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
