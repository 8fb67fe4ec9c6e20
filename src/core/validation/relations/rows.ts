import { pattern } from "../../lexicon/words";
import type { RecognisedTable } from "../../layout/recognisedTable";
import { numberOf } from "../../amount/parse";
import { columnNumber, fromA1 } from "../../workbook/cellRef";
import { cellAt } from "../../workbook/snapshot";
import type { ValidationContext } from "../context";
import { compare } from "../equation";
import { equationDraft } from "../equationDraft";
import { linesOf, sideLines, type Line } from "../tables/line";
import { together, type FindingDraft, type RuleOutcome } from "../rule";
import { columnChoices, columnTerms } from "./columnTerms";
import { unprintedParts, type Unprinted } from "./unprintedParts";
import type { RowRelation } from "./relation";
import { columnRole } from "../../tableKinds/columnRoles";

/**
 * Row by row: 合计 = 基本支出 + 项目支出 … A row without parts, or without a total, is not judged. Where a total may hold a
 * part that the table has no column for, nobody is accused.
 */
export function evaluateRows(relation: RowRelation, context: ValidationContext): RuleOutcome {
  const tables = relation.kinds.flatMap((kind) => context.ofKind(kind));
  return together(tables.map((table) => evaluateTable(relation, table, context)));
}

function evaluateTable(relation: RowRelation, table: RecognisedTable, context: ValidationContext): RuleOutcome {
  const all = relation.side ? sideLines(table, relation.side) : linesOf(table);
  const lines = relation.ofYear ? linesOfYear(relation, all) : all;
  const unprinted = unprintedParts(relation, table, context);
  return together(lines.map((line) => evaluateLine(relation, { table, unprinted }, line, context)));
}

const NOTHING: RuleOutcome = { findings: [], judged: 0 };

/** The lines whose total is the year's own spending; none where a part has no number in the whole table. */
function linesOfYear({ total, parts }: RowRelation, lines: readonly Line[]): readonly Line[] {
  const isFilled = (line: Line, role: string) => {
    const number = line.values[columnRole(role)]?.number ?? null;
    return number !== null && number !== 0;
  };
  const isStated = (column: string) =>
    columnChoices(column).choices.some((roles) => roles.every((role) => lines.some((line) => isFilled(line, role))));
  if (![total, ...parts].every(isStated)) return [];
  const carriesOver = lines.some((line) => pattern("carryOver.any").test(line.label) && isFilled(line, total));
  return lines.filter(
    ({ label }) =>
      !pattern("carryOver.any").test(label) && !(carriesOver && pattern("total.withCarryOver").test(label)),
  );
}

function evaluateLine(
  { total, parts, rest }: RowRelation,
  { table, unprinted }: { readonly table: RecognisedTable; readonly unprinted: Unprinted },
  line: Line,
  context: ValidationContext,
): RuleOutcome {
  const unit = context.unitOf(table);
  const terms = (column: string) => columnTerms(column, table, line, unit);
  const comparison = compare(terms(total), [...parts, ...(rest?.parts ?? [])].flatMap(terms));
  if (!comparison) return NOTHING;
  const isBroken = comparison.agreement === "contradiction";
  if (isBroken && hasUnreadColumn(table, line, context)) return NOTHING;
  if (isBroken && unprinted === "rest" && comparison.difference > 0)
    return { ...NOTHING, notJudged: { code: "restUnknown", params: {} } };
  const finding = equationDraft("row", comparison, { column: total });
  const equations = [comparison];
  if (!finding) return { findings: [], judged: 1, equations };
  return { findings: [isBroken && unprinted !== "none" ? toBeLookedAt(finding) : finding], judged: 1, equations };
}

/** A total may hold a part that the table has no column for: something is wrong, but not provably this. */
export function toBeLookedAt(finding: FindingDraft): FindingDraft {
  return { ...finding, severity: "warning", expected: null, actual: null };
}

/**
 * Is there a number in this row under a header that recognition could not name? Then it may be the missing part, and
 * the row is not judged: better unsaid than wrong.
 */
function hasUnreadColumn(table: RecognisedTable, line: Line, { snapshot }: ValidationContext): boolean {
  const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
  const [from, to = from] = table.range.split(":");
  const left = fromA1(from ?? "")?.column;
  const right = fromA1(to ?? "")?.column;
  if (!sheet || left === undefined || right === undefined) return false;
  const known = new Set(table.columns.map(({ column }) => columnNumber(column)));
  for (const { ref } of Object.values(line.row.values)) known.add(fromA1(ref.address)?.column ?? -1);
  for (let column = left; column <= right; column += 1) {
    if (!known.has(column) && numberOf(cellAt(sheet, line.row.row - 1, column))) return true;
  }
  return false;
}
