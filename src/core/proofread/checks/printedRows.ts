import Decimal from "decimal.js";
import type { Check } from "../check";
import { foundAt } from "../check";
import type { Passage } from "../../reading/passage";

const NUMBER = String.raw`\d{1,3}(?:,\d{3})*\.\d{2}`;
const ROW = new RegExp(
  String.raw`(?<![\d.,])(2\d{2}(?:\d{2}){0,2})\s+([\u4e00-\u9fa5（）()、]*)\s*((?:${NUMBER}\s+){2,}${NUMBER})(?![\d,.%])`,
  "gu",
);

interface Row {
  readonly passage: Passage;
  readonly code: string;
  readonly numbers: readonly Decimal[];
}

/** Most rows must add up before one that does not is accused: else the columns are not total and parts. */
const MOST = 0.6;

/**
 * B08: rows of 支出决算表 that stand in the text, code, name, total and its columns (基本支出, 项目支出 …): the total is
 * the sum of the columns. Judged only where most of the document's rows show that these are the columns.
 */
export const checkPrintedRows: Check = ({ passages }) => {
  const rows = passages.filter(({ inTable }) => !inTable).flatMap(rowsIn);
  const broken = rows.filter((row) => difference(row).abs().gt(slack(row)));
  const sound = rows.length - broken.length;
  if (sound < 3 || sound < rows.length * MOST) return [];
  return broken.map((row) => {
    const [total, ...parts] = row.numbers;
    const sum = parts.reduce((all, part) => all.plus(part), new Decimal(0));
    return foundAt(row.passage, row.numbers.map((number) => number.toFixed(2)).join(" "), "B08", "error", {
      params: { code: row.code, parts: parts.join(" + "), sum: sum.toString(), total: total?.toString() ?? "" },
      expected: sum.toNumber(),
      actual: total?.toNumber() ?? null,
    });
  });
};

function rowsIn(passage: Passage): Row[] {
  return [...passage.written.matchAll(ROW)].map(([, code = "", , numbers = ""]) => ({
    passage,
    code,
    numbers: numbers
      .trim()
      .split(/\s+/u)
      .map((number) => new Decimal(number.replaceAll(",", ""))),
  }));
}

function difference({ numbers: [total, ...parts] }: Row): Decimal {
  return parts.reduce((left, part) => left.minus(part), total ?? new Decimal(0));
}

/** Printed with two decimals: 0.005 for each number (rule I01). */
function slack({ numbers }: Row): Decimal {
  return new Decimal("0.005").times(numbers.length);
}
