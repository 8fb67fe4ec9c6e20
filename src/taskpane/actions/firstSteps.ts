import type { HandedFile } from "../delivery/sendFile";
import type { Pane } from "../state/pane";
import { openFile } from "./openWorkbook";
import { runGoal } from "./runSteps";

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const SAMPLE_NAME = "sample-bureau-2023.xlsx";

/** Open the sample that comes with the page, a unit that does not exist, and recognise it. */
export async function openSample(pane: Pane): Promise<void> {
  const { default: address } = await import("../../../samples/sample-bureau-2023.xlsx");
  const bytes = Uint8Array.from(atob(address.slice(address.indexOf(",") + 1)), (letter) => letter.charCodeAt(0));
  await openFile(pane, new File([bytes], SAMPLE_NAME, { type: XLSX_TYPE }));
  await runGoal(pane, { step: "recognise", scope: "all" });
}

/** Save a blank workbook of last year's tables, to be filled in. Gives what has left. */
export async function saveBlankWorkbook(pane: Pane, name: string): Promise<HandedFile> {
  const year = new Date().getFullYear() - 1;
  const bytes = await (await pane.engine()).call("blankWorkbook", { year });
  const [{ sendFile }, { surroundings }] = await Promise.all([
    import("../delivery/sendFile"),
    import("../delivery/surroundings"),
  ]);
  return sendFile(surroundings(pane.door?.capabilities.isLive === true), `${name}${year}.xlsx`, bytes);
}
