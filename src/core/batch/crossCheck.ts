import { bySeverity } from "../findings/severity";
import { withUniqueIds } from "../findings/uniqueIds";
import { basisInWords } from "../validation/catalogue";
import type { BatchContext } from "./batchContext";
import { finishCross, type CrossFinding, type CrossNotChecked, type CrossRule } from "./crossFinding";
import units from "./crossRules/index.catalog";

type RuleFile = Readonly<Record<string, CrossRule | undefined>>;

/** Every rule between units, by id: `<id>.<name>.ts` exports it under its id. */
export const CROSS_RULES: readonly CrossRule[] = Object.entries(units as Readonly<Record<string, RuleFile>>)
  .map(([file, exported]) => {
    const unit = exported[file.split(".")[0] ?? ""];
    if (!unit) throw new TypeError(`${file} exports no rule of its name`);
    return unit;
  })
  .sort((a, b) => a.id.localeCompare(b.id));

export interface CrossResult {
  /** The gravest first, then by rule and in the order of the units. */
  readonly findings: readonly CrossFinding[];
  readonly notChecked: readonly CrossNotChecked[];
}

/** Holds the units of a batch against one another. The same batch gives the same result. */
export function crossCheck(context: BatchContext): CrossResult {
  const outcomes = CROSS_RULES.map((rule) => ({ rule, outcome: rule.check(context) }));
  const findings = outcomes.flatMap(({ rule, outcome }) => outcome.findings.map((draft) => finishCross(rule, draft)));
  return {
    findings: withUniqueIds<CrossFinding>(findings).sort(bySeverity),
    notChecked: outcomes.flatMap(({ rule, outcome }) =>
      (outcome.notChecked ?? []).map((one) => ({ ...one, rule: rule.id })),
    ),
  };
}

/** What a rule between units rests on, in words. */
export function crossBasis({ basis }: CrossRule): readonly string[] {
  return basisInWords(basis);
}
