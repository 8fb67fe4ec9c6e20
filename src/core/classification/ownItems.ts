import type { ClassificationId } from "./item";
import type { OwnList } from "./ownLists";
import type { AddedItem } from "./readItemRows";

/** Functional items begin with 2, department-economic ones with 3, government-economic ones with 5. */
const CLASSIFICATION_BY_DIGIT: Readonly<Record<string, ClassificationId>> = {
  2: "functional",
  3: "departmentEconomic",
  5: "governmentEconomic",
};

/** The classification that a code belongs to; `null` for a code of none (income items begin with 1). */
export function classificationOfCode(code: string): ClassificationId | null {
  return CLASSIFICATION_BY_DIGIT[code.charAt(0)] ?? null;
}

/** A unit's own items as lists, one for each classification that they belong to; codes of none are left out. */
export function ownListsOf(items: readonly AddedItem[], source: string): OwnList[] {
  return Object.values(CLASSIFICATION_BY_DIGIT).flatMap((classification) => {
    const own = items.filter(({ code }) => classificationOfCode(code) === classification);
    return own.length > 0 ? [{ classification, source, items: own }] : [];
  });
}
