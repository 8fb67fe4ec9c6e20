import type { RecognisedTable } from "../layout/recognisedTable";
import { magnitude } from "../accounts/figureBook";
import { RULES } from "./catalogue";
import type { ValidationContext, ValidationInput } from "./context";
import type { ValidationBasis, ValidationResult } from "./validationResult";
import { SCOPES, type Scope } from "../tableKinds/spec";
import { isBudgetKind, specOf } from "../tableKinds/tableKinds";

/** Validation anew of a workbook of which some sheets have changed. */
export interface Recheck {
  readonly previous: ValidationResult;
  /** Names of the sheets in which any cell, name or visibility has changed; new and removed ones are found out. */
  readonly changedSheets: readonly string[];
}

export function basisOf(
  { recognition, snapshot, lastYear }: ValidationInput,
  { unitOf }: Pick<ValidationContext, "unitOf">,
): ValidationBasis {
  const { year, department, tables } = recognition;
  const units = tables.flatMap((table) =>
    table.unit === null ? [`${String(isBudgetKind(table.kind))}${unitOf(table)}`] : [],
  );
  return {
    workbook: JSON.stringify([
      year?.value,
      department?.value,
      [...new Set(units)],
      snapshot.settings,
      snapshot.calculation,
      lastYearBasis(lastYear),
    ]),
    sheets: snapshot.sheets.map(({ name }) => {
      const own = tables.filter(({ sheet }) => sheet === name);
      // A sheet without a table may hold any number that tables and forms are held against.
      const scopes: Scope[] =
        own.length > 0 ? [...new Set(own.map(({ kind }) => specOf(kind).scope))] : ["tables", "forms"];
      return { name, scopes, tables: own.map(signature).join("\n") };
    }),
  };
}

/** Another file, or the same one changed. */
function lastYearBasis(lastYear: ValidationInput["lastYear"]): unknown {
  if (!lastYear) return null;
  const { file, year, accounts } = lastYear;
  return [file, year, [...accounts.figures].map(([key, figure]) => [key, magnitude(figure)])];
}

function signature({ kind, range, title, unit, year, department, continuationOf }: RecognisedTable): string {
  return JSON.stringify([kind, range, title, unit, year, department, continuationOf]);
}

/**
 * The rules that must be run again, and those whose findings hold.
 * @returns the ids to run; all of them where something has changed that every rule may ask for.
 */
export function rulesToRecheck(basis: ValidationBasis, { previous, changedSheets }: Recheck): readonly string[] {
  const before = previous.basis;
  const isSameOrder =
    before.sheets.map(({ name }) => name).join("\n") === basis.sheets.map(({ name }) => name).join("\n");
  const touched =
    before.workbook !== basis.workbook || !isSameOrder
      ? new Set<Scope>(SCOPES)
      : touchedScopes(before, basis, changedSheets);
  return RULES.filter(({ reads }) => reads.some((scope) => touched.has(scope))).map(({ id }) => id);
}

/** The scopes of the changed sheets, as they were and as they are. */
function touchedScopes(before: ValidationBasis, now: ValidationBasis, changed: readonly string[]): Set<Scope> {
  const scopes = new Set<Scope>();
  now.sheets.forEach((sheet, index) => {
    const old = before.sheets[index];
    if (!old || (!changed.includes(sheet.name) && old.tables === sheet.tables)) return;
    for (const scope of [...old.scopes, ...sheet.scopes]) scopes.add(scope);
  });
  return scopes;
}
