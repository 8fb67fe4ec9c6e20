import type { CellValue } from "../../core/workbook/snapshot";
import { isCellError } from "../../core/workbook/snapshot";
import type { ReviewedFinding } from "../../core/validation/explanations";
import { findingText, fixText } from "../../locales/findingText";
import type { Translator } from "../../locales";

/** A finding as the contract's JSON, with the unit's explanation where there is one that holds. */
export function findingView(t: Translator, { finding, explanation, earlier }: ReviewedFinding) {
  const { what, why, how } = findingText(t, finding);
  return {
    id: finding.id,
    rule: finding.rule,
    severity: finding.severity,
    message: what,
    basis: why,
    remedy: how,
    cells: finding.cells,
    expected: finding.expected,
    actual: finding.actual,
    difference: finding.difference,
    unit: finding.unit,
    fix: finding.fix && {
      description: fixText(t, finding.fix),
      edits: finding.fix.edits.map(({ ref, from, to, formula }) => ({
        sheet: ref.sheet,
        address: ref.address,
        from: plain(from),
        to: formula ?? plain(to),
      })),
    },
    explanation: explanation && { text: explanation.text, by: explanation.by, at: explanation.at },
    ...(earlier ? { earlierExplanation: { text: earlier.text, by: earlier.by, at: earlier.at } } : {}),
  };
}

function plain(value: CellValue): string | number | boolean | null {
  return isCellError(value) ? value.error : value;
}
