import { numberOfText } from "../amount/parse";
import { BudgetReportError } from "../errors";
import { domainOf, outsideDomain } from "./inputs/inputDomain";
import { nearestName } from "./inputs/nearestName";
import type { EnteredInput, Judgement, ScoreOptions } from "./scoreOptions";
import type { IndicatorScore, ScoreSheet } from "./scoreSheet";
import type { ScoringSystem } from "./systems/scoringSystem";

const PARTS = ["points", "tier", "met", "violations"] as const;
type Part = (typeof PARTS)[number];

/** One `name=value` of the command line. */
export interface Assignment {
  readonly written: string;
  /** An input's name, or an indicator's id with `part`. */
  readonly name: string;
  readonly part: Part | null;
  readonly value: string;
}

/**
 * Reads `staff_quota=14` (an input), `mg_sys.met=1,2,4` (fulfilled items), `fund_use.violations=0`,
 * `admin_eff.tier=一般`, `row18.points=9.5` (judgements). @throws entryRefused for what has no such form
 */
export function parseAssignment(written: string): Assignment {
  const [, name = "", value = ""] = /^\s*([^=\s]+)\s*=\s*(.+?)\s*$/u.exec(written) ?? [];
  if (name === "") throw refused(written, "noForm");
  const [, indicator = "", part = ""] = /^(.+)\.(points|tier|met|violations)$/u.exec(name) ?? [];
  if (indicator === "") return { written, name, part: null, value };
  return { written, name: indicator, part: PARTS.find((one) => one === part) ?? null, value };
}

/** The options with the assignments added; thousands separators are allowed. @throws entryRefused for what is no number */
export function withAssignments(
  options: ScoreOptions,
  assignments: readonly Assignment[],
  by: string,
  at: string,
): ScoreOptions {
  const inputs = new Map<string, EnteredInput>(Object.entries(options.inputs ?? {}));
  const judgements = new Map<string, Judgement>(Object.entries(options.judgements ?? {}));
  for (const assignment of assignments) {
    const { name, part } = assignment;
    if (part === null) inputs.set(name, { value: numberIn(assignment.value, assignment), by, at });
    else judgements.set(name, { ...judgements.get(name), ...judgementPart(part, assignment), by, at });
  }
  return { ...options, inputs: Object.fromEntries(inputs), judgements: Object.fromEntries(judgements) };
}

function judgementPart(part: Part, assignment: Assignment): Partial<Judgement> {
  const { value } = assignment;
  if (part === "tier") return { tier: value };
  if (part === "met") return { met: value.split(/[,，、]/u).map((number) => numberIn(number, assignment)) };
  return { [part]: numberIn(value, assignment) };
}

function numberIn(text: string, { written }: Assignment): number {
  const number = numberOfText(text);
  if (number === null) throw refused(written, "notANumber", { value: text });
  return number;
}

/** Notes that say why a judgement was not used. */
const REFUSALS = [
  "notACount",
  "checklistItemUnknown",
  "checklistItemWithoutPoints",
  "unknownTier",
  "judgementWithoutPoints",
  "pointsOutOfRange",
];

/**
 * Holds each assignment against the system that was scored by: an unknown name is refused with the nearest known one,
 * and so is a number outside its domain or a judgement that the rule has no place for.
 * @param system the system's file; `null` where the workbook's own form was scored
 * @throws entryRefused with the assignment and what is wrong with it
 */
export function checkAssignments(
  assignments: readonly Assignment[],
  sheet: ScoreSheet,
  system: ScoringSystem | null,
): void {
  const inputs = inputsOf(sheet, system);
  const indicators = new Map(sheet.indicators.map((indicator) => [indicator.id, indicator]));
  for (const { written, name, part, value } of assignments) {
    if (part === null) {
      const input = inputs.get(name);
      if (!input) throw unknownName(written, name, inputs);
      const outside = outsideDomain(input.domain, numberOfText(value) ?? NaN);
      if (outside) {
        const limit = "limit" in outside ? { limit: outside.limit } : {};
        throw refused(written, outside.code, { label: input.label, value, ...limit });
      }
    } else {
      const indicator = indicators.get(name);
      if (!indicator) throw unknownName(written, name, new Map(sheet.indicators.map((one) => [one.id, labelOf(one)])));
      const note = indicator.notes.find(({ code }) => REFUSALS.includes(code));
      if (note) throw refused(written, `note.${note.code}`, note.params);
    }
  }
}

interface NamedInput {
  readonly label: string;
  readonly domain: ReturnType<typeof domainOf>;
}

/** Every name that an input may be entered under: for all indicators, or for one as `<id>.<input>`. */
function inputsOf({ indicators }: ScoreSheet, system: ScoringSystem | null): Map<string, NamedInput> {
  const names = new Map<string, NamedInput>();
  for (const { inputs } of indicators)
    for (const { name, label, domain } of inputs) names.set(name, { label, domain: domain ?? domainOf({ unit: "" }) });
  for (const [name, input] of Object.entries(system?.inputs ?? {}))
    names.set(name, { label: input.label, domain: domainOf(input) });
  for (const { id, inputs } of system?.indicators ?? [])
    for (const name of inputs) {
      const input = names.get(name);
      if (input) names.set(`${id}.${name}`, input);
    }
  return names;
}

function labelOf({ name }: IndicatorScore): { readonly label: string } {
  return { label: name };
}

function unknownName(written: string, name: string, known: ReadonlyMap<string, { readonly label: string }>) {
  const near = nearestName(name, known);
  if (near) return refused(written, "unknownNear", { name, ...near });
  return refused(written, "unknown", { name, known: [...known.keys()].slice(0, 12).join("、") });
}

function refused(entry: string, problem: string, params: Readonly<Record<string, string | number>> = {}) {
  return new BudgetReportError("entryRefused", { ...params, entry, problem });
}
