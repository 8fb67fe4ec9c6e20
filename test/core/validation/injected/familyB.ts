import type { TableKind } from "../../../../src/core/tableKinds/tableKinds";
import { sideLines } from "../../../../src/core/validation/tables/line";
import type { RecognisedTable } from "../../../../src/core/layout/recognisedTable";
import { likeBefore, moneyOf, type Damage, type Fault, type Money, type Scene } from "./scene";
import { added, littleMore, slipFault, SLIPS } from "./slips";
import { cellsOf } from "../../../../src/core/layout/recognisedTable";

/** The amounts of a summary's lines whose label fits. */
export function lineMoney(
  scene: Scene,
  kinds: readonly TableKind[],
  side: "income" | "expenditure" | "expenditureByNature",
  label: RegExp,
): Money[] {
  return scene
    .of(...kinds)
    .flatMap((table) =>
      sideLines(table, side).flatMap(({ row, label: own, values }) =>
        Object.entries(values).flatMap(([role, cell]) =>
          label.test(own) &&
          /amount|total|generalBudget|governmentFund|stateCapital/.test(role) &&
          cell.number !== null &&
          cell.number !== 0
            ? [{ table, row, role: `${side}.${role}`, cell: { value: cell.value, number: cell.number, ref: cell.ref } }]
            : [],
        ),
      ),
    );
}

const SUMMARY = ["incomeExpenditureSummary", "budgetSummary"] as const;
const APPROPRIATION = ["appropriationSummary", "budgetAppropriationSummary"] as const;
const hasLine = (scene: Scene, kinds: readonly TableKind[], side: "income" | "expenditure", label: RegExp) =>
  lineMoney(scene, kinds, side, label).length > 0;
const YEAR_TOTAL = /^本年.*合计$/u;
const TOTAL = /总计$/u;
const SOURCE = /收入$|拨款$/u;
const CLASS = /支出$/u;

/** The rows of a code table: totals, and rows that are parts or sums of others. */
const treeMoney = (scene: Scene, roles: RegExp, ...kinds: TableKind[]) =>
  moneyOf(scene.of(...kinds), roles, ({ code, isTotal }, table) => isSummed(table, code, isTotal));

function isSummed(table: RecognisedTable, code: string | undefined, isTotal: boolean): boolean {
  const codes = table.rows.flatMap((row) => (row.code === undefined ? [] : [row.code]));
  if (code === undefined) return isTotal && codes.length > 0;
  return codes.some((one) => one !== code && (one.startsWith(code) || code.startsWith(one)));
}

const hasTwoParts =
  (roles: RegExp) =>
  ({ row, role }: Money) =>
    Object.entries(row.values).filter(([one, { number }]) => one !== role && roles.test(one) && number !== null)
      .length > 0;

/** Table row given another code and name. */
function recode(scene: Scene, table: RecognisedTable | null, from: RegExp, code: string, name: string): Damage | null {
  const row = scene.pick(
    table?.rows.filter(
      (one) => one.code !== undefined && from.test(one.code) && Object.values(one.values).some(({ number }) => number),
    ) ?? [],
  );
  if (!row?.codeRef || !row.nameRef || row.code === undefined) return null;
  const before = scene.value(row.codeRef);
  const inOneCell =
    (typeof before === "string" && before.replace(/\D/gu, "") === row.code) || before === Number(row.code);
  if (!inOneCell || row.codeRef.address === row.nameRef.address) return null;
  return scene.change([
    [row.codeRef, typeof before === "number" ? Number(code) : code],
    [row.nameRef, name],
  ]);
}

const INCOME_PARTS = /^(?:appropriation|superiorSubsidy|business|operating|affiliated|other)$/;
const SPENDING_PARTS = /^(?:basic|project|remittedToSuperior|operating|subsidyToAffiliated)$/;

export const FAMILY_B: readonly Fault[] = [
  slipFault("B01", "a grand total", (scene) => [
    ...lineMoney(scene, SUMMARY, "income", TOTAL),
    ...lineMoney(scene, SUMMARY, "expenditure", TOTAL),
  ]),
  slipFault("B02", "income side", (scene) =>
    hasLine(scene, SUMMARY, "income", YEAR_TOTAL) && hasLine(scene, SUMMARY, "income", TOTAL)
      ? lineMoney(scene, SUMMARY, "income", /总计$|年初结转|本年收入合计|使用非财政/u)
      : [],
  ),
  slipFault("B03", "expenditure side", (scene) =>
    hasLine(scene, SUMMARY, "expenditure", YEAR_TOTAL) && hasLine(scene, SUMMARY, "expenditure", TOTAL)
      ? lineMoney(scene, SUMMARY, "expenditure", /总计$|年末结转|本年支出合计|结余分配/u)
      : [],
  ),
  slipFault("B04", "a source of income", (scene) => lineMoney(scene, SUMMARY, "income", SOURCE)),
  slipFault("B05", "a class of expenditure", (scene) => lineMoney(scene, SUMMARY, "expenditure", CLASS)),
  slipFault("B05", "a class by a little", (scene) => lineMoney(scene, SUMMARY, "expenditure", CLASS), [littleMore]),
  slipFault("B06", "expenditure by nature", (scene) =>
    lineMoney(scene, SUMMARY, "expenditureByNature", /基本支出|项目支出|人员经费|公用经费|工资福利|商品和服务|合计/u),
  ),
  slipFault("B07", "across an income row", (scene) =>
    moneyOf(scene.of("income", "budgetIncome"), /^total$/).concat(
      moneyOf(scene.of("income", "budgetIncome"), INCOME_PARTS).filter(hasTwoParts(INCOME_PARTS)),
    ),
  ),
  slipFault("B07", "down an income column", (scene) =>
    treeMoney(scene, /^total$|appropriation/, "income", "budgetIncome"),
  ),
  slipFault("B08", "across an expenditure row", (scene) =>
    moneyOf(scene.of("expenditure", "budgetExpenditure"), SPENDING_PARTS),
  ),
  slipFault(
    "B08",
    "down an expenditure column",
    (scene) => treeMoney(scene, /^(?:total|basic|project)$/, "expenditure", "budgetExpenditure"),
    [...SLIPS, littleMore],
  ),
  slipFault("B09", "funds of a class", (scene) =>
    lineMoney(scene, APPROPRIATION, "expenditure", CLASS).filter(({ role }) => !role.endsWith(".amount")),
  ),
  slipFault("B09", "a column's balance", (scene) => [
    ...lineMoney(scene, APPROPRIATION, "expenditure", /年末|本年支出合计|总计/u),
    ...lineMoney(scene, APPROPRIATION, "income", /年初|本年收入合计|总计/u),
  ]),
  slipFault("B10", "basic or project of a row", (scene) =>
    moneyOf(scene.of("generalBudgetExpenditure", "budgetGeneralExpenditure"), /^(?:total|basic|project)$/),
  ),
  slipFault("B10", "down a column", (scene) =>
    treeMoney(scene, /^(?:total|basic|project)$/, "generalBudgetExpenditure", "budgetGeneralExpenditure"),
  ),
  slipFault("B11", "a class or an item", (scene) =>
    treeMoney(scene, /^(?:amount|total)$/, "basicExpenditureByEconomicClass", "budgetBasicByEconomicClass"),
  ),
  slipFault("B11", "a group's total", (scene) =>
    moneyOf(
      scene.of("basicExpenditureByEconomicClass", "budgetBasicByEconomicClass"),
      /^(?:amount|total)$/,
      ({ isTotal }) => isTotal,
    ),
  ),
  {
    rule: "B12",
    name: "a class that is no basic expenditure",
    inject: (scene) =>
      recode(
        scene,
        scene.pick(scene.of("basicExpenditureByEconomicClass", "budgetBasicByEconomicClass")),
        /^3\d{4}$/,
        ...scene.dice.pick([
          ["30901", "房屋建筑物购建"],
          ["30905", "基础设施建设"],
          ["31204", "费用补贴"],
          ["31303", "补充全国社会保障基金"],
        ] as [string, string][]),
      ),
  },
  {
    rule: "B13",
    name: "large capital items",
    inject: (scene) =>
      recode(
        scene,
        scene.pick(scene.of("basicExpenditureByEconomicClass", "budgetBasicByEconomicClass")),
        /^310\d\d$/,
        ...scene.dice.pick([
          ["31001", "房屋建筑物购建"],
          ["31005", "基础设施建设"],
          ["31006", "大型修缮"],
        ] as [string, string][]),
      ),
  },
  slipFault(
    "B14",
    "three-public",
    (scene) =>
      moneyOf(
        scene.of("threePublicExpenses", "budgetThreePublic"),
        /(?:^|\.)(?:total|abroad|vehicles|vehiclePurchase|vehicleOperation|reception)$/,
      ).filter(({ row, role }) => {
        const side = role.includes(".") ? `${role.split(".")[0] ?? ""}.` : "";
        return cellsOf(row.values).filter(([one, { number }]) => one.startsWith(side) && number).length > 1;
      }),
    [added],
  ),
  slipFault("B15", "a fund's row", (scene) =>
    moneyOf(scene.of("governmentFund"), /^(?:openingCarryOver|income|total|basic|project|closingCarryOver)$/),
  ),
  {
    rule: "B16",
    name: "a general item in the fund table",
    inject: (scene) =>
      recode(scene, scene.pick(scene.of("governmentFund", "budgetFund")), /^\d{7}$/, "2010601", "行政运行"),
  },
  {
    rule: "B16",
    name: "a fund item in the general table",
    inject: (scene) =>
      recode(
        scene,
        scene.pick(scene.of("generalBudgetExpenditure", "budgetGeneralExpenditure")),
        /^\d{7}$/,
        "2120801",
        "征地和拆迁补偿支出",
      ),
  },
  {
    rule: "B17",
    name: "a share",
    inject: (scene) => {
      const shares = scene.snapshot.sheets.flatMap((sheet) =>
        scene.texts().filter(({ ref, text }) => ref.sheet === sheet.name && /占比/u.test(text)),
      );
      const header = scene.pick(shares);
      const column = /^[A-Z]+/.exec(header?.ref.address ?? "")?.[0];
      if (!header || column === undefined) return null;
      const cells = Array.from({ length: 60 }, (_, row) => ({
        sheet: header.ref.sheet,
        address: `${column}${row + 1}`,
      })).filter((ref) => typeof scene.value(ref) === "number");
      const cell = scene.pick(cells.slice(1));
      return cell
        ? scene.change([[cell, Number(((scene.value(cell) as number) + scene.dice.pick([5, 31, 110])).toFixed(2))]])
        : null;
    },
  },
  {
    rule: "B18",
    name: "a total below a part",
    inject: (scene) => {
      const totals = moneyOf(
        scene.of("income", "expenditure", "generalBudgetExpenditure", "budgetExpenditure"),
        /^total$/,
        ({ isTotal }) => isTotal,
      );
      const money = scene.pick(totals);
      const largest = Math.max(
        ...moneyOf(money ? [money.table] : [], /^total$/, ({ isTotal, code }) => !isTotal && code?.length === 3).map(
          ({ cell }) => cell.number,
        ),
      );
      return money && Number.isFinite(largest)
        ? scene.change([[money.cell.ref, likeBefore(money.cell, Number((largest * 0.6).toFixed(2)))]])
        : null;
    },
  },
  {
    rule: "B08",
    name: "a row left out",
    inject: (scene) => {
      const table = scene.pick(scene.of("expenditure", "generalBudgetExpenditure"));
      const leaf = scene.pick(
        table?.rows.filter(({ code, values }) => code?.length === 7 && (values.total?.number ?? 0) > 1) ?? [],
      );
      if (!table || !leaf || table.kind !== "expenditure") return null;
      const above = table.rows.filter(
        ({ code }) => code !== undefined && code !== leaf.code && leaf.code?.startsWith(code),
      );
      if (
        !table.rows.some(
          ({ code }) => code?.length === 7 && code !== leaf.code && code.startsWith(leaf.code?.slice(0, 5) ?? "?"),
        )
      )
        return null;
      const cells = above.flatMap(({ values }) => (values.total ? [values.total.ref] : []));
      return {
        snapshot: scene.withRows(table.sheet, leaf.row, () => []),
        cells: cells.filter(({ address }) => Number(/\d+/.exec(address)?.[0]) < leaf.row),
      };
    },
  },
];
