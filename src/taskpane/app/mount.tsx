import { createRoot } from "react-dom/client";
import { createTranslator } from "../../locales/createTranslator";
import { chooseLocale } from "../start/chooseLocale";
import type { HostAnswer } from "../start/connectHost";
import { runRequest } from "../start/runRequest";
import { createPane } from "../state/pane";
import { createEngine } from "../worker/createEngine";
import { App } from "./App";

/** Puts the pane in the place of the waiting page. */
export async function mount(host: HostAnswer): Promise<void> {
  const firstTexts = await createTranslator(chooseLocale(), "first");
  document.documentElement.lang = firstTexts.locale;
  const goal = runRequest(window.location.search);
  const root = document.getElementById("root") as HTMLElement;
  createRoot(root).render(<App pane={createPane(createEngine)} host={host} firstTexts={firstTexts} goal={goal} />);
}
