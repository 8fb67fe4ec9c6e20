import { BudgetReportError } from "../../core/errors";
import type { WrittenCause } from "../../core/report/changes/readCauses";
import { causesOfGrid, causesOfJson } from "../../core/report/changes/readCauses";
import { readWorkbookFile } from "./readWorkbookFile";

/**
 * The causes in a file: JSON, or the first sheet that has the table's columns in any workbook or CSV file.
 * @throws brokenCauses, and what reading a workbook throws
 */
export async function readCauses(bytes: Uint8Array, name: string): Promise<WrittenCause[]> {
  if (name.toLowerCase().endsWith(".json")) return causesOfJson(bytes, name);
  const { sheets } = await readWorkbookFile(bytes, name);
  let refused: unknown = new BudgetReportError("emptyWorkbook", { file: name });
  for (const { rows, origin } of sheets) {
    try {
      const above = Array.from({ length: origin.row }, () => []);
      return causesOfGrid([...above, ...rows], name);
    } catch (error) {
      refused = error;
    }
  }
  throw refused;
}
