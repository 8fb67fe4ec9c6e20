import { pattern } from "../../../lexicon/words";
import type { TableKind } from "../../../tableKinds/tableKinds";
import type { CheckContext } from "../checkContext";
import { isLowest, leavesOf } from "../leaves";
import { cannotTell, definePoint, fails, holds, type PointPart } from "../point";
import { breaks } from "../pointExample";
import type { PublishedTable } from "../tablesOfText";
import { rowPlace } from "../rowPlace";

const KINDS: readonly TableKind[] = [
  "income",
  "expenditure",
  "generalBudgetExpenditure",
  "budgetIncome",
  "budgetExpenditure",
  "budgetGeneralExpenditure",
];
const ITEM_DIGITS = 7;

/** P03: functional rows down to 项. */
export const P03 = definePoint({
  id: "P03",
  grade: "statute",
  basis: ["disclosureUnits2021", "disclosureRules2016"],
  needs: ["tables"],
  of: ["final", "budget"],
  check(context) {
    const tables = context.tables.all.filter(({ kind }) => KINDS.includes(kind));
    if (tables.length === 0) return [cannotTell("noTables")];
    return tables.flatMap((one) => judged(one, context));
  },
  examples: [
    breaks("notToItem", [["2101101 | 行政单位医疗 | 40.00 | 40.00 | \n", ""]]),
    breaks("notToItem", [["2120803 | 城市建设支出 | 50.00 |  | 50.00 |  |  | \n", ""]]),
    breaks("notToItem", [["2101101 | 行政单位医疗 | 40.00 | 40.00 |  |  |  |  | \n", ""]]),
  ],
});

function judged(one: PublishedTable, context: CheckContext): PointPart[] {
  const { kind, place, cells, isSure } = one;
  const details = { params: { kinds: kind }, place, cells };
  const leaves = leavesOf(one.table.rows);
  if (leaves.length === 0) return [cannotTell("noCodes", details)];
  const short = leaves.filter(({ code }) => code.length < ITEM_DIGITS);
  const list = context.classifications.functional;
  const wrong = short.filter(({ code }) => isLowest(list, code, context.year) !== true);
  const [first] = wrong;
  if (!first) return [holds("toItem", { ...details, params: { kinds: kind, count: leaves.length } })];
  const found = {
    ...rowPlace(one, first, context),
    params: { kinds: kind, code: first.code, name: first.name ?? "", count: wrong.length },
  };
  const isDoubtful =
    !isSure ||
    isLowest(list, first.code, context.year) === null ||
    context.passages.some(({ plain }) => pattern("disclosure.classified").test(plain));
  return [isDoubtful ? cannotTell("maybeNotToItem", found) : fails("notToItem", found)];
}
