import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import type { RecognisedTable, RoleCell, TableRow } from "../../../layout/recognisedTable";
import type { ValidationContext } from "../../context";
import type { FindingDraft } from "../../rule";
import { outcome } from "../../rule";
import { paragraphs } from "../classification/paragraphs";
import { numberCell } from "../selfEvaluation/forms";

/** 楼堂馆所控制情况 of 基础数据表: what was approved, what was built, and the rate of the two. */
const TRIPLES = [
  { approved: "approvedArea", actual: "actualArea", rate: "areaRate" },
  { approved: "budgetInvestment", actual: "actualInvestment", rate: "investmentRate" },
] as const;
const ROLES = TRIPLES.flatMap(({ approved, actual, rate }) => [approved, actual, rate]);

const NONE =
  /(?:无|没有|未(?:新建|改建|安排|发生|实施)).{0,10}(?:楼堂馆所|办公用房|办公楼|基建)|楼堂馆所.{0,8}(?:无|没有|未)/u;
const FINISHED = /(?:楼堂馆所|办公楼|业务用房|综合楼|办公用房).{0,16}(?:完工|竣工|建成|交付)/u;

/** F24: buildings are filled in halfway, with rates that do not follow, or against what the text says. Source: hunanIndicators. */
export const F24 = defineRule({
  id: "F24",
  severity: "warning",
  basis: ["hunanIndicators"],
  needs: [],
  reads: ["tables", "forms"],
  notChecked: "noBuildings",
  check(context) {
    const tables = context
      .ofKind("evaluationBaseData")
      .filter(({ rows }) => rows.some(({ values }) => ROLES.some((role) => values[role])));
    const findings = tables.flatMap((table) => {
      const rows = table.rows.filter(({ values }) => ROLES.some((role) => values[role]));
      const filled = rows.filter((row) => ROLES.some((role) => (numberCell(row, role)?.number ?? 0) !== 0));
      return [
        ...filled.flatMap((row) => [...halfFilled(row), ...wrongRates(row)]),
        ...againstText(table, rows, filled, context),
      ];
    });
    return outcome(findings, tables.length);
  },
  examples: [
    says("halfFilled", { of: "forms", set: { "基础数据表!B22": 1200 } }),
    says("saidToBeNone", {
      of: "forms",
      set: {
        "基础数据表!B22": 1200,
        "基础数据表!C22": 1200,
        "基础数据表!E22": 300,
        "基础数据表!F22": 300,
        "报告文字材料!B3": "本年没有新建楼堂馆所。",
      },
    }),
    silent({
      of: "forms",
      set: { "基础数据表!B22": 1200, "基础数据表!C22": 1200, "基础数据表!E22": 300, "基础数据表!F22": 300 },
    }),
  ],
});

function cellsOf(row: TableRow): RoleCell[] {
  return ROLES.flatMap((role) => row.values[role] ?? []);
}

function halfFilled(row: TableRow): FindingDraft[] {
  const needed = TRIPLES.flatMap(({ approved, actual }) => [approved, actual]).filter((role) => row.values[role]);
  const blank = needed.filter((role) => numberCell(row, role) === null);
  if (blank.length === 0) return [];
  const cells = cellsOf(row).map(({ ref }) => ref);
  return [{ variant: "halfFilled", cells, params: { blank: blank.length, of: needed.length } }];
}

function wrongRates(row: TableRow): FindingDraft[] {
  return TRIPLES.flatMap(({ approved, actual, rate }) => {
    const [planned, built, printed] = [numberCell(row, approved), numberCell(row, actual), numberCell(row, rate)];
    if (!planned || !built || !printed || planned.number === 0) return [];
    const computed = (built.number / planned.number) * 100;
    const shown = printed.number <= 3 ? printed.number * 100 : printed.number;
    if (Math.abs(shown - computed) <= 0.5) return [];
    return [
      {
        variant: "rate",
        cells: [printed.ref, built.ref, planned.ref],
        params: {
          planned: planned.number,
          built: built.number,
          computed: Number(computed.toFixed(2)),
          printed: Number(shown.toFixed(2)),
        },
        expected: Number(computed.toFixed(2)),
        actual: Number(shown.toFixed(2)),
        unit: "%",
      },
    ];
  });
}

function againstText(
  table: RecognisedTable,
  rows: readonly TableRow[],
  filled: readonly TableRow[],
  context: ValidationContext,
): FindingDraft[] {
  const texts = [
    ...paragraphs(context),
    ...table.notes,
    ...rows.flatMap((row) =>
      cellsOf(row).flatMap(({ value, ref }) => (typeof value === "string" ? [{ text: `楼堂馆所${value}`, ref }] : [])),
    ),
  ];
  const none = texts.find(({ text }) => NONE.test(text));
  const finished = texts.find(({ text }) => FINISHED.test(text) && !NONE.test(text));
  const places = rows.flatMap(cellsOf).map(({ ref }) => ref);
  if (filled.length > 0 && none)
    return [
      {
        variant: "saidToBeNone",
        cells: [...filled.flatMap(cellsOf).map(({ ref }) => ref), none.ref],
        params: { text: none.text.slice(0, 60) },
      },
    ];
  if (filled.length === 0 && finished)
    return [
      { variant: "saidToBeFinished", cells: [finished.ref, ...places], params: { text: finished.text.slice(0, 60) } },
    ];
  return [];
}
