import { render } from "preact";
import { App } from "./App";
import { followAnswers } from "./discussion/answered";
import { readSession, wasMember } from "./identity/session";
import { showTheme } from "./identity/theme";
import { bringHome, homeAt } from "./jam/firstLook";
import { startRouter } from "./lib/router";
import "./style/app.css";

showTheme();
startRouter();
followAnswers();
const jam = homeAt(location.pathname);
readSession(jam && wasMember() ? bringHome(jam, true) : undefined).catch(() => undefined);
render(<App />, document.getElementById("app")!);
if ("serviceWorker" in navigator) navigator.serviceWorker.register("/offline.js").catch(() => undefined);
