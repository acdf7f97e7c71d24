import {fill, h} from "./core/dom.js";
import {icon} from "./core/icons.js";
import {bind, listen, showKeys} from "./core/keys.js";
import {watchConnection} from "./core/notice.js";
import {route, start} from "./core/router.js";
import {nextTheme, themeButton} from "./core/theme.js";
import {home} from "./home/home.js";
import {textPage} from "./text/text.js";

fill(document.getElementById("tools"), themeButton(),
    h("button", {type: "button", class: "button-quiet", title: "Keys (?)", "aria-label": "Show the keys", on: {click: showKeys}},
        icon("help")));
listen();
bind("Looks", [{keys: ["t"], says: "Light, dark or as the system has it", does: nextTheme}]);
watchConnection();

route("", home);
route("texts/:text", textPage);
route("texts/:text/:part", textPage);
route("texts/:text/:part/:place", textPage);
start();
