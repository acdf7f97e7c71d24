import {h} from "./dom.js";
import {openDialog} from "./dialog.js";

let asking = null;

/**
 * Asks for a token and exchanges it for a session cookie, which scripts cannot read; the token itself is kept nowhere.
 * Several askers at a time get one question.
 */
export function askForToken() {
  asking ??= ask().finally(() => { asking = null; });
  return asking;
}

function ask() {
  return new Promise((resolve, reject) => {
    const input = h("input", {type: "password", name: "token", required: true, autocomplete: "off", spellcheck: false,
      "aria-describedby": "token-says", placeholder: "nx_…"});
    const says = h("p", {id: "token-says", class: "form-says", role: "status"},
        "It was shown once when it was issued.");
    const form = h("form", {class: "stack", on: {submit: event => {
      event.preventDefault();
      exchange(input.value.trim()).then(() => { dialog.close("done"); resolve(); }, failed => {
        says.textContent = failed.message;
        says.classList.add("is-bad");
        input.select();
      });
    }}}, h("label", {class: "field"}, h("span", {}, "Access token"), input), says,
    h("div", {class: "row-end"}, h("button", {type: "submit", class: "button button-main"}, "Come in")));
    const dialog = openDialog("This studio asks for a token", form);
    dialog.addEventListener("close", () => dialog.returnValue === "done" || reject(new Error("No token was given.")));
    input.focus();
  });
}

async function exchange(token) {
  const answer = await fetch("api/v1/session", {method: "POST", headers: {Authorization: `Bearer ${token}`}})
      .catch(() => { throw new Error("The server cannot be reached. Try again in a moment."); });
  if (!answer.ok) {
    const said = await answer.json().catch(() => ({}));
    throw new Error(said.detail || said.title || "This token is not known here.");
  }
}
