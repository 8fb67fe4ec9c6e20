import type { TableKind } from "../layout/kinds";
import { ruleFacts } from "./catalogue";
import { createContext, type ValidationContext, type ValidationInput } from "./context";
import type { Finding, NotChecked, Severity, ValidationResult } from "./finding";
import { mergeRounding } from "./mergeRounding";
import type { Rule } from "./rule";
import { RULES } from "./rules";
import { isPublishedTable } from "./tables/amountCells";

export interface ValidationOptions {
  /** Judge only these rules; default all. */
  readonly rules?: readonly string[];
}

/**
 * Hold the workbook against the catalogue's rules.
 * @returns findings, worst first and then in the order of sheets; the rules that could not be judged with their
 * reasons; and how much was looked at. Never throws for what a workbook may contain.
 */
export function validate(input: ValidationInput, options: ValidationOptions = {}): ValidationResult {
  const context = createContext(input);
  const findings: Finding[] = [];
  const notChecked: NotChecked[] = [];
  const checkedRules: string[] = [];
  for (const rule of RULES) {
    if (options.rules && !options.rules.includes(rule.id)) continue;
    const missing = missingTables(rule, context);
    if (missing) {
      notChecked.push({ rule: rule.id, code: "missingTables", params: { kinds: missing.join() } });
      continue;
    }
    const result = rule.check(context);
    findings.push(...result.findings);
    if (result.judged > 0) checkedRules.push(rule.id);
    else notChecked.push({ rule: rule.id, ...(result.notJudged ?? { code: "blank", params: {} }) });
  }
  checkedRules.push(...roundingRules(checkedRules, context));
  return {
    findings: inOrder(mergeRounding(findings), context),
    notChecked,
    checkedRules,
    checkedTables: context.tables.length,
    checkedCells: context.tables.reduce((count, { rows }) => count + countCells(rows), 0),
  };
}

/**
 * Family I is how sums and ties are judged, not a check of its own: I01 and I02 (tolerance, and nothing beyond it) with
 * every sum, I03 where tables are in 元 and every sum is exact.
 */
function roundingRules(checked: readonly string[], context: ValidationContext): string[] {
  if (!checked.some((id) => /^[BC]\d/.test(id))) return [];
  const isExact = context.tables.some((table) => isPublishedTable(table) && context.unitOf(table) === "元");
  return isExact ? ["I01", "I02", "I03"] : ["I01", "I02"];
}

/** The tables to add so that the rule can be judged (of the alternative that lacks least); `null` if all are there. */
function missingTables({ id }: Rule, context: ValidationContext): readonly TableKind[] | null {
  const { needs } = ruleFacts(id);
  const missing = needs.map((kinds) => kinds.filter((kind) => context.ofKind(kind).length === 0));
  if (missing.length === 0 || missing.some((kinds) => kinds.length === 0)) return null;
  return missing.reduce((least, kinds) => (kinds.length < least.length ? kinds : least));
}

function countCells(rows: readonly { readonly values: object }[]): number {
  return rows.reduce((count, { values }) => count + Object.keys(values).length, 0);
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

function inOrder(findings: readonly Finding[], { snapshot }: ValidationContext): Finding[] {
  const sheets = new Map(snapshot.sheets.map(({ name }, index) => [name, index]));
  const sheetOf = ({ cells }: Finding) => sheets.get(cells[0]?.sheet ?? "") ?? -1;
  return [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity] || sheetOf(a) - sheetOf(b));
}
