import type { TableKind } from "../../../../src/core/tableKinds/tableKinds";
import { hasLastYear } from "./measure";
import { labelRef, likeBefore, moneyOf, type Damage, type Fault, type Scene } from "./scene";
import { lineMoney } from "./familyB";
import { shifted, slipFault, slipIn } from "./slips";
import { columnRole } from "../../../../src/core/tableKinds/columnRoles";
import type { ColumnRole, ThreePublicCount } from "../../../../src/core/tableKinds/columnRoles";

/** Money that only ties hold: every sum of its own table is kept by changing the parts with the total. */
function consistently(
  scene: Scene,
  kinds: readonly TableKind[],
  roles: readonly [ColumnRole, ...ColumnRole[]],
): Damage | null {
  const table = scene.pick(scene.of(...kinds).filter(({ isEmpty }) => !isEmpty));
  const leaf = scene.pick(
    table?.rows.filter(({ code, values }) => code?.length === 7 && (values[roles[1] ?? roles[0]]?.number ?? 0) !== 0) ??
      [],
  );
  if (!table || !leaf) return null;
  const extra = 1 + scene.dice.below(60);
  const touched = table.rows.filter(
    ({ code, isTotal }) => (code !== undefined && leaf.code?.startsWith(code)) || (isTotal && code === undefined),
  );
  const edits = touched.flatMap(({ values }) =>
    roles.flatMap((role) => {
      const cell = values[role];
      return cell?.number === null || !cell
        ? []
        : [[cell.ref, likeBefore(cell, Number((cell.number + extra).toFixed(2)))] as const];
    }),
  );
  return scene.change(edits);
}

/** The number beside a label of a form. */
function labelled(scene: Scene, label: RegExp, change: (number: number) => number | null): Damage | null {
  const place = scene.pick(scene.texts().filter(({ text }) => label.test(text)));
  const ref = place ? labelRef(scene, place.ref) : null;
  const number = ref ? scene.value(ref) : null;
  const to = typeof number === "number" ? change(number) : null;
  return ref && to !== null ? scene.change([[ref, to]]) : null;
}

const threePublic = (scene: Scene, role: RegExp) => moneyOf(scene.of("threePublicExpenses"), role);
/** The three-public table's own count, or that of a form. */
function count(
  scene: Scene,
  role: ThreePublicCount,
  label: RegExp,
  change: (number: number) => number | null,
): Damage | null {
  for (const table of scene.of("threePublicExpenses")) {
    for (const { values } of table.rows) {
      const cell = values[`counts.${role}`];
      const to = typeof cell?.number === "number" ? change(cell.number) : null;
      if (cell && to !== null) return scene.change([[cell.ref, to]]);
    }
  }
  return labelled(scene, label, change);
}
const spent = (scene: Scene, item: string) => threePublic(scene, new RegExp(`^final\\.${item}$`)).length > 0;

export const FAMILY_C: readonly Fault[] = [
  slipFault("C01", "income total", (scene) =>
    scene.of("incomeExpenditureSummary").length === 0
      ? []
      : moneyOf(scene.of("income"), /^total$/, ({ isTotal, code }) => isTotal && code === undefined),
  ),
  slipFault("C01", "expenditure by class", (scene) =>
    scene.of("incomeExpenditureSummary").length === 0
      ? []
      : moneyOf(scene.of("expenditure"), /^total$/, ({ code, isTotal }) => code?.length === 3 || isTotal),
  ),
  {
    rule: "C01",
    name: "expenditure consistently",
    inject: (scene) =>
      scene.of("incomeExpenditureSummary").length === 0
        ? null
        : consistently(scene, ["expenditure"], ["total", "project"]),
  },
  {
    rule: "C01",
    name: "income consistently",
    inject: (scene) =>
      scene.of("incomeExpenditureSummary").length === 0
        ? null
        : consistently(scene, ["income"], ["total", "appropriation"]),
  },
  slipFault("C02", "appropriation income", (scene) =>
    scene.of("appropriationSummary").length === 0
      ? []
      : moneyOf(scene.of("income"), /^appropriation$/, ({ isTotal, code }) => isTotal && code === undefined),
  ),
  slipFault("C02", "year's appropriation", (scene) =>
    scene.of("income").length === 0 ? [] : lineMoney(scene, ["appropriationSummary"], "income", /^本年.*合计$/u),
  ),
  slipFault("C03", "general budget total", (scene) =>
    scene.of("appropriationSummary").length === 0
      ? []
      : moneyOf(
          scene.of("generalBudgetExpenditure"),
          /^total$/,
          ({ isTotal, code }) => (isTotal && code === undefined) || code?.length === 3,
        ),
  ),
  {
    rule: "C03",
    name: "general budget consistently",
    inject: (scene) =>
      scene.of("appropriationSummary").length === 0
        ? null
        : consistently(scene, ["generalBudgetExpenditure"], ["total", "project"]),
  },
  slipFault("C03", "fund total", (scene) =>
    scene.of("appropriationSummary").length === 0
      ? []
      : moneyOf(scene.of("governmentFund"), /^(?:total|income)$/, ({ isTotal, code }) => isTotal && code === undefined),
  ),
  slipFault("C04", "basic expenditure", (scene) =>
    scene.of("basicExpenditureByEconomicClass").length === 0
      ? []
      : moneyOf(scene.of("generalBudgetExpenditure"), /^basic$/, ({ isTotal, code }) => isTotal && code === undefined),
  ),
  slipFault("C04", "group totals", (scene) =>
    scene.of("generalBudgetExpenditure").length === 0
      ? []
      : moneyOf(
          scene.of("basicExpenditureByEconomicClass"),
          /^(?:amount|total)$/,
          ({ isTotal, code }) => isTotal && code === undefined,
        ),
  ),
  slipFault(
    "C05",
    "a class above the whole",
    (scene) =>
      scene.of("expenditure").length === 0
        ? []
        : lineMoney(scene, ["appropriationSummary"], "expenditure", /支出$/u).filter(({ role }) =>
            role.endsWith("total"),
          ),
    [shifted],
  ),
  {
    rule: "C06",
    name: "basic above three-public",
    inject: (scene) =>
      scene.of("threePublicExpenses").every(({ isEmpty }) => isEmpty)
        ? null
        : slipIn(
            scene,
            moneyOf(
              scene.of("basicExpenditureByEconomicClass"),
              /^amount$/,
              ({ code }) => code === "30217" || code === "30231",
            ).filter(({ row }) => spent(scene, row.code === "30217" ? "reception" : "vehicleOperation")),
            [shifted],
          ),
  },
  {
    rule: "C07",
    name: "opening carry-over",
    inject: (scene) => {
      const years = new Set(scene.of("incomeExpenditureSummary").map(({ year }) => year?.value));
      return years.size < 2
        ? null
        : slipIn(
            scene,
            lineMoney(scene, ["incomeExpenditureSummary"], "income", /年初结转/u).filter(
              ({ table }) => table.year?.value === scene.recognition.year?.value,
            ),
          );
    },
  },
  {
    rule: "C18",
    name: "what a form prints of last year",
    inject: (scene) =>
      hasLastYear(scene.snapshot)
        ? slipIn(scene, moneyOf(scene.of("evaluationBaseData", "projectExpenditure"), /^previousFinal$/))
        : null,
  },
  {
    rule: "C08",
    name: "the treasury's statement",
    inject: (scene) =>
      scene.of("income", "appropriationSummary").length === 0
        ? null
        : labelled(scene, /^财政拨款.*(?:合计|金额)|^对账单/u, (number) => number + 12.5),
  },
  slipFault("C09", "full-year budget", (scene) =>
    moneyOf(
      scene.of("departmentSelfEvaluation", "projectSelfEvaluation"),
      /^(?:initialBudget|fullYearBudget)$/,
      ({ key }) => key === "total",
    ),
  ),
  slipFault(
    "C10",
    "beyond its budget",
    (scene) =>
      threePublic(scene, /^final\.(?:reception|vehicleOperation|total|vehicles)$/).filter(
        ({ row, role }) => row.values[columnRole(role.replace("final", "budget"))]?.number,
      ),
    [shifted],
  ),
  {
    rule: "C11",
    name: "without budget",
    inject: (scene) => {
      const money = scene.pick(
        threePublic(scene, /^final\.(?:reception|vehicleOperation|abroad)$/).filter(
          ({ row, role }) => row.values[columnRole(role.replace("final", "budget"))]?.number,
        ),
      );
      const budget = money?.row.values[columnRole(money.role.replace("final", "budget"))];
      return budget ? scene.change([[budget.ref, 0]]) : null;
    },
  },
  {
    rule: "C12",
    name: "agency operation",
    inject: (scene) =>
      labelled(scene, /机关运行经费/u, (number) => (number > 0 ? Number((number * 0.83).toFixed(2)) : null)),
  },
  {
    rule: "C13",
    name: "small firms beyond the whole",
    inject: (scene) => labelled(scene, /授予中小企业/u, (number) => number * 10 + 900),
  },
  {
    rule: "C13",
    name: "goods, works, services",
    inject: (scene) => labelled(scene, /^政府采购(?:货物|服务|工程|支出总额)/u, (number) => number + 7),
  },
  {
    rule: "C14",
    name: "no vehicle but its costs",
    inject: (scene) =>
      spent(scene, "vehicleOperation")
        ? count(scene, "vehiclesHeld", /保有/u, (number) => (number > 0 ? 0 : null))
        : null,
  },
  {
    rule: "C14",
    name: "a vehicle bought for nothing",
    inject: (scene) =>
      scene
        .of("threePublicExpenses")
        .some(({ rows }) => rows.some(({ values }) => values["final.vehiclePurchase"]?.number === 0))
        ? count(scene, "vehiclesPurchased", /购置(?:数|量)/u, (number) => (number === 0 ? 2 : null))
        : null,
  },
  {
    rule: "C15",
    name: "reception of nobody",
    inject: (scene) =>
      spent(scene, "reception")
        ? count(scene, scene.dice.pick(["receptionBatches", "receptionPersons"]), /接待.*(?:批次|人)/u, (number) =>
            number > 0 ? 0 : null,
          )
        : null,
  },
  {
    rule: "C15",
    name: "fewer guests than receptions",
    inject: (scene) => count(scene, "receptionPersons", /接待.*人/u, (number) => (number > 20 ? 3 : null)),
  },
  {
    rule: "C16",
    name: "travellers without money",
    inject: (scene) =>
      scene
        .of("threePublicExpenses")
        .some(({ rows }) => rows.some(({ values }) => values["final.abroad"]?.number === 0))
        ? count(scene, "abroadGroups", /出国.*(?:团组|人)/u, (number) => (number === 0 ? 3 : null))
        : null,
  },
  {
    rule: "C17",
    name: "a costly guest",
    inject: (scene) =>
      spent(scene, "reception")
        ? count(scene, "receptionPersons", /接待.*人/u, (number) => (number > 20 ? 16 : null))
        : null,
  },
];
