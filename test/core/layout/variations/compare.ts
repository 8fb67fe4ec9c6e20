import type { Recognition, RecognisedTable, RoleCell, TableRow } from "../../../../src/core/layout/recognisedTable";
import type { CellValue } from "../../../../src/core/workbook/snapshot";
import { normaliseLabel } from "../../../../src/core/workbook/label";
import type { Composed } from "./composeWorkbook";
import type { ExpectedFigure, ExpectedTable } from "./expected";

/** Everything in which a recognition differs from what stands on the sheets; empty when it is right. */
export function differences(recognition: Recognition, composed: Composed): string[] {
  const problems: string[] = [];
  for (const expected of composed.expected) {
    const tables = recognition.tables.filter(
      ({ kind, sheet }) => kind === expected.kind && expected.sheets.includes(sheet),
    );
    if (tables.length === 0) {
      const reasons = recognition.unrecognised
        .filter(({ sheet }) => expected.sheets.includes(sheet))
        .map(({ reason }) => `${reason.code} ${JSON.stringify(reason.params)}`);
      problems.push(`${expected.kind} not found on ${expected.sheets.join()}: ${reasons.join("; ")}`);
      continue;
    }
    problems.push(...differencesOfTable(tables, expected).map((problem) => `${expected.kind}: ${problem}`));
  }
  for (const table of recognition.tables) {
    const isExpected = composed.expected.some(
      ({ kind, sheets }) => kind === table.kind && sheets.includes(table.sheet),
    );
    if (!isExpected) problems.push(`${table.kind} invented on ${table.sheet} ${table.range}`);
  }
  return problems;
}

function differencesOfTable(tables: readonly RecognisedTable[], expected: ExpectedTable): string[] {
  const problems: string[] = [];
  const parts = new Set(tables.map(({ sheet }) => sheet)).size;
  if (parts !== expected.sheets.length || tables.length !== parts)
    problems.push(`${tables.length} tables on ${parts} sheets`);
  const [first] = tables;
  if (expected.unit !== null && first?.unit?.value !== expected.unit)
    problems.push(`unit ${first?.unit?.value ?? "-"} is not ${expected.unit}`);
  if (expected.year !== null && first?.year?.value !== expected.year)
    problems.push(`year ${first?.year?.value ?? "-"} is not ${expected.year}`);
  if (expected.department !== null && first?.department?.value !== expected.department) {
    problems.push(`department ${first?.department?.value ?? "-"}`);
  }
  const cells = new Map<string, { readonly row: TableRow; readonly cell: RoleCell }[]>();
  for (const table of tables) {
    for (const row of table.rows) {
      for (const [role, cell] of Object.entries(row.values)) {
        const key = `${cell.ref.sheet}!${cell.ref.address}!${role}`;
        cells.set(key, [...(cells.get(key) ?? []), { row, cell }]);
      }
    }
  }
  const wanted = new Set<string>();
  for (const figure of expected.figures) {
    const key = `${figure.sheet}!${figure.address}!${figure.role}`;
    wanted.add(key);
    const found = cells.get(key);
    if (!found)
      problems.push(
        `no ${figure.role} at ${figure.address} (${figure.label ?? figure.code ?? figure.key ?? ""} = ${figure.value})`,
      );
    else problems.push(...differencesOfFigure(found, figure));
  }
  for (const [key, found] of cells) {
    const number = found[0]?.cell.number;
    if (number !== null && number !== undefined && !wanted.has(key) && !key.endsWith("!rowNumber"))
      problems.push(`invented ${key} = ${number}`);
  }
  return problems;
}

function differencesOfFigure(
  found: readonly { readonly row: TableRow; readonly cell: RoleCell }[],
  figure: ExpectedFigure,
): string[] {
  const at = `${figure.role} at ${figure.address}`;
  const labelled = found.filter(({ row }) => belongs(row, figure));
  const [match] = labelled;
  if (!match) {
    const [other] = found;
    return [
      `${at} belongs to ${figure.code ?? ""} ${figure.label ?? ""} ${figure.key ?? ""}, not to ${other?.row.code ?? ""} ${other?.row.name ?? ""} ${other?.row.key ?? ""}`,
    ];
  }
  const { row, cell } = match;
  const problems: string[] = [];
  if (typeof figure.value === "string") {
    if (normaliseLabel(shown(cell.value)) !== normaliseLabel(figure.value))
      problems.push(`${at} reads ${shown(cell.value)} for ${figure.value}`);
  } else if (cell.number !== figure.value) problems.push(`${at} reads ${cell.number} for ${figure.value}`);
  // A row of 收入│支出 carries two items: isTotal says nothing there.
  if (figure.isTotal !== undefined && !figure.role.includes(".") && row.isTotal !== figure.isTotal)
    problems.push(`${at} isTotal ${row.isTotal}`);
  if (figure.code !== undefined && figure.level !== undefined && row.level !== figure.level)
    problems.push(`${at} level ${row.level} for ${figure.level}`);
  return problems;
}

function shown(value: CellValue): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function belongs(row: TableRow, figure: ExpectedFigure): boolean {
  if (figure.key !== undefined && figure.key !== "" && row.key !== figure.key) return false;
  if (figure.code !== undefined && row.code !== figure.code) return false;
  if (figure.label === undefined) return true;
  const names = [row.name, ...(["income.item", "expenditure.item"] as const).map((role) => row.values[role]?.value)];
  return names.some((name) => typeof name === "string" && normaliseLabel(name) === normaliseLabel(figure.label ?? ""));
}
