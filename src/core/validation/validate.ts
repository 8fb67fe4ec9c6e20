import type { TableKind } from "../tableKinds/tableKinds";
import { ruleFacts, RULES } from "./catalogue";
import { causesOf } from "./causes/causesOf";
import { createContext, type ValidationContext, type ValidationInput } from "./context";
import type { Finding } from "../findings/finding";
import type { RuleResult, ValidationBasis, ValidationResult } from "./validationResult";
import { mergeRounding } from "./mergeRounding";
import { basisOf, rulesToRecheck, type Recheck } from "./recheck";
import { bookCoverage } from "./rules/books/bookCoverage";
import { outcomeOf } from "./outcomeOf";
import { BOOK_RELATIONS, type BookRelation, type RuleUnit } from "./rule";
import { finishFinding } from "./finishFinding";
import { withHiddenDigits } from "./withHiddenDigits";
import { bySeverity } from "../findings/severity";
import { withUniqueIds } from "../findings/uniqueIds";

export interface ValidationOptions {
  /** Judge only these rules; default all. */
  readonly rules?: readonly string[];
  /** Judge only what the change of some sheets affects and keep the other findings; the result is that of a full run. */
  readonly recheck?: Recheck;
}

/**
 * Hold the workbook against the catalogue's rules.
 * @returns findings, worst first and then in the order of sheets; the rules that could not be judged with their
 * reasons; and how much was looked at. Never throws for what a workbook may contain.
 */
export function validate(input: ValidationInput, options: ValidationOptions = {}): ValidationResult {
  const context = createContext(
    input,
    RULES.flatMap(({ relations }) => relations),
  );
  const basis = basisOf(context, context);
  const kept = options.recheck ? resultsThatHold(basis, options.recheck) : new Map<string, RuleResult>();
  const byRule = RULES.filter(({ id, partOf }) => !partOf && (!options.rules || options.rules.includes(id))).map(
    (rule) => kept.get(rule.id) ?? resultOf(rule, context),
  );
  const checkedRules = byRule.flatMap(({ rule, notChecked }) => (notChecked ? [] : [rule]));
  const findings = withUniqueIds(inOrder(mergeRounding(byRule.flatMap((one) => one.findings)), context));
  return {
    findings,
    causes: causesOf(
      findings,
      byRule.flatMap(({ equations }) => equations),
    ),
    notChecked: byRule.flatMap(({ notChecked }) => notChecked ?? []),
    unclear: byRule.flatMap(({ unclear }) => unclear),
    books: bookCoverage(context, judgedRelations(byRule)),
    checkedRules: [...checkedRules, ...partsOf(checkedRules, context)],
    checkedTables: context.tables.length,
    checkedCells: context.tables.reduce((count, { rows }) => count + countCells(rows), 0),
    byRule,
    basis,
  };
}

function resultOf(rule: RuleUnit, context: ValidationContext): RuleResult {
  const missing = missingTables(rule, context);
  if (missing) {
    const notChecked = { rule: rule.id, code: "missingTables", params: { kinds: missing.join() } };
    return { rule: rule.id, findings: [], notChecked, unclear: [], relations: [], equations: [] };
  }
  const { findings, judged, notJudged, unclear = [], relations = [], equations = [] } = outcomeOf(rule, context);
  return {
    rule: rule.id,
    findings: findings.map((draft) =>
      withHiddenDigits(
        finishFinding(rule, draft, (id) => ruleFacts(id).severity),
        context.snapshot,
      ),
    ),
    notChecked: judged > 0 ? null : { rule: rule.id, ...(notJudged ?? { code: rule.notChecked, params: {} }) },
    unclear: unclear.map((one) => ({ rule: rule.id, ...one })),
    relations,
    equations,
  };
}

/** What was judged everywhere: not where a part of it was given up. */
function judgedRelations(results: readonly RuleResult[]): BookRelation[] {
  const given = new Set(results.flatMap(({ unclear }) => unclear.map(({ code }) => code)));
  const judged = new Set(results.flatMap(({ relations }) => relations));
  return BOOK_RELATIONS.filter((relation) => judged.has(relation) && !given.has(`${relation}Unclear`));
}

function resultsThatHold(basis: ValidationBasis, recheck: Recheck): Map<string, RuleResult> {
  const again = new Set(rulesToRecheck(basis, recheck));
  return new Map(recheck.previous.byRule.flatMap((result) => (again.has(result.rule) ? [] : [[result.rule, result]])));
}

/** What is part of how other rules judge is checked where one of those was. */
function partsOf(checked: readonly string[], context: ValidationContext): string[] {
  const rules = checked.map(ruleFacts);
  const isPart = ({ partOf }: RuleUnit) => partOf !== undefined && rules.some(partOf);
  return RULES.filter((rule) => isPart(rule) && outcomeOf(rule, context).judged > 0).map(({ id }) => id);
}

/** The tables to add so that the rule can be judged (of the alternative that lacks least); `null` if all are there. */
function missingTables({ needs }: RuleUnit, context: ValidationContext): readonly TableKind[] | null {
  const missing = needs.map((kinds) => kinds.filter((kind) => context.ofKind(kind).length === 0));
  if (missing.length === 0 || missing.some((kinds) => kinds.length === 0)) return null;
  return missing.reduce((least, kinds) => (kinds.length < least.length ? kinds : least));
}

function countCells(rows: readonly { readonly values: object }[]): number {
  return rows.reduce((count, { values }) => count + Object.keys(values).length, 0);
}

function inOrder(findings: readonly Finding[], { snapshot }: ValidationContext): Finding[] {
  const sheets = new Map(snapshot.sheets.map(({ name }, index) => [name, index]));
  const sheetOf = ({ cells }: Finding) => sheets.get(cells[0]?.sheet ?? "") ?? -1;
  return [...findings].sort((a, b) => bySeverity(a, b) || sheetOf(a) - sheetOf(b));
}
