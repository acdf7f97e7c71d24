import {fill, h} from "../core/dom.js";
import {icon} from "../core/icons.js";

let playing = null;

/** A button that plays something short, and nothing else of its kind at the same time. */
export function sampleButton(href, says, signal) {
  const button = h("button", {type: "button", class: "button-quiet hear", "aria-label": says, title: says, on: {click: toggle}}, icon("play"));
  const show = state => {
    fill(button, icon(state === "on" ? "pause" : "play"));
    button.classList.toggle("is-waiting", state === "wait");
    button.classList.toggle("is-bad", state === "bad");
    button.title = state === "bad" ? "It cannot be heard at the moment. Try again." : says;
  };

  function toggle() {
    const before = playing;
    before?.stop();
    if (before?.button === button) return;
    const audio = new Audio(href);
    const stop = () => {
      audio.pause();
      show("off");
      if (playing?.audio === audio) playing = null;
    };
    playing = {button, audio, stop};
    audio.addEventListener("playing", () => show("on"));
    audio.addEventListener("ended", stop);
    show("wait");
    audio.play().catch(failed => {
      if (failed.name !== "AbortError") show("bad");
      if (playing?.audio === audio) playing = null;
    });
  }
  signal.addEventListener("abort", () => playing?.stop());
  return button;
}
