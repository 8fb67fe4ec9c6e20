import { formatRef } from "../workbook/cellRef";
import { hiddenDigits } from "../workbook/shownNumber";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { Finding } from "../findings/finding";

/**
 * An equation is judged by what cells hold. Where one shows something else, the finding says so, or nobody would see the
 * difference: `hiddenCell` shows `shown` and holds `stored`, and so do `hiddenOthers` more of its cells.
 */
export function withHiddenDigits(finding: Finding, snapshot: WorkbookSnapshot): Finding {
  if (!("baseVariant" in finding.params)) return finding;
  const hidden = finding.cells.flatMap((ref) => {
    const number = hiddenDigits(ref, snapshot);
    return number ? [{ ref, ...number }] : [];
  });
  const [first, ...others] = hidden;
  if (!first) return finding;
  const { ref, shown, stored } = first;
  const params = { hiddenCell: formatRef(ref), shown, stored, hiddenOthers: others.length };
  return { ...finding, params: { ...finding.params, ...params } };
}
