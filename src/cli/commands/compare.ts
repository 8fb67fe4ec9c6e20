import path from "node:path";
import { compareVersions } from "../../core/compareVersions";
import { isFigureChange, type DocumentComparison } from "../../core/compare/documentChange";
import { openDocument } from "../../hosts/file/openDocument";
import { changeFollows, changePlace, changeType, comparisonList, comparisonSummary } from "../../locales/compareText";
import type { CommandContext, ExitStatus } from "../context";
import { printJson } from "../output";
import type { WorkbookArguments } from "../readInput";
import { openRoad } from "../readInput";
import { listFile } from "../resultFile";

export interface CompareOptions extends WorkbookArguments {
  /** The workbook that the new version follows. */
  readonly workbook?: string;
  readonly output?: string;
  readonly json?: boolean;
}

/** `compare`: which numbers, sentences and cells two versions differ in; 1 where a number that changed contradicts the workbook. */
export async function runCompare(
  context: CommandContext,
  oldFile: string,
  newFile: string,
  { workbook, output: result, json = false, ...given }: CompareOptions,
): Promise<ExitStatus> {
  const { t, files, output } = context;
  await files.willWrite([result], [oldFile, newFile, workbook, given.items, given.lastYear]);
  const write = result === undefined ? null : listFile(context, result, t("compare", "formats"));
  const read = async (file: string) => (await openDocument(await files.read(file), path.basename(file))).document;
  const [old, now] = [await read(oldFile), await read(newFile)];
  const road = workbook === undefined ? null : await openRoad(files, workbook, given);
  const comparison = await compareVersions(old, now, road);
  const list = comparisonList(t, comparison);
  await write?.({ page: list, sheet: list });
  if (json) printJson(output, comparison);
  else print(context, comparison);
  if (result !== undefined && !json) output.text(t("compare", "written", { path: path.resolve(result) }));
  return comparison.changes.some((change) => isFigureChange(change) && change.follows === "against") ? 1 : 0;
}

function print({ t, output }: CommandContext, comparison: DocumentComparison): void {
  const shown = (words: string) => (words === "" ? t("compare", "blank") : words);
  for (const change of comparison.changes) {
    const follows = changeFollows(t, change);
    output.text(
      t("compare", "line", {
        type: changeType(t, change),
        place: changePlace(t, change),
        item: isFigureChange(change) && change.item !== "" ? t("compare", "itemPart", { item: change.item }) : "",
        old: shown(change.old),
        now: shown(change.now),
        follows: follows === "" ? "" : t("compare", "followPart", { follows }),
      }),
    );
  }
  for (const line of comparisonSummary(t, comparison)) output.text(line);
}
