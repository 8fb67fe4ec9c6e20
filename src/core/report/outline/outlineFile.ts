import { parseJsonFile } from "../../dataFile/parseJsonFile";
import type { Outline } from "./outline";
import { outlineSchema } from "./outline";
import { checkOutline } from "./checkOutline";

/** An outline of the user's own from a file's bytes or text. @throws BudgetReportError brokenOutline (see parseJsonFile) */
export function parseOutline(json: string | Uint8Array, fileName: string): Outline {
  return parseJsonFile({ code: "brokenOutline", schema: outlineSchema, check: checkOutline }, json, fileName);
}
