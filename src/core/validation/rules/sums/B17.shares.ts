import { pattern } from "../../../lexicon/words";
import { saysOf, silentOn } from "../../textRule";
import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { numberOf } from "../../../amount/parse";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import { cellRef, fromA1, type CellRef } from "../../../workbook/cellRef";
import { plainLabel } from "../../../workbook/label";
import { cellAt } from "../../../workbook/snapshot";
import type { ValidationContext } from "../../context";
import type { FindingDraft } from "../../rule";
import { codeTree } from "../../tables/codeTree";

const SHARE_HEADER = /占比|比重|占.{0,10}(?:%|百分比|比例)|构成比/u;

interface Share {
  /** In percent. */
  readonly percent: number;
  readonly ref: CellRef;
}

/** B17: shares of a whole are at most 100 %, and together 100 % but for rounding (0.01 for each share). */
export const B17 = defineRule({
  id: "B17",
  severity: "warning",
  basis: [{ source: "checkerRules", document: "规则004" }],
  needs: [],
  reads: ["tables"],
  notChecked: "noShares",
  each: (context) => context.tables.flatMap((table) => shareColumns(table, context)),
  judge: ({ all, top }) => [...all.filter(({ percent }) => percent > 100.005).map(above), ...sumOf(top)],
  inText: {
    severity: "error",
    examples: [
      saysOf("sum", "基本支出占比66.67%，项目支出占比43.33%。"),
      silentOn("基本支出占比66.67%，项目支出占比33.33%。"),
    ],
  },
  examples: [
    says("sum", { set: { "项目|甲项业务检查专项|占比（%）": 70 } }),
    silent({ set: { "项目|甲项业务检查专项|占比（%）": 59.99 } }),
  ],
});

function above({ percent, ref }: Share): FindingDraft {
  return { variant: "above", cells: [ref], params: { percent }, actual: percent, unit: "%" };
}

function sumOf(shares: readonly Share[]): FindingDraft[] {
  const sum = Number(shares.reduce((all, { percent }) => all + percent, 0).toFixed(4));
  if (shares.length < 2 || Math.abs(sum - 100) <= 0.01 * shares.length + 0.005) return [];
  return [
    {
      variant: "sum",
      cells: shares.map(({ ref }) => ref),
      params: { sum, count: shares.length },
      expected: 100,
      actual: sum,
      unit: "%",
    },
  ];
}

interface ShareColumn {
  readonly all: readonly Share[];
  /** Those of the top rows, which make up the whole. */
  readonly top: readonly Share[];
}

/** Every column whose header speaks of shares. */
function shareColumns(table: RecognisedTable, { snapshot }: ValidationContext): ShareColumn[] {
  const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
  const [from = "", to = from] = (table.headerRange ?? "").split(":");
  const [start, end] = [fromA1(from), fromA1(to)];
  const right = fromA1(table.range.split(":")[1] ?? "")?.column;
  if (!sheet || !start || !end || right === undefined) return [];
  const top = new Set(topRows(table));
  const columns: ShareColumn[] = [];
  for (let column = start.column; column <= right; column += 1) {
    const isShare = Array.from({ length: end.row - start.row + 1 }, (_, index) =>
      cellAt(sheet, start.row + index, column),
    ).some((value) => typeof value === "string" && SHARE_HEADER.test(plainLabel(value)));
    if (!isShare) continue;
    const numbers = table.rows.flatMap(({ row }) => {
      const number = numberOf(cellAt(sheet, row - 1, column));
      return number === null ? [] : [{ row, number, ref: cellRef(sheet.name, row - 1, column) }];
    });
    const parts = numbers.filter(({ row }) => top.has(row));
    // Cells formatted as percent hold fractions; so do texts such as 45.2%.
    const factor = parts.length > 0 && parts.every(({ number }) => Math.abs(number) <= 1.5) ? 100 : 1;
    const share = ({ number, ref }: (typeof numbers)[number]): Share => ({
      percent: Number((number * factor).toFixed(6)),
      ref,
    });
    columns.push({ all: numbers.map(share), top: parts.map(share) });
  }
  return columns;
}

/** Sheet rows that add up to the whole: the top of the code tree, or the first level of other rows. */
function topRows(table: RecognisedTable): number[] {
  const { roots } = codeTree(table);
  if (roots.length > 0) return roots.map(({ row }) => row.row);
  const parts = table.rows.filter(({ isTotal, name }) => !isTotal && !pattern("total.somewhere").test(name ?? ""));
  const level = Math.min(...parts.map((row) => row.level));
  return parts.filter((row) => row.level === level).map(({ row }) => row);
}
