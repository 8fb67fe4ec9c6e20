import { isOwnKey } from "../../ownValue";
import Decimal from "decimal.js";
import { nearestName } from "../inputs/nearestName";
import { FormulaError, namesOf, parseCondition, parseFormula } from "../rules/formula";
import type { Band, ScoringSystem, SystemIndicator } from "./scoringSystem";
import type { FileProblem } from "../../dataFile/schemaProblem";

/** The first contradiction inside a system, or `null`. Weights must reach the total only where it may be used. */
export function checkSystem(system: ScoringSystem): FileProblem | null {
  const seen = new Set<string>();
  for (const [index, indicator] of system.indicators.entries()) {
    const path = ["indicators", index];
    if (seen.has(indicator.id)) return problem([...path, "id"], "duplicateId", { id: indicator.id });
    seen.add(indicator.id);
    const found = checkIndicator(indicator, system, path);
    if (found) return found;
  }
  return checkGrades(system) ?? (system.usable_for_scoring ? checkUsable(system) : null);
}

/** What is wrong with one indicator by itself. */
export function checkIndicator(
  indicator: SystemIndicator,
  system: ScoringSystem,
  path: readonly PropertyKey[],
): FileProblem | null {
  return checkInputs(indicator, system, path) ?? checkFormula(indicator, system, path) ?? checkPoints(indicator, path);
}

function checkInputs({ inputs }: SystemIndicator, system: ScoringSystem, path: readonly PropertyKey[]) {
  const unknown = inputs.findIndex((name) => !isOwnKey(system.inputs, name));
  return unknown < 0
    ? null
    : unknownName([...path, "inputs", unknown], "undeclaredInput", inputs[unknown] ?? "", system);
}

/** With the declared name that is most likely meant, where one is near. */
function unknownName(path: readonly PropertyKey[], reason: string, name: string, { inputs }: ScoringSystem) {
  const near = nearestName(name, new Map(Object.entries(inputs)));
  return near ? problem(path, `${reason}Near`, { name, ...near }) : problem(path, reason, { name });
}

function problem(
  path: readonly PropertyKey[],
  reason: string,
  params: Readonly<Record<string, string | number>> = {},
): FileProblem {
  return { path, reason, params };
}

/** A formula that will be scored must parse, and every name in it must be an input of the system. */
function checkFormula(
  indicator: SystemIndicator,
  system: ScoringSystem,
  path: readonly PropertyKey[],
): FileProblem | null {
  const texts: [readonly PropertyKey[], string, boolean][] = [];
  if (indicator.formula !== null) texts.push([[...path, "formula"], indicator.formula, false]);
  if (indicator.scoring?.type === "rules")
    for (const [index, rule] of indicator.scoring.rules.entries())
      texts.push([[...path, "scoring", "rules", index, "if"], rule.if, true]);
  for (const [at, text, isCondition] of texts) {
    const names = readNames(text, isCondition);
    if (typeof names === "number") return problem(at, "badFormula", { formula: text, position: names });
    const unknown = names.find((name) => !isOwnKey(system.inputs, name));
    if (indicator.scoring && unknown !== undefined) return unknownName(at, "unknownInput", unknown, system);
  }
  return null;
}

/** The names in a formula or condition, or the position of the character that does not fit. */
function readNames(text: string, isCondition: boolean): string[] | number {
  try {
    if (!isCondition) return namesOf(parseFormula(text));
    const { left, right } = parseCondition(text);
    return [...namesOf(left), ...namesOf(right)];
  } catch (error) {
    if (error instanceof FormulaError) return error.position;
    throw error;
  }
}

/** No rule may give more than the weight (JINCHUTOU: 分值5 but 计8分), and bands may neither overlap nor leave gaps. */
function checkPoints(indicator: SystemIndicator, path: readonly PropertyKey[]): FileProblem | null {
  const { scoring, weight } = indicator;
  if (!scoring || weight === null) return null;
  if (scoring.type === "bands") {
    const over = scoring.bands.findIndex((band) => band.points > weight);
    if (over >= 0)
      return tooManyPoints([...path, "scoring", "bands", over, "points"], scoring.bands[over]?.points, weight);
    const clash = firstClash(scoring.bands);
    if (clash !== null) return problem([...path, "scoring", "bands", clash], "bandsDoNotMeet");
  }
  if (scoring.type === "tiers" || scoring.type === "rules") {
    const list = scoring.type === "tiers" ? scoring.tiers : scoring.rules;
    const over = list.findIndex((entry) => entry.points > weight);
    if (over >= 0) return tooManyPoints([...path, "scoring", scoring.type, over, "points"], list[over]?.points, weight);
  }
  if (scoring.type === "checklist") {
    const known = indicator.evidence.map((item) => item.points).filter((points) => points !== null);
    const sum = known.reduce((total, points) => total.plus(points), new Decimal(0));
    if (sum.gt(weight)) return tooManyPoints([...path, "evidence"], sum.toNumber(), weight);
  }
  return null;
}

function tooManyPoints(path: readonly PropertyKey[], points: number | undefined, weight: number): FileProblem {
  return problem(path, "moreThanWeight", { points: points ?? 0, weight });
}

/** Index of the first band that does not begin exactly where the one below it ends, or that ends before it begins. */
function firstClash(bands: readonly Band[]): number | null {
  const reversed = bands.findIndex(({ from, to }) => from !== null && to !== null && to < from);
  if (reversed >= 0) return reversed;
  const order = [...bands.entries()].sort(
    ([, a], [, b]) => (a.from ?? -Infinity) - (b.from ?? -Infinity) || (a.to ?? Infinity) - (b.to ?? Infinity),
  );
  for (const [position, [index, band]] of order.entries()) {
    const below = order[position - 1]?.[1];
    if (!below) continue;
    if (below.to === null || band.from === null || below.to !== band.from || below.to_incl === band.from_incl)
      return index;
  }
  return null;
}

/** Grades are in percent of the total: from 0 to 100 without gap or overlap, or a total would have none or two. */
function checkGrades({ grades }: ScoringSystem): FileProblem | null {
  const order = [...grades.entries()].sort(([, a], [, b]) => a.min - b.min || a.max - b.max);
  const [lowest, highest] = [order[0]?.[1], order.at(-1)?.[1]];
  for (const [position, [index, grade]] of order.entries()) {
    const below = order[position - 1]?.[1];
    const meets = !below || (below.max === grade.min && below.max_incl !== grade.min_incl);
    if (!meets || grade.max < grade.min) return problem(["grades", index], "gradesDoNotMeet");
  }
  const coversAll = lowest && highest && lowest.min <= 0 && highest.max >= 100;
  const ends = lowest?.min === 0 && !lowest.min_incl ? false : !(highest?.max === 100 && !highest.max_incl);
  return coversAll && ends ? null : problem(["grades"], "gradesNotWhole");
}

/** A system that gives a total: every weight and rule is there, and the weights reach the total. */
export function checkUsable(system: ScoringSystem): FileProblem | null {
  const unweighted = system.indicators.findIndex((indicator) => indicator.weight === null);
  if (unweighted >= 0) return problem(["indicators", unweighted, "weight"], "missing");
  const unruled = system.indicators.findIndex((indicator) => indicator.scoring === null);
  if (unruled >= 0) return problem(["indicators", unruled, "scoring"], "missing");
  const sum = system.indicators.reduce((total, indicator) => total.plus(indicator.weight ?? 0), new Decimal(0));
  if (!sum.eq(system.total))
    return problem(["indicators"], "weightsNotTotal", { sum: sum.toNumber(), total: system.total });
  return levelMismatch(system);
}

/** 一级分值 = Σ 三级分值, where the file states the first level's weight. */
function levelMismatch(system: ScoringSystem): FileProblem | null {
  for (const [index, indicator] of system.indicators.entries()) {
    if (typeof indicator.l1_weight !== "number") continue;
    const sum = system.indicators
      .filter((other) => other.l1 === indicator.l1)
      .reduce((total, other) => total.plus(other.weight ?? 0), new Decimal(0));
    if (!sum.eq(indicator.l1_weight))
      return problem(["indicators", index, "l1_weight"], "levelWeight", {
        level: indicator.l1,
        stated: indicator.l1_weight,
        sum: sum.toNumber(),
      });
  }
  return null;
}
