import fc from "fast-check";
import { utils, write, type WorkSheet } from "@e965/xlsx";
import { buildAccounts } from "../../../../src/core/accounts/buildAccounts";
import { BUILT_IN } from "../../../../src/core/classification/classifications";
import { recognise } from "../../../../src/core/layout/recognise";
import { validate } from "../../../../src/core/validation/validate";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { readWorkbookFile } from "../../../../src/hosts/file/readWorkbookFile";

const RULES = ["A14", "A15", "A16"];

/** A cell as it is typed: text, number, or a formula; `=…|5` holds its result too. */
type Typed = string | number | null;

function sheetOf(name: string, typed: readonly (readonly Typed[])[]): SheetSnapshot {
  const formulas = new Map<string, string>();
  const rows = typed.map((cells, row) =>
    cells.map((cell, column): CellValue => {
      if (typeof cell !== "string" || !cell.startsWith("=")) return cell;
      const [formula = "", result = "100.5"] = cell.split("|");
      formulas.set(`${String.fromCharCode(65 + column)}${row + 1}`, formula);
      return Number(result);
    }),
  );
  return { name, visibility: "visible", origin: { row: 0, column: 0 }, rows, formulas };
}

function resultOf(sheets: readonly SheetSnapshot[]) {
  const snapshot: WorkbookSnapshot = { name: "own.xlsx", sheets, settings: {} };
  const recognition = recognise(snapshot);
  return validate({ snapshot, recognition, accounts: buildAccounts(recognition, BUILT_IN) }, { rules: RULES });
}

/** Rule, cell and expected formula of each finding. */
function found(sheets: readonly SheetSnapshot[]): string[] {
  return resultOf(sheets).findings.map(({ rule, cells: [first], expected }) =>
    [rule, first?.address, ...(expected === null ? [] : [expected])].join(" "),
  );
}

const HEAD: Typed[][] = [["2023年度经费明细", null, null, null]];

const WRONG: readonly (readonly [string, readonly (readonly Typed[])[], readonly string[]])[] = [
  [
    "a total that stops short of the last row",
    [...HEAD, ["办公费", 12.5], ["水费", 3.25], ["电费", 8.1], ["差旅费", 20.4], ["合计", "=SUM(B2:B4)"]],
    ["A14 B6 =SUM(B2:B5)"],
  ],
  [
    "a total that begins below the first row",
    [...HEAD, ["办公费", 12.5], ["水费", 3.25], ["电费", 8.1], ["差旅费", 20.4], ["合计", "=SUM(B3:B5)"]],
    ["A14 B6 =SUM(B2:B5)"],
  ],
  [
    "a total above its rows",
    [...HEAD, ["合计", "=SUM(B3:B5)"], ["办公费", 12.5], ["水费", 3.25], ["电费", 8.1], ["差旅费", 20.4]],
    ["A14 B2 =SUM(B3:B6)"],
  ],
  [
    "a total in several columns that stops short: one finding",
    [...HEAD, ["甲科", 12.5, 1.5], ["乙科", 3.25, 2.5], ["丙科", 8.1, 3.5], ["合计", "=SUM(B2:B3)", "=SUM(C2:C3)"]],
    ["A14 B5 =SUM(B2:B4)"],
  ],
  [
    "a subtotal and its parts",
    [
      ...HEAD,
      ["甲", 12.5],
      ["乙", 3.25],
      ["小计", "=SUM(B2:B3)"],
      ["丙", 8.1],
      ["丁", 20.4],
      ["小计", "=B5+B6"],
      ["总计", "=SUM(B2:B7)"],
    ],
    ["A14 B8 =B4+B7"],
  ],
  [
    "a row that is named twice",
    [...HEAD, ["甲", 1.5], ["乙", 2.5], ["合计", "=SUM(B2:B3)+B3"]],
    ["A14 B4 =SUM(B2:B3)"],
  ],
  [
    "numbers typed over formulas",
    [
      ...HEAD,
      ["甲", 1.5, 2.5, "=B2+C2"],
      ["乙", 1.5, 2.5, "=B3+C3"],
      ["丙", 1.5, 2.5, 4],
      ["丁", 1.5, 2.5, 4],
      ["戊", 1.5, 2.5, "=B6+C6"],
      ["己", 1.5, 2.5, "=B7+C7"],
    ],
    ["A15 D4 =B4+C4"],
  ],
  [
    "a total typed among totals",
    [
      ...HEAD,
      ["甲", 1.5, 2.5, 3.5, 4.5],
      ["乙", 1.5, 2.5, 3.5, 4.5],
      ["合计", "=SUM(B2:B3)", 5, "=SUM(D2:D3)", "=E2+E3"],
    ],
    ["A15 C4 =SUM(C2:C3)"],
  ],
  [
    "a formula that was copied one row off",
    [
      ...HEAD,
      ["甲", 1.5, "=B2*1.2"],
      ["乙", 1.5, "=B3*1.2"],
      ["丙", 1.5, "=B3*1.2"],
      ["丁", 1.5, "=B5*1.2"],
      ["戊", 1.5, "=B6*1.2"],
    ],
    ["A15 C4 =B4*1.2"],
  ],
  ["another workbook", [...HEAD, ["甲", "=[1]支出!B5"], ["乙", "='C:\\账\\[旧.xlsx]支出 表'!B5*2"]], ["A16 B2"]],
];

test.each(WRONG)("%s", (_name, rows, expected) => {
  expect(found([sheetOf("经费", rows)])).toEqual(expected);
});

const SOUND: readonly (readonly [string, readonly (readonly Typed[])[]])[] = [
  [
    "years above",
    [...HEAD, ["项目", 2022, 2023], ["甲", 5.5, 6.5], ["乙", 5.5, 6.5], ["合计", "=SUM(B3:B4)", "=SUM(C3:C4)"]],
  ],
  ["栏次 above", [...HEAD, ["栏次", 1, 2], ["甲", 5.5, 6.5], ["乙", 5.5, 6.5], ["合计", "=SUM(B3:B4)", "=SUM(C3:C4)"]]],
  ["a memo between", [...HEAD, ["甲", 5.5], ["乙", 6.5], ["其中：专户", 2], ["合计", "=SUM(B2:B3)"]]],
  [
    "two blocks",
    [
      ...HEAD,
      ["甲", 5.5],
      ["乙", 6.5],
      ["小计", "=SUM(B2:B3)"],
      ["丙", 1],
      ["丁", 2],
      ["小计", "=SUM(B5:B6)"],
      ["总计", "=B4+B7"],
    ],
  ],
  [
    "a part that is told below",
    [...HEAD, ["甲", 5.5], ["乙", 6.5], ["丙", 7.5], ["合计", "=SUM(B2:B4)"], ["人员经费", "=SUM(B2:B3)"]],
  ],
  ["another level beside", [...HEAD, ["一、基本支出", "=SUM(B3:B4)"], ["人员", 5], ["公用", 6], ["二、项目支出", 7.5]]],
  [
    "nested SUBTOTAL",
    [...HEAD, ["甲", 5.5], ["乙", 6.5], ["小计", "=SUBTOTAL(9,B2:B3)"], ["总计", "=SUBTOTAL(9,B2:B4)"]],
  ],
  [
    "sums written otherwise",
    [...HEAD, ["甲", 1, 2, "=B2+C2"], ["乙", 1, 2, "=SUM(B3:C3)"], ["丙", 1, 2, "=C4+B4"], ["丁", 1, 2, "=$B5+C5"]],
  ],
  [
    "subtotals among products",
    [
      ...HEAD,
      ["甲", 2, "=B2*3"],
      ["乙", 2, "=B3*3"],
      ["小计", null, "=SUM(C2:C3)"],
      ["丙", 2, "=B5*3"],
      ["丁", 2, "=B6*3"],
    ],
  ],
  [
    "a running balance",
    [
      ...HEAD,
      ["期初余额", null, null, 100],
      ["甲", 5, 2, "=D2+B3-C3"],
      ["乙", 5, 2, "=D3+B4-C4"],
      ["丙", 5, 2, "=D4+B5-C5"],
    ],
  ],
  [
    "a running sum",
    [
      ...HEAD,
      ["甲", 5, "=SUM(B$2:B2)"],
      ["乙", 5, "=SUM(B$2:B3)"],
      ["丙", 5, "=SUM(B$2:B4)"],
      ["丁", 5, "=SUM(B$2:B5)"],
    ],
  ],
  [
    "shares between totals",
    [
      ...HEAD,
      ["甲", 1, 2, "=B2/C2", 4, 5],
      ["乙", 1, 2, "=B3/C3", 4, 5],
      ["合计", "=B2+B3", "=C2+C3", "=B4/C4", "=E2+E3", "=F2+F3"],
    ],
  ],
  ["text with brackets", [...HEAD, ["甲", '=IF(B3>0,"[x.xlsx]a!b",1)'], ["乙", 5.5]]],
];

test.each(SOUND)("silent: %s", (_name, rows) => {
  expect(found([sheetOf("经费", rows)])).toEqual([]);
});

test("last year's sheet is a source for last year's numbers only", () => {
  const last = sheetOf("2022年", [["甲", 5.5]]);
  const own = (heading: string) =>
    sheetOf("2023年", [
      ["项目", heading],
      ["甲", "='2022年'!B1"],
    ]);
  expect(found([own("决算数"), last])).toEqual(["A16 B2"]);
  expect(found([own("上年决算数"), last])).toEqual([]);
  expect(found([own("2022年决算数"), last])).toEqual([]);
});

test("without formulas it is said that none were looked at", () => {
  const { notChecked } = resultOf([{ ...sheetOf("经费", [["甲", 5.5]]), formulas: new Map() }]);
  expect(notChecked.map(({ rule, code }) => `${rule} ${code}`)).toEqual(RULES.map((rule) => `${rule} noFormulas`));
});

const LABELS = [
  "办公费",
  "印刷费",
  "水费",
  "电费",
  "邮电费",
  "差旅费",
  "维修费",
  "租赁费",
  "会议费",
  "培训费",
  "劳务费",
  "福利费",
];

/** Blocks of amounts in two columns and their sum, each with its subtotal, and a grand total. */
function generated(blocks: readonly (readonly number[])[]): { rows: Typed[][]; subtotals: number[] } {
  const rows: Typed[][] = [
    ["经费明细", null, null, null],
    ["项目", "基本支出", "项目支出", "合计"],
  ];
  const subtotals: number[] = [];
  for (const amounts of blocks) {
    const top = rows.length + 1;
    amounts.forEach((amount, index) => {
      const row = rows.length + 1;
      rows.push([LABELS[index] ?? "其他费", amount / 100, amount / 50, `=SUM(B${row}:C${row})`]);
    });
    const bottom = rows.length;
    subtotals.push(rows.length);
    rows.push(["小计", ...["B", "C", "D"].map((column) => `=SUM(${column}${top}:${column}${bottom})`)]);
  }
  const grand = ["B", "C", "D"].map((column) => `=${subtotals.map((row) => `${column}${row + 1}`).join("+")}`);
  if (blocks.length > 1) rows.push(["总计", ...grand]);
  return { rows, subtotals };
}

const amount = fc.integer({ min: 101, max: 9_999_999 }).map((value) => value * 10 + 3);
const anyBlocks = fc.array(fc.array(amount, { minLength: 3, maxLength: 12 }), { minLength: 1, maxLength: 5 });

test("a sound sheet is silent; one shortened range is one finding at its cell", () => {
  fc.assert(
    fc.property(anyBlocks, fc.nat(), fc.nat(2), fc.boolean(), (blocks, which, column, fromTop) => {
      const { rows, subtotals } = generated(blocks);
      expect(found([sheetOf("经费", rows)])).toEqual([]);
      const row = subtotals[which % subtotals.length] ?? 0;
      const cell = rows[row]?.[column + 1];
      const [, name = "", top = "", bottom = ""] = /^=SUM\(([A-Z])(\d+):[A-Z](\d+)\)$/u.exec(String(cell)) ?? [];
      const short = fromTop ? [Number(top) + 1, Number(bottom)] : [Number(top), Number(bottom) - 1];
      const damaged = rows.map((cells, index) =>
        index === row
          ? cells.map((own, at) => (at === column + 1 ? `=SUM(${name}${short[0]}:${name}${short[1]})` : own))
          : cells,
      );
      expect(found([sheetOf("经费", damaged)])).toEqual([`A14 ${name}${row + 1} ${String(cell)}`]);
    }),
    { numRuns: 60 },
  );
});

test("formulas of a file arrive with it", async () => {
  const rows: Typed[][] = [...HEAD, ["办公费", 12.5], ["水费", 3.25], ["电费", 8.1], ["合计", "=SUM(B2:B3)|15.75"]];
  const sheet: WorkSheet = utils.aoa_to_sheet(rows);
  sheet.B5 = { t: "n", v: 15.75, f: "SUM(B2:B3)" };
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, sheet, "经费");
  const bytes = write(workbook, { type: "array", bookType: "xlsx" }) as ArrayBuffer;
  const { sheets } = await readWorkbookFile(new Uint8Array(bytes), "own.xlsx");
  expect(found(sheets)).toEqual(["A14 B5 =SUM(B2:B4)"]);
});
