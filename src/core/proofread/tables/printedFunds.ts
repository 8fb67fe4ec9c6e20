import Decimal from "decimal.js";
import type { Check } from "../check";
import { foundAt } from "../check";
import type { Passage } from "../../reading/passage";

/** 合计 and behind it the funds that it is made of, in one line: the header of a table that was turned into text. */
const HEADER = /(?:合计|总计|小计)\s+((?:[^\s。，,；;]*(?:预算|基金|国有资本|专户|其他资金)[^\s。，,；;]*\s*){2,})$/u;
const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
/** How far below its header a row may stand. */
const TABLE_LENGTH = 30;

interface PrintedRow {
  readonly passage: Passage;
  readonly text: string;
  readonly name: string;
  readonly numbers: readonly Decimal[];
}

/**
 * B14: rows below a header of 合计 and its funds (一般公共预算, 政府性基金, 国有资本经营预算 …), every column filled: the
 * total is the sum of the funds. A row that leaves columns out is not judged.
 */
export const checkPrintedFunds: Check = ({ passages }) =>
  passages.flatMap((passage, at) => {
    const funds = HEADER.exec(passage.written.trim())?.[1]?.trim().split(/\s+/u) ?? [];
    if (passage.inTable || funds.length < 2) return [];
    const rows = rowsBelow(passages.slice(at + 1, at + 1 + TABLE_LENGTH), funds.length + 1);
    return rows.filter(isBroken).map((row) => {
      const [total, ...parts] = row.numbers;
      const sum = parts.reduce((all, part) => all.plus(part), new Decimal(0));
      return foundAt(row.passage, row.text, "B14", "error", {
        variant: "funds",
        params: { row: row.name, parts: parts.join(" + "), sum: sum.toString(), total: total?.toString() ?? "" },
        expected: sum.toNumber(),
        actual: total?.toNumber() ?? null,
      });
    });
  });

/** Up to the first sentence or the next header. */
function rowsBelow(passages: readonly Passage[], columns: number): PrintedRow[] {
  const end = passages.findIndex(({ written, plain }) => /[。…]/.test(plain) || HEADER.test(written.trim()));
  const pattern = new RegExp(String.raw`^(\S*[\u4e00-\u9fa5]\S*)\s+(${NUMBER}(?:\s+${NUMBER}){${columns - 1}})$`, "u");
  return passages.slice(0, end < 0 ? undefined : end).flatMap((passage) =>
    passage.written.split(/[;；]/u).flatMap((piece): PrintedRow[] => {
      const text = piece.trim();
      const match = pattern.exec(text);
      if (!match) return [];
      const numbers = (match[2] ?? "").split(/\s+/u).map((number) => new Decimal(number.replaceAll(",", "")));
      return [{ passage, text, name: match[1] ?? "", numbers }];
    }),
  );
}

/** Beyond 尾差: 0.005 for each number (rule I01), half a unit of the places that are printed. */
function isBroken({ numbers: [total, ...parts] }: PrintedRow): boolean {
  if (!total) return false;
  const places = Math.max(...[total, ...parts].map((number) => number.decimalPlaces()));
  const slack = new Decimal(10)
    .pow(-Math.max(places, 2))
    .div(2)
    .times(parts.length + 1);
  const difference = parts.reduce((left, part) => left.minus(part), total).abs();
  return difference.gt(slack);
}
