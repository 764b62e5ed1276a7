import { render } from "preact";
import { App } from "./App";
import { readSession } from "./identity/session";
import { showTheme } from "./identity/theme";
import { startRouter } from "./lib/router";
import "./style/app.css";

showTheme();
startRouter();
readSession().catch(() => undefined);
render(<App />, document.getElementById("app")!);
if ("serviceWorker" in navigator) navigator.serviceWorker.register("/offline.js").catch(() => undefined);
