import {h} from "./dom.js";

/** Opens a modal dialog with a title; it is removed from the page when it closes. */
export function openDialog(title, ...content) {
  const dialog = h("dialog", {class: "dialog", "aria-label": title},
      h("div", {class: "dialog-head"}, h("h2", {}, title),
          h("button", {type: "button", class: "button-quiet dialog-close", "aria-label": "Close",
            on: {click: () => dialog.close()}}, "✕")),
      ...content);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", event => { if (event.target === dialog) dialog.close(); });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
