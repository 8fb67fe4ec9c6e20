import type { ReviewedFinding } from "../../core/validation/explanations";
import type { Translator } from "../../locales";
import { reviewNote } from "../../locales/findingsNote";
import { resultsTable } from "../../locales/resultsSheet";
import { printTable } from "../delivery/printTable";
import { sendFile, type HandedFile } from "../delivery/sendFile";
import { surroundings } from "../delivery/surroundings";
import type { Pane } from "../state/pane";
import { openDoor } from "../state/pane";
import { attempt } from "./attempt";

export type HandOnFormat = "xlsx" | "docx";

/** The findings as a file: a table to filter and print, or 审核意见 in Word. `done` gets what has left. */
export function saveFindings(
  pane: Pane,
  t: Translator,
  reviews: readonly ReviewedFinding[],
  format: HandOnFormat,
  done: (file: HandedFile) => void,
): Promise<void> {
  return attempt(pane, async () => {
    const engine = await pane.engine();
    const name = `${t("resultsSheet", format === "xlsx" ? "name" : "note.title")}-${baseName(pane)}.${format}`;
    const bytes =
      format === "xlsx"
        ? await engine.call("writeTables", { tables: [resultsTable(t, reviews)] })
        : await engine.call("writeProofList", { list: reviewNote(t, aboutText(pane, t), reviews), format });
    done(sendFile(surroundings(openDoor(pane).capabilities.isLive), name, bytes));
  });
}

/** The same table on paper, by the browser's own print dialog. */
export function printFindings(pane: Pane, t: Translator, reviews: readonly ReviewedFinding[]): Promise<void> {
  return attempt(pane, () => {
    printTable(resultsTable(t, reviews), `${t("resultsSheet", "name")} ${aboutText(pane, t)}`);
    return Promise.resolve();
  });
}

function baseName(pane: Pane): string {
  const name = pane.store.getState().workbook?.name ?? "";
  return name
    .replace(/\.[a-z]{2,4}$/iu, "")
    .replace(/[\\/:：*?"<>|]+/gu, " ")
    .trim();
}

/** Whose workbook of which year. */
function aboutText(pane: Pane, t: Translator): string {
  const { recognition, workbook } = pane.store.getState();
  const year = recognition?.year ? t("pane", "header.year", { year: recognition.year.value }) : null;
  const parts = [recognition?.department?.value ?? null, year, workbook?.name ?? null];
  return parts.filter((part) => part !== null).join(" · ");
}
