import { pattern } from "../lexicon/words";
import type { ChosenReader } from "./choose";
import type { Header } from "./header";
import { specOf } from "../tableKinds/tableKinds";
import type { Accepted } from "./reader";
import { evidence, lookInto } from "./reader";
import type { RecognisedTable } from "./recognisedTable";
import type { Region } from "./region";
import { isTotalLabel } from "./wording";

/**
 * A region without title that goes on with the table before it: under the same header again, or with rows alone.
 * `null` where neither can be told from the labels. Only the published tables go on from sheet to sheet: two ledgers
 * under one header are two accounts' ledgers.
 */
export function continueTable(region: Region, previous: ChosenReader | null): ChosenReader | null {
  if (!previous?.match.header || region.title || specOf(previous.reader.kind).continues !== "rowsAlone") return null;
  const match =
    sameHeader(region, previous, previous.match.header) ?? rowsAlone(region, previous, previous.match.header);
  if (!match) return null;
  const before = previous.region.grid.sheet.name;
  return {
    accepted: true,
    reader: previous.reader,
    match,
    region,
    confidence: Math.round(previous.confidence * 90) / 100,
    evidence: [evidence("continuation", { sheet: before }), ...match.evidence],
  };
}

function sameHeader(region: Region, previous: ChosenReader, header: Header): Accepted | null {
  const match = previous.reader.match(region, lookInto(region));
  if (!match.accepted || !match.header) return null;
  const shift = region.left - previous.region.left;
  const before = header.columns.map(({ column, path }) => `${column + shift}:${path.join("/")}`).join("|");
  const now = match.header.columns.map(({ column, path }) => `${column}:${path.join("/")}`).join("|");
  return before === now ? match : null;
}

/** No header at all: the rows themselves must read as the table's rows, in the very columns of the table. */
function rowsAlone(region: Region, previous: ChosenReader, header: Header): Accepted | null {
  const { match } = previous;
  const first = match.columns.find(({ role }) => /^(?:code|classCode|income\.item|expenditure\.item)$/u.test(role));
  if (!first || region.left < previous.region.left || region.right > previous.region.right) return null;
  let rows = 0;
  let fitting = 0;
  for (let row = region.top; row <= region.bottom; row++) {
    if (region.grid.isRowBlank(row, region.left, region.right)) continue;
    rows++;
    if (readsAsRow(region, row, match)) fitting++;
  }
  if (rows === 0 || fitting / rows < 0.7 || !readsAsRow(region, region.top, match)) return null;
  const bodyOnly = {
    ...header,
    top: region.top - 1,
    bottom: region.top - 1,
    dataTop: region.top,
    columnNumberRows: [],
    totalInHeader: false,
  };
  return { ...match, header: bodyOnly, evidence: [] };
}

function readsAsRow(region: Region, row: number, match: Accepted): boolean {
  return match.columns.some(({ role, column }) => {
    const label = region.grid.label(row, column);
    if (role === "code") return /^[23]\d{2}(?:\d{2}){0,2}$/u.test(label) || isTotalLabel(label);
    if (role === "classCode") return /^[23]\d{2}$/u.test(label) || isTotalLabel(label);
    if (role.endsWith(".item")) return pattern("number.chapter").test(label) || isTotalLabel(label);
    return role === "name" && isTotalLabel(label);
  });
}

/** Marks the second and later parts of a table: printed as 续, or the same title with other rows and one 合计 in all. */
export function markContinuations(
  tables: readonly RecognisedTable[],
  printedAsContinued: ReadonlySet<string>,
): RecognisedTable[] {
  const result: RecognisedTable[] = [];
  for (const table of tables) {
    const earlier = result.filter(({ kind }) => kind === table.kind);
    const before = earlier[earlier.length - 1];
    const goesOn =
      before &&
      specOf(table.kind).continues !== "never" &&
      (printedAsContinued.has(table.id) || isOtherPart(before, table));
    if (!goesOn) result.push(table);
    else {
      const first = before.continuationOf ?? before.id;
      result.push({ ...table, continuationOf: first, unit: table.unit ?? before.unit });
    }
  }
  return result;
}

function isOtherPart(before: RecognisedTable, table: RecognisedTable): boolean {
  if (before.title.replace(/\s/gu, "") !== table.title.replace(/\s/gu, "") || before.isEmpty || table.isEmpty)
    return false;
  if (before.department && table.department && before.department.value !== table.department.value) return false;
  if (before.year && table.year && before.year.value !== table.year.value) return false;
  const labels = new Set(before.rows.flatMap(labelsOf));
  const own = table.rows.flatMap(labelsOf);
  // A single row of amounts without any label (三公) is the same table again, not its next part.
  return own.length > 0 && own.every((label) => !labels.has(label));
}

/** What tells a row from the others: its code, its name, the items on both sides. */
function labelsOf(row: RecognisedTable["rows"][number]): string[] {
  if (row.code) return [row.code];
  if (row.name) return [row.name];
  return (["income.item", "expenditure.item"] as const).flatMap((role) => {
    const value = row.values[role]?.value;
    return typeof value === "string" ? [`${role} ${value}`] : [];
  });
}
