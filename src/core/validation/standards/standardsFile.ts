import { BudgetReportError } from "../../errors";
import { lineOfPath } from "../../indicators/systems/jsonLines";
import { pathText, schemaProblem } from "../../indicators/systems/systemFile";
import { dataOfText, textOfBytes } from "../../indicators/systems/systemText";
import { standardsSchema, type SpendingStandards } from "./spendingStandards";

/**
 * Spending limits from a JSON file's bytes or text.
 * @throws BudgetReportError brokenStandards {file, line, path, reason, …}: `reason` is a code of the locales (namespace
 *   `scores`, under `broken`), `line` is one-based
 */
export function parseStandards(json: string | Uint8Array, file: string): SpendingStandards {
  const text = (json instanceof Uint8Array ? textOfBytes(json, file, "brokenStandards") : json).replace(/^\ufeff/, "");
  const data = dataOfText(text, file, "brokenStandards");
  const parsed = standardsSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  const { path, reason, params } = schemaProblem(parsed.error, data);
  const where = pathText(path);
  const line = lineOfPath(text, path);
  throw new BudgetReportError("brokenStandards", { file, line, path: where, where, reason, ...params });
}
