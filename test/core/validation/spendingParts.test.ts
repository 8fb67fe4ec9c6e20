import fc from "fast-check";
import { buildAccounts } from "../../../src/core/accounts/buildAccounts";
import { BUILT_IN } from "../../../src/core/classification/classifications";
import { recognise } from "../../../src/core/layout/recognise";
import { validate } from "../../../src/core/validation/validate";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";

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

const CODES = ["201", "208", "210", "221"];
const NATURES = ["上缴上级支出", "经营支出", "对附属单位补助支出"] as const;

/** 支出决算表 of the same year: what was spent by nature, `other` in its own column of the second class. */
function expenditureTable(
  { lines, unit, final }: Year,
  natures: readonly string[],
  other: number | null,
): SheetSnapshot {
  const table = lines.map((line) => amounts([line], unit));
  const total = amounts(lines, unit);
  const row = (code: CellValue, label: string, { 合计, 小计, 项目支出 }: Amounts, own: number | null) => [
    code,
    label,
    own === null ? 合计 : Number((Number(合计) + own).toFixed(2)),
    小计,
    项目支出,
    ...natures.map((_, at) => (at === 1 || natures.length === 1 ? own : null)),
  ];
  const wide = (text: string) => [text, ...Array.from({ length: 4 + natures.length }, () => null)];
  return {
    name: "支出表",
    visibility: "visible",
    origin: { row: 0, column: 0 },
    rows: [
      wide(final ? "2024年度支出决算表" : "2025年支出预算总表"),
      wide(`编制单位：某区某学校 单位：${unit}`),
      ["科目编码", "科目名称", final ? "本年支出合计" : "合计", "基本支出", "项目支出", ...natures],
      row(null, "合计", total, other),
      ...table.map((line, at) => row(CODES[at] ?? "", (CLASSES[at] ?? "").slice(2), line, at === 1 ? other : null)),
    ],
  };
}

function withSheets(book: WorkbookSnapshot, ...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { ...book, sheets: [...book.sheets, ...sheets] };
}

function findingsOf(snapshot: WorkbookSnapshot, rules = ["B06"]) {
  const recognition = recognise(snapshot);
  return validate({ snapshot, recognition, accounts: buildAccounts(recognition, BUILT_IN) }, { rules });
}

function said(snapshot: WorkbookSnapshot, rules = ["B06"]) {
  return findingsOf(snapshot, rules)
    .findings.filter(({ severity }) => severity === "error")
    .map(({ cells }) => cells.map(({ address }) => address));
}

/** What the total of one class holds beside its parts. */
const other = fc.integer({ min: 1_000, max: 900_000 }).map((fen) => fen * 100);

function add(line: Amounts, fen: number, unit: "元" | "万元"): void {
  line.合计 = Number((Number(line.合计) + round(fen, unit)).toFixed(2));
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

test("经营支出 and the like may be in a total that has no column for them: nobody is accused", () => {
  fc.assert(
    fc.property(years, other, fc.boolean(), (year, fen, isStated) => {
      const book = inTotals(
        workbook(year, (line) => add(line, fen, year.unit)),
        round(fen, year.unit),
      );
      const table = isStated ? [expenditureTable(year, NATURES, round(fen, year.unit))] : [];
      const { findings } = findingsOf(withSheets(book, ...table));
      expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    }),
    { numRuns: 100, seed: 20261128 },
  );
});

/** The totals hold more than their parts. */
function inTotals(book: ReturnType<typeof workbook>, more: number) {
  for (const cells of book.sheets[0]?.rows ?? []) {
    const isTotal = cells[2] === "本年支出合计" || cells[2] === "支出总计";
    if (isTotal) cells[3] = Number((Number(cells[3]) + more).toFixed(2));
  }
  return book;
}

/** The table with one more column, 经营支出, in which every row with amounts has `own`; the totals hold it. */
function withOperating(book: ReturnType<typeof workbook>, own: number, header: string | null) {
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("no sheet");
  const rows = sheet.rows.map((cells, at) => {
    if (at === 3) return [...cells, header];
    if (at < 5 || cells[4] === null) return [...cells, null];
    return [...cells.slice(0, 3), Number((Number(cells[3]) + own).toFixed(2)), ...cells.slice(4), header && own];
  });
  return { ...book, sheets: [{ ...sheet, rows }] };
}

test("every total holds what has no column: nothing is judged, and the reason is told", () => {
  fc.assert(
    fc.property(years, other, (year, fen) => {
      const { findings, notChecked } = findingsOf(
        withOperating(workbook({ ...year, withBasic: false }), round(fen, year.unit), null),
      );
      expect(findings).toEqual([]);
      expect(notChecked.map(({ code }) => code)).toEqual(["restUnknown"]);
    }),
    { numRuns: 50, seed: 20251231 },
  );
});

test("经营支出 in a column of its own counts", () => {
  fc.assert(
    fc.property(years, other, (year, fen) => {
      const sound = withOperating(workbook(year), round(fen, year.unit), "经营支出");
      const natures = ["上缴上级支出", "对附属单位补助支出"];
      const known = (book: WorkbookSnapshot) => said(withSheets(book, expenditureTable(year, natures, null)));
      expect(known(sound)).toEqual([]);
      const altered = sound.sheets[0]?.rows[6];
      const last = (altered?.length ?? 0) - 1;
      if (altered) altered[last] = Number(altered[last]) + 77;
      const [found = [], ...more] = known(sound);
      expect(more).toEqual([]);
      expect(found.at(-1)).toBe(`${"ABCDEFGHI"[last] ?? ""}7`);
    }),
    { numRuns: 50, seed: 20251231 },
  );
});

test("a total that is the sum of its parts holds nothing else: one altered amount of a row is told at its cell", () => {
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

test("what the total may hold is known to be nothing: one altered amount of a row is told at its cell", () => {
  const shown = fc.constantFrom<readonly string[]>(NATURES, ["经营支出"], []);
  const altered = fc.constantFrom<Part>("合计", "人员经费", "公用经费", "项目支出");
  fc.assert(
    fc.property(years, altered, shown, (year, part, natures) => {
      const parts = PARTS.filter((one) => year.withBasic || one !== "小计");
      const book = workbook(year, (line) => (line[part] = Number(line[part]) + 77));
      const found = said(withSheets(book, expenditureTable(year, natures, null)));
      expect(found).toHaveLength(1);
      expect(found[0]).toContain(`${"ABCDEFGH"[3 + parts.indexOf(part)] ?? ""}7`);
    }),
    { numRuns: 100, seed: 20251231 },
  );
});

test("nothing is known of what else the total may hold: parts that are more than it are to be looked at", () => {
  fc.assert(
    fc.property(years, other, (year, fen) => {
      const book = workbook(year, (line) => (line.项目支出 = Number(line.项目支出) + 77));
      const { findings } = findingsOf(inTotals(book, round(fen, year.unit)));
      const [first, ...more] = findings.filter(({ severity }) => severity !== "info");
      expect(more).toEqual([]);
      expect(first).toMatchObject({ severity: "warning", expected: null, actual: null });
    }),
    { numRuns: 50, seed: 20251231 },
  );
});

test("a part that is not the sum of its column is told, whatever else the totals may hold", () => {
  const altered = fc.constantFrom<Part>("人员经费", "公用经费", "项目支出");
  fc.assert(
    fc.property(years, altered, (year, part) => {
      const parts = PARTS.filter((one) => year.withBasic || one !== "小计");
      const found = said(
        workbook(year, (line) => (line[part] = Number(line[part]) + 77)),
        ["B05"],
      );
      expect(found).toHaveLength(1);
      expect(found[0]).toContain(`${"ABCDEFGH"[3 + parts.indexOf(part)] ?? ""}7`);
    }),
    { numRuns: 50, seed: 20251231 },
  );
});
