import { lazy } from "../../cache";
import { parseSystem } from "./systemFile";
import files from "./index.catalog";
import type { ScoringSystem } from "./scoringSystem";

/** The systems in `systems/`: adding one is adding a file. @throws BudgetReportError brokenSystem naming the file */
export const builtInSystems = lazy((): readonly ScoringSystem[] =>
  Object.entries(files).map(([name, data]) => parseSystem(data as object, `${name}.json`)),
);

/** One line of the list that a user chooses from. */
export interface SystemSummary {
  readonly id: string;
  readonly title: string;
  readonly issuer: string;
  readonly region: string;
  readonly years: { readonly from: number | null; readonly to: number | null };
  readonly type: ScoringSystem["type"];
  readonly usableForScoring: boolean;
  readonly needsUserConfirmation: boolean;
}

/** Built-in systems and `more` (imported ones, which win over built-in ones of the same id). */
export function listSystems(more: readonly ScoringSystem[] = []): SystemSummary[] {
  return allSystems(more).map((system) => ({
    id: system.id,
    title: system.title,
    issuer: system.issuer,
    region: system.region,
    years: { from: system.years.from, to: system.years.to },
    type: system.type,
    usableForScoring: system.usable_for_scoring,
    needsUserConfirmation: system.needs_user_confirmation,
  }));
}

export function allSystems(more: readonly ScoringSystem[] = []): readonly ScoringSystem[] {
  const own = new Set(more.map((system) => system.id));
  return [...more, ...builtInSystems().filter((system) => !own.has(system.id))];
}
