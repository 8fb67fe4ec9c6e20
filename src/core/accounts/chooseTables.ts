import type { TableKind } from "../tableKinds/tableKinds";
import { specOf } from "../tableKinds/tableKinds";
import type { Recognition, RecognisedTable } from "../layout/recognisedTable";
import { plainLabel } from "../workbook/label";
import type { AccountsWarning } from "./accountsWarning";

/** A table with the parts that continue it on other sheets, in order. */
export type TableParts = readonly RecognisedTable[];

export interface ChosenTables {
  /** The table of a kind that the accounts rest on; empty where there is none. */
  partsOf(kind: TableKind): TableParts;
  readonly warnings: readonly AccountsWarning[];
}

/**
 * One table of each kind: the one of the workbook's year and department. Tables of other years are left out; of several
 * that fit, the one that names exactly the workbook's department, else the first with amounts. Whatever is left out is
 * said in `warnings`. Texts (报告文字材料) of several sheets go together.
 */
export function chooseTables(recognition: Recognition): ChosenTables {
  const warnings: AccountsWarning[] = [];
  const chosen = new Map<TableKind, TableParts>();
  for (const [kind, candidates] of candidatesByKind(recognition.tables)) {
    const ofYear = candidates.filter((parts) => isOfYear(parts, recognition, warnings));
    const best = bestOf(ofYear, recognition);
    if (!best) continue;
    if (specOf(kind).inAccounts === "joined") {
      chosen.set(kind, ofYear.flat());
      continue;
    }
    chosen.set(kind, best);
    for (const other of ofYear) {
      if (other !== best) warnings.push(leftOut(other, best, recognition));
    }
    if (departmentRank(best, recognition) === 0)
      warnings.push(warning("otherDepartment", best, { used: best[0]?.sheet ?? "" }));
  }
  return { partsOf: (kind) => chosen.get(kind) ?? [], warnings };
}

function candidatesByKind(tables: readonly RecognisedTable[]): Map<TableKind, RecognisedTable[][]> {
  const byKind = new Map<TableKind, RecognisedTable[][]>();
  const partsById = new Map<string, RecognisedTable[]>();
  for (const table of tables) {
    if (specOf(table.kind).inAccounts === "none") continue;
    const first = table.continuationOf === undefined ? undefined : partsById.get(table.continuationOf);
    if (first) {
      // 续表 seldom say their unit again.
      first.push(table.unit ? table : { ...table, unit: first[0]?.unit ?? null });
      partsById.set(table.id, first);
      continue;
    }
    const parts = [table];
    partsById.set(table.id, parts);
    byKind.set(table.kind, [...(byKind.get(table.kind) ?? []), parts]);
  }
  return byKind;
}

function isOfYear(parts: TableParts, recognition: Recognition, warnings: AccountsWarning[]): boolean {
  const year = parts[0]?.year ?? null;
  if (year === null || recognition.year === null || year.value === recognition.year.value) return true;
  warnings.push(warning("otherYear", parts, { year: year.value, expected: recognition.year.value }));
  return false;
}

function bestOf(candidates: readonly TableParts[], recognition: Recognition): TableParts | undefined {
  const rank = (parts: TableParts) =>
    2 * departmentRank(parts, recognition) + (parts.some((part) => !part.isEmpty) ? 1 : 0);
  return [...candidates].sort((a, b) => rank(b) - rank(a))[0];
}

/** 3 names the workbook's department, 2 names none, 1 names it more or less fully, 0 names another. */
function departmentRank(parts: TableParts, recognition: Recognition): number {
  const [own, expected] = [parts[0]?.department, recognition.department].map((name) => plainLabel(name?.value ?? ""));
  if (!own || !expected) return 2;
  if (own === expected) return 3;
  return own.includes(expected) || expected.includes(own) ? 1 : 0;
}

function leftOut(other: TableParts, best: TableParts, recognition: Recognition): AccountsWarning {
  const isOther = departmentRank(other, recognition) < departmentRank(best, recognition);
  return warning(isOther ? "otherDepartment" : "duplicateTable", other, { used: best[0]?.sheet ?? "" });
}

function warning(
  code: AccountsWarning["code"],
  parts: TableParts,
  params: Readonly<Record<string, string | number>>,
): AccountsWarning {
  const table = parts[0];
  const cell = (code === "otherYear" ? table?.year : table?.department)?.ref ?? table?.titleRef;
  return {
    code,
    kind: table?.kind ?? "narrative",
    params: {
      title: table?.title ?? "",
      sheet: table?.sheet ?? "",
      department: table?.department?.value ?? "",
      ...params,
    },
    cells: cell ? [cell] : [],
  };
}
