import { findHeader } from "../header";
import type { Header } from "../header";
import { specOf } from "../../tableKinds/tableKinds";
import type { Assignment } from "../columns";
import { assignColumns, headerWords, labelledColumns } from "../columns";
import type { RowValues, TableRow } from "../recognisedTable";
import type { Region } from "../region";
import { firstRowBelowTitle } from "../region";
import type { Accepted, FormReader, Match, TableContent } from "../reader";
import { evidence, refuse } from "../reader";
import { dataRowsOf } from "../rows";
import { isNoteLabel, isTotalLabel } from "../wording";
import { textCell } from "./formCells";

const SPECS = labelledColumns(specOf("unitList").columns);
const isWord = headerWords(SPECS);

interface Form extends Assignment {
  readonly header: Header;
}

interface FoundUnits extends Accepted {
  readonly units: readonly TableRow[];
}

function findForm(region: Region): Form | null {
  const header = findHeader(region, isWord);
  if (!header) return null;
  const assigned = assignColumns(region, header, SPECS);
  return assigned.missing.length === 0 ? { ...assigned, header } : null;
}

function readTable(region: Region, form: Form): TableRow[] {
  const { grid } = region;
  const name = form.columns.find(({ role }) => role === "name");
  if (!name) return [];
  const rows: TableRow[] = [];
  for (const row of dataRowsOf(region, form.header).rows) {
    const label = grid.label(row, name.column);
    if (label === "" || isTotalLabel(label)) continue;
    const values: RowValues = {};
    for (const { role, column } of form.columns) {
      if (role === "name" || role === "serialNumber" || grid.value(row, column) === null) continue;
      values[role] = textCell(grid, row, column);
    }
    rows.push({
      row: row + 1,
      name: grid.text(row, name.column),
      nameRef: grid.ref(row, name.column),
      level: 1,
      isTotal: false,
      values,
    });
  }
  return rows;
}

/** Without a header: one name in each row, perhaps behind a number. */
function readPlain(region: Region): TableRow[] {
  const { grid } = region;
  const rows: TableRow[] = [];
  for (let row = firstRowBelowTitle(region); row <= region.bottom; row++) {
    const filled = grid.filledColumns(row, region.left, region.right);
    const column = filled.find(
      (each) => typeof grid.value(row, each) === "string" && !/^\d+[.、]?$/u.test(grid.label(row, each)),
    );
    if (column === undefined) continue;
    const label = grid.label(row, column);
    if (isNoteLabel(label) || label.length > 40) continue;
    rows.push({
      row: row + 1,
      name: grid.text(row, column).replace(/^\s*\d{1,3}\s*[.、．]\s*/u, ""),
      nameRef: grid.ref(row, column),
      level: 1,
      isTotal: false,
      values: {},
    });
  }
  return rows;
}

/** 决算单位构成: the units whose accounts are in the department's. */
export const unitList: FormReader<FoundUnits> = {
  match(region: Region): Match<FoundUnits> {
    if (!region.title && !region.fixed) return refuse("unitListTitleMissing");
    const form = findForm(region);
    if (form) {
      return {
        accepted: true,
        fit: form.fit,
        distinctive: false,
        header: form.header,
        columns: form.columns,
        evidence: form.evidence,
        units: readTable(region, form),
      };
    }
    const rows = readPlain(region);
    const isList =
      rows.length > 0 &&
      rows.every(({ row }) => region.grid.filledColumns(row - 1, region.left, region.right).length <= 2);
    if (!isList) return refuse("unitListColumnsMissing");
    return {
      accepted: true,
      fit: 0.6,
      distinctive: false,
      header: null,
      columns: [],
      evidence: [evidence("rowLabels", { labels: rows.map(({ name }) => name ?? "").join("、") })],
      units: rows,
    };
  },

  read: (_region, { columns, units }): TableContent => ({ columns, rows: units }),
};
