import fc from "fast-check";
import { buildAccounts } from "../../../src/core/accounts/buildAccounts";
import { BUILT_IN } from "../../../src/core/classification/classifications";
import { recognise } from "../../../src/core/layout/recognise";
import { validate } from "../../../src/core/validation/validate";
import type { CellValue, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";

const CLASSES = ["一、一般公共服务支出", "二、社会保障和就业支出", "三、卫生健康支出", "四、住房保障支出"];
const PARTS = ["合计", "小计", "人员经费", "公用经费", "项目支出"] as const;
type Part = (typeof PARTS)[number];
type Amounts = Record<Part, CellValue>;

/** Amounts in 分. */
const spending = fc.record({
  personnel: fc.integer({ min: 10_000, max: 90_000_000 }),
  running: fc.integer({ min: 10_000, max: 90_000_000 }),
  project: fc.integer({ min: 10_000, max: 90_000_000 }),
});

const years = fc.record({
  lines: fc.array(spending, { minLength: 4, maxLength: 4 }),
  withBasic: fc.boolean(),
  unit: fc.constantFrom("元" as const, "万元" as const),
  carriedOver: fc.constantFrom(0, 0, 1_234_500),
  final: fc.boolean(),
});
type Year = typeof years extends fc.Arbitrary<infer T> ? T : never;

const round = (fen: number, unit: "元" | "万元") => (unit === "元" ? fen / 100 : Math.round(fen / 10_000) / 100);

function amounts(all: Year["lines"], unit: "元" | "万元", further = 0): Amounts {
  const sum = (of: keyof Year["lines"][number]) => all.reduce((total, one) => total + one[of], 0);
  const [personnel, running, project] = [sum("personnel"), sum("running"), sum("project")];
  return {
    合计: round(personnel + running + project + further, unit),
    小计: round(personnel + running, unit),
    人员经费: round(personnel, unit),
    公用经费: round(running, unit),
    项目支出: round(project, unit),
  };
}

/** 收支总表 with 基本支出 (小计│人员经费│公用经费) and 项目支出 beside the total; `change` alters the line of one class. */
function workbook({ lines, withBasic, unit, carriedOver, final }: Year, change: (line: Amounts) => void = () => {}) {
  const parts = PARTS.filter((part) => withBasic || part !== "小计");
  const table = lines.map((line) => amounts([line], unit));
  if (table[1]) change(table[1]);
  const total = amounts(lines, unit, carriedOver);
  const width = 3 + parts.length;
  const wide = (cells: readonly CellValue[]) => Array.from({ length: width }, (_, at) => cells[at] ?? null);
  const row = (label: string, values: Amounts) => wide([null, null, label, ...parts.map((part) => values[part])]);
  const only = (number: number): Amounts => ({
    ...amounts([], unit),
    合计: number,
    小计: null,
    人员经费: null,
    公用经费: null,
    项目支出: null,
  });
  const basic = parts.filter((part) => part !== "合计" && part !== "项目支出").length;
  const rows = [
    wide([final ? "2024年度收入支出决算总表" : "2025年单位财务收支预算总表"]),
    wide(["编制单位：某区某学校", ...Array.from({ length: width - 2 }, () => null), `单位：${unit}`]),
    wide(["本年收入", null, "本年支出"]),
    wide([
      "项目",
      final ? "决算数" : "预算数",
      "项目",
      "合计",
      "基本支出",
      ...Array.from({ length: basic - 1 }, () => null),
      "项目支出",
    ]),
    wide([null, null, null, null, ...parts.slice(1, 1 + basic)]),
    ...table.map((line, at) => row(CLASSES[at] ?? "", line)),
    ...(carriedOver > 0
      ? [row("本年支出合计", amounts(lines, unit)), row("结转下年", only(round(carriedOver, unit)))]
      : []),
    row("支出总计", total),
  ];
  for (const [at, label] of ["一、财政拨款收入", "二、事业收入", "三、其他收入"].entries()) {
    const cells = rows[5 + at];
    if (cells) [cells[0], cells[1]] = [label, at === 0 ? total.合计 : null];
  }
  const last = rows.at(-1);
  if (last) [last[0], last[1]] = ["收入总计", total.合计];
  const merges = [
    { top: 2, bottom: 2, left: 0, right: 1 },
    { top: 2, bottom: 2, left: 2, right: width - 1 },
    { top: 3, bottom: 3, left: 4, right: 3 + basic },
  ];
  return {
    name: "收支总表",
    sheets: [{ name: "s", visibility: "visible" as const, origin: { row: 0, column: 0 }, rows, merges }],
    settings: {},
  };
}

function said(snapshot: WorkbookSnapshot) {
  const recognition = recognise(snapshot);
  const { findings } = validate(
    { snapshot, recognition, accounts: buildAccounts(recognition, BUILT_IN) },
    { rules: ["B06"] },
  );
  return findings
    .filter(({ severity }) => severity === "error")
    .map(({ cells }) => cells.map(({ address }) => address));
}

test("合计 = 基本支出 + 项目支出 in every row that is sound: nothing is said, whatever is carried over", () => {
  fc.assert(
    fc.property(years, (year) => {
      expect(said(workbook(year))).toEqual([]);
    }),
    { numRuns: 100, seed: 20251231 },
  );
});

test("a part that is not filled in anywhere accuses no total", () => {
  fc.assert(
    fc.property(years, fc.constantFrom<Part>("项目支出", "公用经费", "小计"), (year, part) => {
      const book = workbook(year);
      const at = PARTS.filter((one) => year.withBasic || one !== "小计").indexOf(part);
      if (at < 0) return;
      for (const cells of book.sheets[0]?.rows.slice(5) ?? []) cells[3 + at] = null;
      expect(said(book)).toEqual([]);
    }),
    { numRuns: 60, seed: 20251231 },
  );
});

test("one altered amount of a row is told at its cell", () => {
  fc.assert(
    fc.property(years, fc.constantFrom<Part>("合计", "人员经费", "公用经费", "项目支出"), (year, part) => {
      const parts = PARTS.filter((one) => year.withBasic || one !== "小计");
      const found = said(workbook(year, (line) => (line[part] = Number(line[part]) + 77)));
      expect(found).toHaveLength(1);
      expect(found[0]).toContain(`${"ABCDEFGH"[3 + parts.indexOf(part)] ?? ""}7`);
    }),
    { numRuns: 100, seed: 20251231 },
  );
});
