import type { TableKind } from "../../../tableKinds/tableKinds";
import type { CheckContext } from "../checkContext";
import { leavesOf } from "../leaves";
import { cannotTell, definePoint, fails, holds, type PointPart } from "../point";
import { breaks } from "../pointExample";
import type { PublishedTable } from "../tablesOfText";
import { rowPlace } from "../rowPlace";

const KINDS: readonly TableKind[] = ["basicExpenditureByEconomicClass", "budgetBasicByEconomicClass"];
const SECTION_DIGITS = 5;

/** P04: basic expenditure by economic class down to 款. */
export const P04 = definePoint({
  id: "P04",
  grade: "statute",
  basis: ["disclosureUnits2021", "disclosureRules2016"],
  needs: ["tables"],
  of: ["final", "budget"],
  check(context) {
    const tables = context.tables.all.filter(({ kind }) => KINDS.includes(kind));
    return tables.length === 0 ? [cannotTell("noTable")] : tables.flatMap((one) => judged(one, context));
  },
  examples: [
    breaks("notToSection", [["30302 | 退休费 | 30.00", " |  | "]]),
    breaks("notToSection", [["31002 | 办公设备购置 | 5.00", " |  | "]]),
    breaks("notToSection", [["31002 | 办公设备购置", "310 | 办公设备购置"]], { also: ["P27"] }),
  ],
});

/** Economic rows stand side by side: a code of three digits whose 款 are nowhere in the table. */
function judged(one: PublishedTable, context: CheckContext): PointPart[] {
  const { kind, place, cells, isSure } = one;
  const details = { params: { kinds: kind }, place, cells };
  const leaves = leavesOf(one.table.rows);
  if (leaves.length === 0) return [cannotTell("noCodes", details)];
  const wrong = leaves.filter(({ code }) => code.length < SECTION_DIGITS);
  const [first] = wrong;
  if (!first) return [holds("toSection", { ...details, params: { kinds: kind, count: leaves.length } })];
  const found = {
    ...rowPlace(one, first, context),
    params: { kinds: kind, code: first.code, name: first.name ?? "", count: wrong.length },
  };
  return [isSure ? fails("notToSection", found) : cannotTell("maybeNotToSection", found)];
}
