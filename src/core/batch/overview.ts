import { groupBy } from "../groupBy";
import type { PointPart } from "../disclosure/check/point";
import type { Finding, Severity } from "../findings/finding";
import { bySeverity } from "../findings/severity";
import type { ProofFinding } from "../proofread/proofFinding";
import type { Batch, BatchUnit, MissingUnit } from "./batchUnit";
import type { CrossResult } from "./crossCheck";
import type { CrossFinding } from "./crossFinding";
import { decisionBook, type Decision } from "./decisions";
import { pointFindings } from "./publishedText";
import { byText } from "./planUnits";
import { unitCounts, unitState, type UnitCounts, type UnitState } from "./unitState";

/** A finding in a unit's workbook or report, or a point that its published text does not meet. */
export type UnitFinding =
  | { readonly type: "workbook"; readonly finding: Finding }
  | { readonly type: "report"; readonly finding: ProofFinding }
  | { readonly type: "published"; readonly finding: Finding; readonly part: PointPart };

/** One line of the list of findings. */
export type OverviewFinding = UnitFinding & {
  readonly unit: BatchUnit;
  /** Path of the file. */
  readonly path: string;
  readonly decision: Decision | null;
};

export interface OverviewUnit {
  readonly unit: BatchUnit;
  readonly state: UnitState;
  readonly counts: UnitCounts;
  /** Findings between units that name it first. */
  readonly cross: number;
}

/** A rule that many units break: what to teach, or a hint that the rule is wrong. */
export interface RepeatedRule {
  readonly rule: string;
  readonly units: number;
  readonly findings: number;
  /** Of the units that were checked, 0 to 1. */
  readonly share: number;
  readonly severity: Severity;
}

export interface Ranked {
  readonly unit: BatchUnit;
  readonly system: string;
  readonly score: number;
  readonly outOf: number;
  readonly grade: string | null;
  /** Among the units of the same system; equal scores have the same rank. */
  readonly rank: number;
}

export interface CrossLine {
  readonly finding: CrossFinding;
  readonly decision: Decision | null;
}

/** Everything that the overview shows: a pure function of results, lists and decisions. */
export interface Overview {
  readonly units: readonly OverviewUnit[];
  readonly missing: readonly MissingUnit[];
  readonly hasRoster: boolean;
  /** By unit, the gravest first. */
  readonly findings: readonly OverviewFinding[];
  readonly repeated: readonly RepeatedRule[];
  readonly cross: readonly CrossLine[];
  readonly notChecked: CrossResult["notChecked"];
  readonly ranking: readonly Ranked[];
  readonly states: Readonly<Record<UnitState, number>>;
}

export function overviewOf(batch: Batch, cross: CrossResult, decisions: readonly Decision[] = []): Overview {
  const decided = decisionBook(decisions);
  // The gravest first: the state of a unit is that of the worst that is said of it, between units too.
  const accusing = groupBy(cross.findings, ({ places }) => places[0]?.unit ?? "");
  const units = batch.units.map((unit): OverviewUnit => {
    const counts = unitCounts(unit);
    const between = accusing.get(unit.id) ?? [];
    return { unit, counts, state: unitState(unit, counts, between[0]?.severity), cross: between.length };
  });
  const findings = batch.units.flatMap((unit) =>
    openFindings(unit).map((one): OverviewFinding => ({ ...one, decision: decided(unit.id, one.finding) })),
  );
  const states = { clean: 0, info: 0, warning: 0, error: 0, problem: 0, notChecked: 0 };
  for (const { state } of units) states[state] += 1;
  return {
    units,
    missing: batch.missing,
    hasRoster: batch.hasRoster,
    findings,
    repeated: repeatedRules(findings, batch.units.filter(({ result }) => result !== null).length),
    cross: cross.findings.map((finding) => ({ finding, decision: decided(finding.places[0]?.unit ?? "", finding) })),
    notChecked: cross.notChecked,
    ranking: ranked(batch.units),
    states,
  };
}

/** The findings of a unit that it has not explained in its workbook, the gravest first. */
export function openFindings(unit: BatchUnit): (UnitFinding & Pick<OverviewFinding, "unit" | "path">)[] {
  const path = (file: number) => unit.paths[file] ?? "";
  const inBooks = (unit.result?.workbooks ?? []).flatMap(({ file, findings, explained }) =>
    findings
      .filter(({ id }) => !explained.includes(id))
      .map((finding) => ({ type: "workbook" as const, finding, unit, path: path(file) })),
  );
  const inReports = (unit.result?.reports ?? []).flatMap(({ file, findings }) =>
    findings.map((finding) => ({ type: "report" as const, finding, unit, path: path(file) })),
  );
  const inPublished = (unit.result?.reports ?? []).flatMap(({ file, published }) =>
    (published ? pointFindings(published) : []).map((one) => ({
      ...{ type: "published" as const, ...one, unit, path: path(file) },
    })),
  );
  return [...inBooks, ...inReports, ...inPublished].sort((a, b) => bySeverity(a.finding, b.finding));
}

function repeatedRules(findings: readonly OverviewFinding[], checked: number): RepeatedRule[] {
  return [...groupBy(findings, ({ finding }) => finding.rule)]
    .map(([rule, all]): RepeatedRule => {
      const units = new Set(all.map(({ unit }) => unit.id)).size;
      const [gravest] = all.map(({ finding }) => finding).sort(bySeverity);
      const share = checked === 0 ? 0 : units / checked;
      return { rule, units, findings: all.length, share, severity: gravest?.severity ?? "info" };
    })
    .sort((a, b) => b.units - a.units || byText(a.rule, b.rule));
}

function ranked(units: readonly BatchUnit[]): Ranked[] {
  const scored = units.flatMap((unit) => {
    const { score } = unit.result ?? {};
    // A unit's own form is its own system; forms of the same title are compared.
    return score?.complete ? [{ unit, score, system: `${score.system.title}（${score.outOf}）` }] : [];
  });
  return [...groupBy(scored, ({ system }) => system)]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([system, group]) => {
      const sorted = [...group].sort((a, b) => b.score.score - a.score.score);
      let rank = 1;
      return sorted.map(({ unit, score }, at): Ranked => {
        if (score.score !== sorted[at - 1]?.score.score) rank = at + 1;
        return { unit, system, score: score.score, outOf: score.outOf, grade: score.grade, rank };
      });
    });
}
