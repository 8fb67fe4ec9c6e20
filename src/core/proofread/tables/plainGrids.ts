import Decimal from "decimal.js";
import type { CurrencyUnit } from "../../amount/amount";
import { FEN_PER_UNIT } from "../../amount/amount";
import { pattern } from "../../lexicon/words";
import { fundIn } from "../../reading/funds";
import { itemNameOf } from "../../reading/itemNames";
import { plainTextOf } from "../../text/plainText";
import type { DocumentBlock, DocumentTable, ReportDocument } from "../../text/document";

/** One amount of a table of no known kind, with the words of its row and its column. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly value: Decimal;
  readonly decimals: number;
  readonly item: string;
  readonly aspect: "budget" | "final" | null;
  readonly year: number | null;
  /** 上年决算数: so many years before the one that is reported on. */
  readonly yearsBack: number;
}

export interface PlainGrid {
  readonly paragraph: number;
  readonly title: string;
  readonly isFromLayout: boolean;
  /** Behind each name the numbers that followed it, their columns being lost. */
  readonly isLoose: boolean;
  readonly unit: CurrencyUnit | null;
  /** Label of each row, in the form that names are compared in, with what it is written as. */
  readonly rows: readonly {
    readonly row: number;
    readonly item: string;
    readonly label: string;
    readonly isWithin: boolean;
  }[];
  readonly columns: readonly number[];
  readonly cells: readonly GridCell[];
  text(row: number): string;
  at(row: number, column: number): GridCell | null;
}

const NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** Every table with names in its first column and amounts in others. */
export function plainGrids({ blocks }: ReportDocument): PlainGrid[] {
  return blocks.flatMap((block, at) => {
    if (block.type !== "table") return [];
    return gridOf(block, at + 1, captionAbove(blocks, at)) ?? [];
  });
}

const CAPTION_LINES = 3;

function captionAbove(blocks: readonly DocumentBlock[], at: number): string[] {
  return blocks
    .slice(Math.max(0, at - CAPTION_LINES), at)
    .flatMap((block) => (block.type === "paragraph" && block.text.length < 60 ? [plainTextOf(block.text).text] : []));
}

function gridOf(
  { rows, isFromLayout, isLoose }: DocumentTable,
  paragraph: number,
  caption: readonly string[],
): PlainGrid | null {
  const plain = rows.map((row) => row.map((cell) => plainTextOf(cell).text));
  const first = plain.findIndex((row) => row.slice(1).some((cell) => NUMBER.test(cell)));
  const header = plain[first - 1];
  if (first < 1 || !header) return null;
  const columns = header.flatMap((_, column) =>
    column > 0 && plain.slice(first).some((row) => NUMBER.test(row[column] ?? "")) ? [column] : [],
  );
  const labels = plain.map((row, at) => ({ row: at, label: row[0] ?? "" })).slice(first);
  const unit = unitIn([...caption, ...plain.slice(0, first).map((row) => row.join(""))]);
  const cells = labels.flatMap(({ row, label }) =>
    columns.flatMap((column) =>
      cellOf({ row, column, label, head: header[column] ?? "", written: plain[row]?.[column] ?? "" }),
    ),
  );
  // 合计 over the three of them is what they make up.
  const items = new Set([
    ...labels.map(({ label }) => itemOf(label)),
    ...columns.map((at) => itemOf(header[at] ?? "")),
  ]);
  const isThreePublic =
    items.has("公务接待费") &&
    (items.has("因公出国(境)费") || items.has("公务用车运行维护费")) &&
    !items.has("三公经费");
  const title = caption.find((line) => /表$/.test(line)) ?? caption[0] ?? "";
  const ofTotal = isThreePublic ? "三公经费" : wholeOfTable(title);
  const named = cells.map((cell) =>
    ofTotal !== "" && !items.has(ofTotal) && isTotal(labels, header, cell) ? { ...cell, item: ofTotal } : cell,
  );
  const places = new Map(named.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  return {
    paragraph,
    title,
    isFromLayout: isFromLayout === true,
    isLoose: isLoose === true,
    unit,
    rows: labels.map(({ row, label }) => ({ row, label, item: itemOf(label), isWithin: /^其中/.test(label) })),
    columns,
    cells: named,
    text: (row) => (rows[row] ?? []).join(" ").replace(/\s+/gu, " ").trim(),
    at: (row, column) => places.get(`${row} ${column}`) ?? null,
  };
}

/** 收入决算表: its total is the year's income, where the table is of no one fund. */
function wholeOfTable(title: string): string {
  const side = pattern("table.ofOneSide").exec(title)?.[1];
  return side === undefined || fundIn(title) !== "" ? "" : `本年${side}合计`;
}

function isTotal(
  labels: readonly { readonly row: number; readonly label: string }[],
  header: readonly string[],
  { row, column, item }: GridCell,
): boolean {
  if (item !== "") return false;
  const label = labels.find((one) => one.row === row)?.label ?? "";
  const words = [label, itemOf(label) === "" ? (header[column] ?? "") : ""];
  return words.some((one) => pattern("total.whole").test(one));
}

function unitIn(lines: readonly string[]): CurrencyUnit | null {
  const unit = lines.map((line) => /单位:?\(?([亿万千]?元)/.exec(line)?.[1]).find((one) => one !== undefined);
  return unit !== undefined && unit in FEN_PER_UNIT ? (unit as CurrencyUnit) : null;
}

function itemOf(label: string): string {
  return itemNameOf(label.replace(/^(?:其中:?)?(?:\(?[\d一二三四五六七八九十]+[.、)])*/, "")).name;
}

interface Written {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly head: string;
  readonly written: string;
}

/** The item stands in the row and the sense in the column's head, or the year in the row and the item in the head. */
function cellOf({ row, column, label, head, written }: Written): GridCell[] {
  if (!NUMBER.test(written)) return [];
  const words = `${label}|${head}`;
  const year = /(20\d\d)年?/.exec(words)?.[1];
  const isBudget = /预算/.test(head) && !/决算|完成|执行/.test(head);
  const aspect = isBudget ? "budget" : /决算|实际|支出数|执行数/.test(head) ? "final" : null;
  const [ofRow, ofHead] = [/^20\d\d/.test(label) ? "" : itemOf(label), itemOf(head)];
  return [
    {
      row,
      column,
      value: new Decimal(written.replaceAll(",", "")),
      decimals: written.split(".")[1]?.length ?? 0,
      // 教育支出 below 基本支出 is neither of the two.
      item: /增减|变动|比例|占比|%|率|差额/.test(head) || (ofRow !== "" && ofHead !== "") ? "" : ofRow || ofHead,
      aspect,
      year: year === undefined ? null : Number(year),
      yearsBack: pattern("year.previous").test(words) ? 1 : 0,
    },
  ];
}
