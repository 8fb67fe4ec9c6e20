import type { RecognisedTable } from "../../layout/recognisedTable";
import { columnRole } from "../../tableKinds/columnRoles";
import { isBudgetKind } from "../../tableKinds/tableKinds";
import type { ValidationContext } from "../context";
import { compare } from "../equation";
import { linesOf, type Line } from "../tables/line";
import { summarySide } from "../tables/summarySide";
import { totalRow } from "../tables/totalRow";
import { columnChoices, columnTerms } from "./columnTerms";
import type { RowRelation } from "./relation";

/**
 * What the totals of a table may hold beyond the columns that it prints: nothing (`none`: every part has a column, or a
 * total or another table shows that there is nothing of the rest), one of the parts that such a table usually prints, or
 * one of those that most have no column for.
 */
export type Unprinted = "none" | "part" | "rest";

export function unprintedParts(relation: RowRelation, table: RecognisedTable, context: ValidationContext): Unprinted {
  const { parts, rest } = relation;
  const missing = parts.filter((part) => !isPrinted(part, relation, table));
  const missingRest = (rest?.parts ?? []).filter((part) => !isPrinted(part, relation, table));
  if (missing.length + missingRest.length === 0) return "none";
  const elsewhere = missingRest.length > 0 ? stateElsewhere(relation, missingRest, table, context) : null;
  if (elsewhere === "some") return "rest";
  if (isMadeUp(totalLine(relation, table), relation.total, relation, table, context)) return "none";
  if (missing.length > 0) return "part";
  return elsewhere === "nothing" ? "none" : "rest";
}

function isPrinted(part: string, { side }: Pick<RowRelation, "side">, table: RecognisedTable): boolean {
  const roles = columnChoices(part).choices.flat();
  return table.columns.some(({ role }) => roles.some((one) => role === (side ? `${side}.${one}` : one)));
}

/** 合计 over everything, of the year where carry-over is added to it. */
function totalLine({ side }: Pick<RowRelation, "side">, table: RecognisedTable): Line | null {
  if (side) {
    const { yearTotal, total, adjustments } = summarySide(table, side);
    return yearTotal ?? (adjustments.length === 0 ? total : null);
  }
  const row = totalRow(table);
  return linesOf(table).find((line) => line.row === row) ?? null;
}

/** Is a total the sum of the parts that stand beside it? Then it holds nothing else, and neither does any row above it. */
function isMadeUp(
  line: Line | null,
  total: string,
  { parts, rest }: Pick<RowRelation, "parts" | "rest">,
  table: RecognisedTable,
  context: ValidationContext,
): boolean {
  if (!line) return false;
  const terms = (column: string) => columnTerms(column, table, line, context.unitOf(table));
  const comparison = compare(terms(total), [...parts, ...(rest?.parts ?? [])].flatMap(terms));
  return comparison !== null && comparison.agreement !== "contradiction";
}

/** What the rest of the workbook says of parts: that there is nothing of them, some of one, or not anything. */
export function stateElsewhere(
  relation: Pick<RowRelation, "parts" | "rest">,
  parts: readonly string[],
  table: RecognisedTable,
  context: ValidationContext,
): "nothing" | "some" | null {
  const figures = parts.map((part) => statedFigure(part, table, context));
  const tables = tablesOf(relation, table, context);
  const inColumns = tables.flatMap((other) =>
    parts.every((part) => isPrinted(part, {}, other))
      ? linesOf(other).flatMap(({ values }) => parts.map((part) => values[columnRole(part)]?.number ?? 0))
      : [],
  );
  if ([...figures, ...inColumns].some((number) => number !== null && number !== 0)) return "some";
  if (inColumns.length > 0 || figures.every((number) => number !== null)) return "nothing";
  const isWhole = tables.some((other) => isMadeUp(totalLine({}, other), "total", relation, other, context));
  return isWhole ? "nothing" : null;
}

/** The tables that could tell: of the same genre and year, one of a kind. */
function tablesOf(
  { rest }: Pick<RowRelation, "rest">,
  table: RecognisedTable,
  context: ValidationContext,
): RecognisedTable[] {
  return (rest?.statedIn ?? []).flatMap((kind) => {
    const other = isBudgetKind(kind) === isBudgetKind(table.kind) ? context.single(kind) : null;
    return other && context.yearOf(other) === context.yearOf(table) ? [other] : [];
  });
}

/** 财决01 and its kin state expenditure by nature in lines of their own. */
function statedFigure(part: string, table: RecognisedTable, context: ValidationContext): number | null {
  const { accounts, recognition } = context;
  if (context.yearOf(table) !== (recognition.year?.value ?? null)) return null;
  const figure = accounts.figures.get(`${isBudgetKind(table.kind) ? "budget." : ""}expenditure.${part}`);
  return figure?.kind === "amount" ? figure.amount : null;
}
