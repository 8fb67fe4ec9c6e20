import type { FinalAccounts, LastYear } from "../accounts/finalAccounts";
import type { CurrencyUnit } from "../amount/amount";
import type { Classifications } from "../classification/classifications";
import { classificationsOf } from "../classification/classifications";
import type { TableKind } from "../tableKinds/tableKinds";
import type { RecognisedTable, Recognition } from "../layout/recognisedTable";
import { withoutOwnSheets } from "../workbook/ownSheets";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { isBudgetKind } from "../tableKinds/tableKinds";
import type { Relation } from "./relations/relation";
import { joinParts } from "./tables/joinParts";
import { mostFrequent } from "../groupBy";

export interface ValidationInput {
  readonly snapshot: WorkbookSnapshot;
  readonly recognition: Recognition;
  readonly accounts: FinalAccounts;
  /** The classification lists that hold; default: those of the workbook, the unit's own items among them. */
  readonly classifications?: Classifications;
  /** The year before, where its workbook was given. */
  readonly lastYear?: LastYear | null;
}

/** What every rule sees: the input, with tables that run over several sheets joined, and the units settled. */
export interface ValidationContext extends ValidationInput {
  readonly classifications: Classifications;
  /** All tables, continuations joined to their first part. */
  readonly tables: readonly RecognisedTable[];
  ofKind(kind: TableKind): readonly RecognisedTable[];
  /** The one table of a kind, of the workbook's year; `null` if there is none, or several that cannot be told apart. */
  single(kind: TableKind): RecognisedTable | null;
  /**
   * The unit to count in: as stated, else what the other tables of the set say. Where nobody says it, numbers compare
   * as they are with the tolerance of 万元 tables (rule A03 speaks of the missing unit).
   */
  unitOf(table: RecognisedTable): CurrencyUnit;
  /** The budget year of a table, or the workbook's. */
  yearOf(table: RecognisedTable): number | null;
  /** Every sum and tie that some rule declares. */
  readonly relations: readonly Relation[];
}

/** @param relations what the rules of the catalogue declare: some rules look at all equations */
export function createContext(input: ValidationInput, relations: readonly Relation[]): ValidationContext {
  const tables = joinParts(input.recognition.tables);
  const byKind = new Map<TableKind, RecognisedTable[]>();
  for (const table of tables) byKind.set(table.kind, [...(byKind.get(table.kind) ?? []), table]);
  const ofKind = (kind: TableKind) => byKind.get(kind) ?? [];
  const usualUnit = (budget: boolean) =>
    mostFrequent(
      tables.flatMap(({ kind, unit }) => (unit !== null && isBudgetKind(kind) === budget ? [unit.value] : [])),
    ) ?? "万元";
  const usual = { budget: usualUnit(true), final: usualUnit(false) };
  return {
    ...input,
    classifications: input.classifications ?? classificationsOf(input.snapshot.settings),
    relations,
    snapshot: withoutOwnSheets(input.snapshot),
    tables,
    ofKind,
    single: (kind) => {
      const all = ofKind(kind);
      // Last year's table may lie beside this year's for comparison.
      const ofYear = all.length > 1 ? all.filter((table) => table.year?.value === input.recognition.year?.value) : all;
      const [only, second] = ofYear;
      return only !== undefined && second === undefined ? only : null;
    },
    unitOf: ({ unit, kind }) => unit?.value ?? (isBudgetKind(kind) ? usual.budget : usual.final),
    yearOf: ({ year }) => year?.value ?? input.recognition.year?.value ?? null,
  };
}
