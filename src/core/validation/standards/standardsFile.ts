import { parseJsonFile } from "../../dataFile/parseJsonFile";
import { standardsSchema, type SpendingStandards } from "./spendingStandards";

/** Spending limits from a JSON file's bytes or text. @throws BudgetReportError brokenStandards (see parseJsonFile) */
export function parseStandards(json: string | Uint8Array, file: string): SpendingStandards {
  return parseJsonFile({ code: "brokenStandards", schema: standardsSchema }, json, file);
}
