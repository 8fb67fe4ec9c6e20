import type { RecognisedTable } from "../../layout/recognisedTable";
import type { ValidationContext } from "../context";
import { compare, type Comparison, type Term } from "../equation";
import { equationDraft } from "../equationDraft";
import type { Line } from "../tables/line";
import { summarySide, type SummarySide } from "../tables/summarySide";
import { together, type RuleOutcome } from "../rule";
import type { SummaryRelation } from "./relation";
import type { ColumnRole, SidePart } from "../../tableKinds/columnRoles";
import { SPENDING_PARTS } from "../../tableKinds/twoSidedColumns";

const NOTHING: RuleOutcome = { findings: [], judged: 0 };
/** Columns of the expenditure side, by table: one amount, or a total with its funds. */
const COLUMNS = ["amount", "total", "generalBudget", "governmentFund", "stateCapital"] as const;
/** Beside them: what the amount is made up of, by the nature of expenditure. */
const NATURES = SPENDING_PARTS.map(({ role }) => role);

/** The equations within 收入支出决算总表 and 财政拨款收入支出决算总表. */
export function evaluateSummary(relation: SummaryRelation, context: ValidationContext): RuleOutcome {
  const tables = relation.kinds.flatMap((kind) => context.ofKind(kind));
  return together(
    tables.map((table) =>
      relation.equation === "balance" ? evaluateBalance(table, context) : evaluateSide(relation, table, context),
    ),
  );
}

/** 收入总计 = 支出总计. */
function evaluateBalance(table: RecognisedTable, context: ValidationContext): RuleOutcome {
  const income = summarySide(table, "income").total;
  const expenditure = summarySide(table, "expenditure").total;
  if (!income || !expenditure) return NOTHING;
  const unit = context.unitOf(table);
  const left = amountTerms([income], "amount", table, unit);
  const right = [
    ...amountTerms([expenditure], "amount", table, unit),
    ...amountTerms([expenditure], "total", table, unit),
  ];
  return evaluated("balance", compare(left, right.slice(0, 1)));
}

function evaluateSide(relation: SummaryRelation, table: RecognisedTable, context: ValidationContext): RuleOutcome {
  const side = summarySide(table, relation.side ?? "income");
  const terms = (lines: readonly Line[], role: ColumnRole) => amountTerms(lines, role, table, context.unitOf(table));
  const columns = tellsNature(side) ? [...COLUMNS, ...NATURES] : COLUMNS;
  return together(columns.map((role) => evaluateColumn(relation, side, role, (lines) => terms(lines, role))));
}

/** Is the amount of every line told apart by nature? A class without its parts may hold what is missing down a column. */
function tellsNature({ sources }: SummarySide): boolean {
  const numberIn = (line: Line, role: SidePart) => line.values[role]?.number ?? 0;
  return sources.every((line) => numberIn(line, "amount") === 0 || NATURES.some((role) => numberIn(line, role) !== 0));
}

function evaluateColumn(
  relation: SummaryRelation,
  side: SummarySide,
  role: ColumnRole,
  terms: (lines: readonly Line[]) => Term[],
): RuleOutcome {
  if (relation.equation === "sources") {
    const breakdowns = [...side.breakdowns].map(([line, parts]) =>
      // 其中 need not be complete: only parts that are numbered through are the whole.
      parts.every(({ isOfWhich, numbering }) => !isOfWhich && numbering >= 0)
        ? evaluated("breakdown", compare(terms([line]), terms(parts)))
        : NOTHING,
    );
    const sum = side.yearTotal ?? (hasAdjustments(side, role) ? null : side.total);
    return together([
      ...(sum ? [evaluated("sources", compare(terms([sum]), terms(side.sources)))] : []),
      ...breakdowns,
    ]);
  }
  if (!side.total || (!side.yearTotal && !hasAdjustments(side, role))) return NOTHING;
  if (side.yearTotal && (side.yearTotal.values[role]?.number ?? null) === null) return NOTHING;
  const upper = side.yearTotal ? [side.yearTotal] : side.sources;
  return evaluated("total", compare(terms([side.total]), terms([...upper, ...side.adjustments])));
}

/** Is anything printed between the sources and 总计? If not, a table without 本年…合计 sums its sources in 总计. */
function hasAdjustments(side: SummarySide, role: ColumnRole): boolean {
  return side.adjustments.some(({ values }) => (values[role]?.number ?? null) !== null);
}

function evaluated(variant: string, comparison: Comparison | null): RuleOutcome {
  if (!comparison) return NOTHING;
  const finding = equationDraft(variant, comparison);
  return { findings: finding ? [finding] : [], judged: 1, equations: [comparison] };
}

function amountTerms(lines: readonly Line[], role: ColumnRole, table: RecognisedTable, unit: Term["unit"]): Term[] {
  return lines.flatMap((line) => {
    const cell = line.values[role];
    return cell ? [{ table, label: line.printed, cell, unit }] : [];
  });
}
