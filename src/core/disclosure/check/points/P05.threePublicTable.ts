import type { THREE_PUBLIC_AMOUNTS } from "../../../tableKinds/columnRoles";
import { cellsOf } from "../../../layout/recognisedTable";
import type { CheckContext } from "../checkContext";
import { cannotTell, definePoint, fails, holds, type PointPart } from "../point";
import { breaks } from "../pointExample";
import type { PublishedTable } from "../tablesOfText";
import { foundIn } from "../foundByProofreading";

const ASKED = [
  "abroad",
  "vehicles",
  "vehiclePurchase",
  "vehicleOperation",
  "reception",
] as const satisfies readonly (typeof THREE_PUBLIC_AMOUNTS)[number][];

/** P05: the 三公 table has abroad, vehicles = purchase + running, reception; of the budget and of what came of it. */
export const P05 = definePoint({
  id: "P05",
  grade: "statute",
  basis: ["disclosureRules2016", "disclosureCatalogue", "disclosureInspection2016"],
  needs: ["tables"],
  of: ["final", "budget"],
  check(context) {
    const [one] = [...context.tables.ofKind("threePublicExpenses"), ...context.tables.ofKind("budgetThreePublic")];
    if (!one) return [cannotTell("noTable")];
    const columns = new Set<string>([
      ...one.table.columns.map(({ role }) => role),
      ...one.table.rows.flatMap(({ values }) => cellsOf(values).map(([role]) => role)),
    ]);
    return [
      ...sides(one, columns, context),
      ...foundIn(context, ({ rule, paragraph }) => rule === "B14" && paragraph === one.paragraph),
    ];
  },
  examples: [
    breaks("columnsMissing", [
      [
        " | 小计 | 公务用车购置费 | 公务用车运行维护费 |  |  |  | 小计 | 公务用车购置费 | 公务用车运行维护费 | ",
        " | 小计 | 新增 | 公务用车运行维护费 |  |  |  | 小计 | 新增 | 公务用车运行维护费 | ",
      ],
    ]),
    breaks("finding", [["10.00 | 0.00 | 7.00 | 0.00 | 7.00 | 3.00", "10.00 | 0.00 | 6.00 | 0.00 | 7.00 | 3.00"]], {
      also: ["P24", "P27"],
    }),
    breaks("columnsMissing", [[" | 公务接待费 | 合计 | 因公出国（境）费", " | 招待 | 合计 | 因公出国（境）费"]]),
  ],
});

function sides(one: PublishedTable, columns: ReadonlySet<string>, { kind }: CheckContext): PointPart[] {
  const { place, cells, isSure } = one;
  return (kind === "budget" ? (["budget"] as const) : (["budget", "final"] as const)).map((side) => {
    const lacking = ASKED.filter((amount) => !columns.has(`${side}.${amount}`));
    const details = { params: { side, amounts: lacking.join(",") }, place, cells };
    if (lacking.length === 0) return holds("complete", details);
    return isSure
      ? fails(lacking.length === ASKED.length ? "sideMissing" : "columnsMissing", details)
      : cannotTell("columnsUnread", details);
  });
}
