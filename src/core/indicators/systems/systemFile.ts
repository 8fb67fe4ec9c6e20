import { parseJsonFile } from "../../dataFile/parseJsonFile";
import { checkSystem } from "./checkSystem";
import { systemSchema } from "./scoringSystem";
import type { ScoringSystem } from "./scoringSystem";

/**
 * A system from a file's bytes or text (or from JSON that is already parsed).
 * @throws BudgetReportError brokenSystem (see parseJsonFile)
 */
export function parseSystem(json: string | Uint8Array | object, fileName: string): ScoringSystem {
  const kind = { code: "brokenSystem", schema: systemSchema, check: checkSystem } as const;
  return parseJsonFile<ScoringSystem>(kind, json, fileName);
}

/** The confirmed copy as a file that parseSystem() reads back. */
export function exportSystem(system: ScoringSystem): string {
  return `${JSON.stringify(system, null, 2)}\n`;
}
