import { RESULT_FORMAT } from "../core/batch/jobKey";
import type { UnitResult } from "../core/batch/unitResult";

/** A result as it is kept: one line of JSON, the same bytes for the same result. */
export function resultText(result: UnitResult): string {
  return `${JSON.stringify(result)}\n`;
}

/** `null` where the text is no result of this format and key. */
export function resultIn(text: string, key: string): UnitResult | null {
  try {
    const result = JSON.parse(text) as Partial<UnitResult> | null;
    return result?.format === RESULT_FORMAT && result.key === key ? (result as UnitResult) : null;
  } catch {
    return null;
  }
}

/** Where a result lies below the store's folder. */
export function resultPath(key: string): string {
  return `results/${key.slice(0, 2)}/${key}.json`;
}
