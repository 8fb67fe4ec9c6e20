import { BudgetReportError } from "../../errors";
import type { TableKind } from "../../tableKinds/tableKinds";
import { kindsWhere, specOf } from "../../tableKinds/tableKinds";
import type { RecognisedTable, Recognition } from "../../layout/recognisedTable";
import { indicatorRows } from "../../forms/formRows";
import type { ScoreOptions } from "../scoreOptions";
import type { ScoreNote } from "../scoreSheet";
import type { ScoringSystem } from "./scoringSystem";
import { allSystems } from "./allSystems";

/** What is scored: a form in the workbook, or a system with its rules. */
export type ChosenSystem =
  | { readonly type: "form"; readonly table: RecognisedTable; readonly notes: readonly ScoreNote[] }
  | { readonly type: "system"; readonly system: ScoringSystem; readonly notes: readonly ScoreNote[] };

/** The forms that carry their own weights and targets, in the order in which they are preferred. */
const FORM_KINDS = (["department", "either", "project"] as const).flatMap((of) =>
  kindsWhere(({ indicators, subject }) => indicators === "results" && subject === of),
);

/** The id by which a form in the workbook is named as a system. */
export function formSystemId(table: RecognisedTable): string {
  return `form:${table.id}`;
}

/** The workbook's forms that can be read as a system, the preferred one first. */
export function formsIn(recognition: Recognition): RecognisedTable[] {
  return FORM_KINDS.flatMap((kind) =>
    recognition.tables.filter((table) => table.kind === kind && !table.continuationOf),
  ).filter((table) => hasFunds(table) || indicatorRows(table).length > 0);
}

/** A blank form is none: its line 年度资金总额 holds no amount. */
function hasFunds(table: RecognisedTable): boolean {
  const amounts = ["initialBudget", "fullYearBudget", "executed"] as const;
  return table.rows.some(
    (row) => row.key === "total" && amounts.some((role) => typeof row.values[role]?.number === "number"),
  );
}

/** The form whose rows fill the groups of a built-in self-evaluation system: of a project, or of the department. */
export function formFor(system: ScoringSystem, recognition: Recognition): RecognisedTable | null {
  const kind: TableKind = /项目/u.test(system.title) ? "projectSelfEvaluation" : "departmentSelfEvaluation";
  return formsIn(recognition).find((table) => table.kind === kind) ?? null;
}

/**
 * The system to score by: the one asked for, else the user's own form, else the built-in one that fits best.
 * @throws BudgetReportError unknownSystem {id, known}
 */
export function chooseSystem(recognition: Recognition, options: ScoreOptions): ChosenSystem {
  const forms = formsIn(recognition);
  const systems = allSystems(options.systems);
  if (options.system !== undefined) return systemAskedFor(options.system, forms, systems);
  const preferred = options.preferredSystem === undefined ? null : find(options.preferredSystem, forms, systems);
  if (preferred) return preferred;
  const form = forms.find((table) => table.kind !== "projectSelfEvaluation" || isOnlyProjects(recognition));
  if (form) return { type: "form", table: form, notes: otherForms(form, forms) };
  const best = bestSystem(systems, recognition, options);
  return { ...best, notes: [...best.notes, ...otherForms(null, forms)] };
}

function systemAskedFor(
  id: string,
  forms: readonly RecognisedTable[],
  systems: readonly ScoringSystem[],
): ChosenSystem {
  const found = find(id, forms, systems);
  if (found) return found;
  const known = [...forms.map(formSystemId), ...systems.map((candidate) => candidate.id)].join("、");
  throw new BudgetReportError("unknownSystem", { id, known });
}

function find(id: string, forms: readonly RecognisedTable[], systems: readonly ScoringSystem[]): ChosenSystem | null {
  const form = forms.find((table) => formSystemId(table) === id) ?? (id === "form" ? forms[0] : undefined);
  if (form) return { type: "form", table: form, notes: [] };
  const system = systems.find((candidate) => candidate.id === id);
  return system ? { type: "system", system, notes: [] } : null;
}

/** A project's form stands for the whole department only where the workbook has nothing of the department. */
export function isOnlyProjects(recognition: Recognition): boolean {
  return recognition.tables.every(({ kind }) => specOf(kind).subject !== "department");
}

/** Beside a form of the department those of its projects are no other choice. */
function otherForms(form: RecognisedTable | null, forms: readonly RecognisedTable[]): ScoreNote[] {
  const ofDepartment = form !== null && form.kind !== "projectSelfEvaluation";
  return forms
    .filter((other) => other !== form && !(ofDepartment && other.kind === "projectSelfEvaluation"))
    .map((other) => ({
      code: "otherForm",
      params: { id: formSystemId(other), title: other.title, sheet: other.sheet },
    }));
}

/**
 * Without a form: a whole-department system that may give a total, of the right year if there is one, else the one whose
 * years lie nearest; a system of the user's own region, or an imported one, before the others.
 */
function bestSystem(systems: readonly ScoringSystem[], recognition: Recognition, options: ScoreOptions): ChosenSystem {
  const year = recognition.year?.value ?? null;
  const place = `${options.region ?? ""}${recognition.department?.value ?? ""}`;
  const imported = new Set(options.systems ?? []);
  const rank = (system: ScoringSystem): number[] => [
    imported.has(system) ? 0 : 1,
    system.usable_for_scoring ? 0 : 1,
    system.type === "department" ? 0 : 1,
    yearsAway(system, year),
    fitsRegion(system, place) ? 0 : 1,
  ];
  const [system] = [...systems].sort((a, b) => compareRanks(rank(a), rank(b)));
  if (!system) throw new BudgetReportError("unknownSystem", { id: "", known: "" });
  const away = yearsAway(system, year);
  const years = { from: system.years.from ?? "", to: system.years.to ?? "" };
  return {
    type: "system",
    system,
    notes: [
      { code: "chosenWithoutForm", params: { title: system.title, region: system.region } },
      ...(away > 0 && year !== null ? [{ code: "yearOutside", params: { year, ...years } }] : []),
    ],
  };
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}

function yearsAway(system: ScoringSystem, year: number | null): number {
  if (year === null) return 0;
  if (system.years.from !== null && year < system.years.from) return system.years.from - year;
  return system.years.to !== null && year > system.years.to ? year - system.years.to : 0;
}

function fitsRegion(system: ScoringSystem, place: string): boolean {
  const names = system.region.match(/[\p{Script=Han}]+?(?:省|市|县|区)/gu) ?? [];
  return names.some((name) => place.includes(name.slice(0, -1)));
}
