import { normaliseItemName, withoutTrailingBracket } from "../../../classification/itemName";
import type { ValidationContext } from "../../context";
import type { FindingDraft } from "../../rule";
import { mostFrequent } from "../../../groupBy";
import type { CodeRow } from "./codeRows";
import { codeRows } from "./codeRows";

/**
 * D01 from the workbook's own tables, without the list: a code that has another name in one table than in the others,
 * or an item that has another code in one table than in the others.
 */
export function inconsistentRows(context: ValidationContext): FindingDraft[] {
  const rows = codeRows(context).filter(({ name }) => name !== null);
  return [...otherNames(rows), ...otherCodes(rows)];
}

function otherNames(rows: readonly CodeRow[]): FindingDraft[] {
  return groups(rows, ({ classification, code, year }) => `${classification}/${code}/${year ?? ""}`).flatMap((same) => {
    const usual = mostFrequent(same.map(plainName));
    const agreeing = same.filter((row) => plainName(row) === usual);
    const first = agreeing[0];
    // One against one tells nothing about which is right.
    if (!first || agreeing.length < 2) return [];
    return same
      .filter((row) => plainName(row) !== usual)
      .map((row) => finding(row, first, "otherName", { expected: first.name ?? "", count: agreeing.length }));
  });
}

/** The same name below the same superior: one item, so one code. */
function otherCodes(rows: readonly CodeRow[]): FindingDraft[] {
  return groups(
    rows.filter(({ code }) => code.length > 3),
    (row) => `${row.classification}/${row.code.slice(0, -2)}/${plainName(row)}/${row.year ?? ""}`,
  ).flatMap((same) => {
    const usual = mostFrequent(same.map(({ code }) => code));
    const agreeing = same.filter(({ code }) => code === usual);
    const first = agreeing[0];
    if (!first || agreeing.length < 2) return [];
    return same
      .filter((row) => row.code !== usual && !agreeing.some(({ table }) => table === row.table))
      .map((row) => finding(row, first, "otherCodeHere", { expected: first.code, count: agreeing.length }));
  });
}

function plainName({ name }: CodeRow): string {
  const plain = normaliseItemName(name ?? "");
  return withoutTrailingBracket(plain) ?? plain;
}

function groups(rows: readonly CodeRow[], keyOf: (row: CodeRow) => string): CodeRow[][] {
  const found = new Map<string, CodeRow[]>();
  for (const row of rows) found.set(keyOf(row), [...(found.get(keyOf(row)) ?? []), row]);
  return [...found.values()].filter((same) => same.length > 2);
}

function finding(
  row: CodeRow,
  other: CodeRow,
  variant: string,
  params: Readonly<Record<string, string | number>>,
): FindingDraft {
  const places = variant === "otherName" ? [row.nameRef, ...row.codeCells] : [...row.codeCells, row.nameRef];
  return {
    variant,
    severity: "warning",
    cells: [...places, variant === "otherName" ? other.nameRef : other.codeCells[0]].flatMap((ref) =>
      ref ? [ref] : [],
    ),
    params: { code: row.code, name: row.name ?? "", table: row.table.title, ...params },
  };
}
