import { isTableKind } from "../../tableKinds/tableKinds";
import { columnRole } from "../../tableKinds/columnRoles";
import type { RecognisedTable, RoleCell, RowValues, TableRow } from "../../layout/recognisedTable";
import type { ValidationContext } from "../context";
import type { Term } from "../equation";
import type { Line } from "../tables/line";
import { oncePerKey } from "../../cache";
import { classOfLabel } from "../tables/classOfLabel";
import { rowLabel } from "../tables/rowLabel";
import { isSourceLine } from "../../lexicon/items";
import { summarySide } from "../tables/summarySide";
import { codeTree, repeatedCodes } from "../tables/codeTree";
import { groupTotalRow, totalRow } from "../tables/totalRow";

/** The printed numbers that a selector names, by 类 code; the key is "" where there is only one. */
export type SelectedTerms = ReadonlyMap<string, readonly Term[]>;

/** `null`: the table is not there, or there are several of its kind. */
export const selectTerms = oncePerKey(select);

function select(selector: string, context: ValidationContext): SelectedTerms | null {
  const [kind, place = ""] = selector.split(":");
  if (!isTableKind(kind)) throw new TypeError(`no table kind in selector ${selector}`);
  const table = context.single(kind);
  return table && termsAt(table, place, context);
}

/** The same in one table, whichever it is. */
export function termsAt(table: RecognisedTable, place: string, context: ValidationContext): SelectedTerms {
  const [at = "", ...rest] = place.split(".");
  const terms = termMaker(table, context);
  switch (at) {
    case "totalRow": {
      const rows = wholeRows(table);
      return single(rows.flatMap((row) => terms(row.values[columnRole(rest[0] ?? "amount")], rowLabel(row))));
    }
    case "code":
      return single(codeTerms(table, rest, terms));
    case "row":
      return single(threePublicTerms(table, rest.join("."), terms));
    case "basicTotal":
      return single(basicTotal(table, terms));
    case "class":
      return classTerms(table, rest[0], terms, context);
    case "income":
    case "expenditure":
      return single(summaryTerm(table, at, rest, terms));
    default:
      throw new TypeError(`unknown place in a selector: ${place}`);
  }
}

type TermMaker = (cell: RoleCell | undefined, label: string) => Term[];

function termMaker(table: RecognisedTable, context: ValidationContext): TermMaker {
  const unit = context.unitOf(table);
  return (cell, label) => (cell ? [{ table, label, cell, unit }] : []);
}

function single(terms: readonly Term[]): SelectedTerms {
  return new Map([["", terms]]);
}

/** 合计; in a table that prints none the rows that make it up: its top rows, if all of them can be told. */
function wholeRows(table: RecognisedTable): TableRow[] {
  const total = totalRow(table);
  if (total) return [total];
  const tree = codeTree(table);
  const isWhole = tree.totals.length === 0 && tree.uncoded.length === 0 && repeatedCodes(tree).size === 0;
  return isWhole ? tree.roots.map(({ row }) => row) : [];
}

/** The row of one code, `code.2080505.basic`; nothing where the code is listed twice. */
function codeTerms(table: RecognisedTable, [code, role]: readonly string[], terms: TermMaker): Term[] {
  const [row, second] = table.rows.filter((one) => one.code === code);
  if (!row || second) return [];
  return terms(
    role === undefined ? (row.values.amount ?? row.values.total) : row.values[columnRole(role)],
    rowLabel(row),
  );
}

/** The one row of the three-public table, or its 合计 where units have rows of their own. */
function threePublicTerms(table: RecognisedTable, role: string, terms: TermMaker): Term[] {
  const filled = table.rows.filter(({ values }) => Object.values(values).some(({ number }) => number !== null));
  const row = filled.length === 1 ? filled[0] : totalRow(table);
  const cell = row?.values[columnRole(role)];
  return terms(cell, row?.name ?? table.title);
}

/** 合计 of the basic expenditure table, or 人员经费合计 + 公用经费合计 where only these are printed. */
function basicTotal(table: RecognisedTable, terms: TermMaker): Term[] {
  const cellOf = (values: Readonly<RowValues>) => values.amount ?? values.total;
  const rows = [totalRow(table)].filter((row) => row !== null && (cellOf(row.values)?.number ?? null) !== null);
  const groups = rows.length > 0 ? rows : [groupTotalRow(table, "personnel"), groupTotalRow(table, "public")];
  return groups.flatMap((row) => (row ? terms(cellOf(row.values), rowLabel(row)) : []));
}

/** 年初（财政拨款）结转和结余 and 年末（财政拨款）结转和结余, among what is added to 本年…合计. */
const CARRIED_OVER: Readonly<Record<string, RegExp>> = {
  openingCarryOver: /^(?:年初|上年).*(?:结转|结余)/u,
  closingCarryOver: /^年末.*(?:结转|结余)|^结转下年/u,
};

function summaryTerm(
  table: RecognisedTable,
  sideName: "income" | "expenditure",
  [line = "", role]: readonly string[],
  terms: TermMaker,
): Term[] {
  const side = summarySide(table, sideName);
  const found = (): Line | null | undefined => {
    if (line === "yearTotal") return side.yearTotal;
    if (line === "total") return side.total;
    const carriedOver = CARRIED_OVER[line];
    if (carriedOver) return side.adjustments.find(({ label: printed }) => carriedOver.test(printed));
    const lines = [...side.sources, ...side.sources.flatMap((source) => side.breakdowns.get(source) ?? [])];
    return lines.find((one) => isSourceLine(line, one.label));
  };
  const row = found();
  return row ? terms(amountCell(row, role), row.printed) : [];
}

function amountCell(line: Line, role: string | undefined): RoleCell | undefined {
  return role === undefined ? (line.values.amount ?? line.values.total) : line.values[columnRole(role)];
}

/** One term for each 类: rows with a three-digit code, or the lines of a summary by their class names. */
function classTerms(
  table: RecognisedTable,
  role: string | undefined,
  terms: TermMaker,
  context: ValidationContext,
): SelectedTerms {
  const found = new Map<string, readonly Term[]>();
  const year = context.yearOf(table);
  const add = (code: string | null | undefined, made: readonly Term[]) => {
    if (code?.length === 3) found.set(code, [...(found.get(code) ?? []), ...made]);
  };
  const isSummary = table.columns.some(({ role: one }) => one.startsWith("expenditure."));
  if (!isSummary)
    for (const row of table.rows) add(row.code, terms(row.values[columnRole(role ?? "total")], rowLabel(row)));
  else
    for (const line of summarySide(table, "expenditure").sources)
      add(line.row.code ?? classOfLabel(line.label, year, context), terms(amountCell(line, role), line.printed));
  return found;
}
