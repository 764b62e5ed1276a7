import { render } from "preact";
import { App } from "./App";
import { readSession, wasMember } from "./identity/session";
import { showTheme } from "./identity/theme";
import { bringHome, homeAt } from "./jam/firstLook";
import { startRouter } from "./lib/router";
import "./style/app.css";

showTheme();
startRouter();
void arrive();
render(<App />, document.getElementById("app")!);
if ("serviceWorker" in navigator) navigator.serviceWorker.register("/offline.js").catch(() => undefined);

/** Says who is here; a member who comes to a jam's home gets what it shows along with that. */
async function arrive(): Promise<void> {
  const jam = homeAt(location.pathname);
  if (jam && wasMember()) await bringHome(jam);
  await readSession().catch(() => undefined);
}
