import {fill, h} from "./dom.js";
import {connection, isAway} from "./connection.js";

/** A message as a sentence: with a capital first and a full stop. */
export function sentence(text) {
  const said = String(text).trim();
  return said === "" || /[.!?…]$/.test(said) ? said : `${said}.`;
}

/** What went wrong, where it went wrong, in one sentence; with the wait, where there is one. */
export function failed(problem, retry) {
  const says = h("span", {}, sentence(problem.message));
  const again = retry && h("button", {type: "button", class: "button", on: {click: retry}}, "Try again");
  if (again && problem.retryAfterS) countDown(again, problem.retryAfterS);
  return h("div", {class: "failed", role: "alert"}, says, again);
}

function countDown(button, seconds) {
  button.disabled = true;
  const end = Date.now() + seconds * 1000;
  const tick = () => {
    const left = Math.ceil((end - Date.now()) / 1000);
    button.disabled = left > 0;
    button.textContent = left > 0 ? `Try again in ${left} s` : "Try again";
    if (left > 0 && (button.isConnected || left === seconds)) setTimeout(tick, 250);
  };
  tick();
}

/** Says at the top of the page that the server is away, as long as it is. */
export function watchConnection() {
  const place = document.getElementById("notice");
  const show = () => {
    place.hidden = !isAway();
    fill(place, isAway() ? "The server cannot be reached. What it works on is kept; this page goes on by itself when it is back." : "");
  };
  connection.addEventListener("change", show);
  addEventListener("online", show);
}
