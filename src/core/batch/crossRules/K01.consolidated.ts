import { roundingTolerance } from "../../amount/tolerance";
import { fen } from "../../amount/amount";
import { formatAmount } from "../../amount/format";
import { groupBy } from "../../groupBy";
import type { TableKind } from "../../tableKinds/tableKinds";
import type { BatchContext } from "../batchContext";
import { amountOf, isConsolidated, placeOf, totalOf } from "../batchContext";
import { unitName, type BatchUnit } from "../batchUnit";
import type { CrossDraft, CrossOutcome, CrossRule } from "../crossFinding";

/** Which table states the figures of a key, longest beginning first. */
const TABLES: readonly (readonly [begin: string, kind: TableKind])[] = [
  ["income.byFunction.", "income"],
  ["income.", "incomeExpenditureSummary"],
  ["expenditure.byFunction.", "expenditure"],
  ["expenditure.basic", "expenditure"],
  ["expenditure.project", "expenditure"],
  ["expenditure.remittedToSuperior", "expenditure"],
  ["expenditure.operating", "expenditure"],
  ["expenditure.subsidyToAffiliated", "expenditure"],
  ["expenditure.", "incomeExpenditureSummary"],
  ["appropriation.", "appropriationSummary"],
  ["generalBudget.", "generalBudgetExpenditure"],
  ["basic.", "basicExpenditureByEconomicClass"],
  ["governmentFund.", "governmentFund"],
  ["stateCapital.", "stateCapital"],
  ["threePublic.final.", "threePublicExpenses"],
];

/** Lines that a unit without such money leaves out: what is not there is nothing, where the table is there. */
const LINE = /\.by(?:Function|Class|Economic|Source)\./u;
/** Totals that money given from one unit to another within the department is counted in twice. */
const GROSS = /^(?:income|expenditure)\./u;

/** 部门汇总数＝所属各单位之和, table by table and item by item. */
export const K01: CrossRule = {
  id: "K01",
  severity: "error",
  basis: ["arithmetic"],
  examples: [
    {
      says: "default",
      about: "汇总的基本支出 310，两个单位 100 和 200",
      batch: {
        units: [
          department({ "expenditure.basic": 310 }),
          {
            name: "水利局(本级)",
            parent: "水利局(汇总)",
            amounts: { "expenditure.basic": 100 },
            tables: ["expenditure"],
          },
          { name: "河道站", parent: "水利局(汇总)", amounts: { "expenditure.basic": 200 }, tables: ["expenditure"] },
        ],
      },
    },
    {
      says: null,
      about: "差 0.01 万元，在两个单位加汇总三个数的尾差之内",
      batch: {
        units: [
          department({ "expenditure.basic": 300.01 }),
          {
            name: "水利局(本级)",
            parent: "水利局(汇总)",
            amounts: { "expenditure.basic": 100 },
            tables: ["expenditure"],
          },
          { name: "河道站", parent: "水利局(汇总)", amounts: { "expenditure.basic": 200 }, tables: ["expenditure"] },
        ],
      },
    },
    {
      says: "offset",
      about: "汇总少 50，正是单位之间的补助 50：可能已抵销",
      batch: {
        units: [
          department({ "income.total": 300, "income.bySource.superiorSubsidy": 0 }, ["incomeExpenditureSummary"]),
          {
            ...{ name: "水利局(本级)", parent: "水利局(汇总)", tables: ["incomeExpenditureSummary"] },
            amounts: { "income.total": 100, "income.bySource.superiorSubsidy": 0 },
          },
          {
            ...{ name: "河道站", parent: "水利局(汇总)", tables: ["incomeExpenditureSummary"] },
            amounts: { "income.total": 250, "income.bySource.superiorSubsidy": 50 },
          },
        ],
      },
    },
    {
      says: null,
      about: "有一个所属单位未报送：不核对，说明原因",
      batch: {
        units: [
          department({ "expenditure.basic": 310 }),
          {
            name: "水利局(本级)",
            parent: "水利局(汇总)",
            amounts: { "expenditure.basic": 100 },
            tables: ["expenditure"],
          },
        ],
        missing: [["河道站", "水利局(汇总)"]],
      },
    },
  ],
  check(context) {
    const outcomes = context.units.map((unit) => judgeDepartment(unit, context));
    return {
      findings: outcomes.flatMap(({ findings }) => findings),
      notChecked: outcomes.flatMap(({ notChecked }) => notChecked ?? []),
    };
  },
};

function department(amounts: Readonly<Record<string, number>>, tables: readonly TableKind[] = ["expenditure"]) {
  return { name: "水利局(汇总)", amounts, tables };
}

function judgeDepartment(unit: BatchUnit, context: BatchContext): CrossOutcome {
  const children = context.childrenOf(unit);
  const missing = context.missingBelow(unit);
  if (children.length + missing.length === 0) return { findings: [] };
  const notChecked = (code: string, params: Readonly<Record<string, string | number>> = {}): CrossOutcome => ({
    findings: [],
    notChecked: [{ unit: unit.id, code, params }],
  });
  if (!isConsolidated(unit, children)) return notChecked("notConsolidated");
  if (missing.length > 0) return notChecked("unitsMissing", { names: missing.map(({ name }) => name).join("、") });
  const unread = [unit, ...children].filter(({ result }) => !result?.figures);
  if (unread.length > 0) return notChecked("unitsUnread", { names: unread.map(unitName).join("、") });
  const years = new Set([unit, ...children].flatMap(({ result }) => result?.figures?.year ?? []));
  if (years.size > 1) return notChecked("years", { years: [...years].sort().join("、") });
  return { findings: oneOfEachCause(differences(unit, children)) };
}

interface Difference {
  readonly key: string;
  readonly difference: number;
  readonly draft: CrossDraft;
}

function differences(unit: BatchUnit, children: readonly BatchUnit[]): Difference[] {
  const keys = new Set([unit, ...children].flatMap(({ result }) => Object.keys(result?.figures?.amounts ?? {})));
  return [...keys].flatMap((key) => differenceOf(key, unit, children) ?? []);
}

function differenceOf(key: string, unit: BatchUnit, children: readonly BatchUnit[]): Difference | null {
  const kind = TABLES.find(([begin]) => key.startsWith(begin))?.[1];
  if (kind === undefined || [unit, ...children].some((one) => !hasTable(one, kind))) return null;
  const stated = (one: BatchUnit) => amountOf(one, key) ?? (LINE.test(key) ? 0 : null);
  const printed = stated(unit);
  const parts = children.map(stated);
  if (printed === null || parts.some((part) => part === null)) return null;
  const total = totalOf(parts.map((part) => part ?? 0));
  const tolerance = totalOf([unit, ...children].map((one) => halfStep(one, key)));
  const difference = printed - total;
  if (Math.abs(difference) <= tolerance) return null;
  const between = GROSS.test(key) && difference < 0 ? givenWithin(children) : 0;
  const isOffset = between > 0 && -difference <= between + tolerance;
  const stating = children.filter((child) => amountOf(child, key) !== null);
  const money = (amount: number) => formatAmount(fen(amount), "万元");
  return {
    key,
    difference,
    draft: {
      places: [placeOf(unit, key), ...stating.map((child) => placeOf(child, key))],
      variant: isOffset ? "offset" : "default",
      severity: isOffset ? "warning" : "error",
      params: {
        name: unitName(unit),
        ...whatIs(key, kind),
        printed: money(printed),
        sum: money(total),
        units: children.length,
      },
      expected: total / 1_000_000,
      actual: printed / 1_000_000,
      difference: difference / 1_000_000,
      unit: "万元",
      about: key,
    },
  };
}

/** The key's table, its item's code and its column, for the sentence. */
function whatIs(key: string, kind: TableKind) {
  const last = key.split(".").at(-1) ?? "";
  const code = /\.(\d+)(?:\.|$)/u.exec(key)?.[1];
  return { kinds: kind, item: code === undefined ? "" : `${code} `, column: /^\d+$/u.test(last) ? "amount" : last };
}

function hasTable({ result }: BatchUnit, kind: TableKind): boolean {
  const file = result?.figures?.file;
  return (
    result?.workbooks.some((book) => book.file === file && book.tables.some((table) => table.kind === kind)) ?? false
  );
}

/** Half a unit in the last printed place. */
function halfStep({ result }: BatchUnit, key: string): number {
  return roundingTolerance(0, result?.figures?.amounts[key]?.[1] ?? "元");
}

function givenWithin(children: readonly BatchUnit[]): number {
  const keys = ["income.bySource.superiorSubsidy", "income.bySource.affiliated"];
  return totalOf(children.flatMap((child) => keys.map((key) => amountOf(child, key) ?? 0)));
}

/** One wrong line makes its class and every total wrong by the same amount: it is told once, where it is narrowest. */
function oneOfEachCause(all: readonly Difference[]): CrossDraft[] {
  return [...groupBy(all, ({ difference }) => difference).values()].flatMap((same) => {
    const [narrowest, ...others] = [...same].sort((a, b) => width(b.key) - width(a.key));
    if (!narrowest) return [];
    return [{ ...narrowest.draft, params: { ...narrowest.draft.params, others: others.length } }];
  });
}

/** The longer the code in a line's key, the narrower it is; totals have none. */
function width(key: string): number {
  return /\.(\d+)/u.exec(key)?.[1]?.length ?? 0;
}
