import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { cellRef, fromA1, type CellRef } from "../../../workbook/cellRef";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import type { ValidationContext } from "../../context";
import { outcome } from "../../rule";
import { isPublishedTable } from "../../tables/amountCells";
import { rangeStart } from "../../tables/rangeStart";

/** `本单位无政府性基金预算财政拨款收支，故本表无数据`, and its shorter forms. */
const STATEMENT =
  /无.{0,40}(?:收入|支出|收支|安排|数据|拨款|业务|预算|结转|经费)|无数据|为空表|空表|没有.{0,40}(?:收入|支出|收支|安排|数据|拨款|经费)|未(?:安排|发生)|不涉及/u;

/** A09: a table without amounts says why. */
export const A09 = defineRule({
  id: "A09",
  severity: "warning",
  basis: [{ source: "checkerRules", document: "规则114、109" }],
  needs: [],
  reads: ["tables", "forms"],
  notChecked: "noTables",
  check(context) {
    const tables = context.tables.filter(isPublishedTable);
    const findings = tables
      .filter((table) => table.isEmpty && !saysWhy(table, context))
      .map((table) => ({
        cells: [table.titleRef ?? rangeStart(table), ...belowTable(table)],
        params: { table: table.title },
      }));
    return outcome(findings, tables.length);
  },
  examples: [says("default", { set: { "国资!A7": null } }), silent({ set: { "国资!A7": "本表为空表。" } })],
});

function saysWhy(table: RecognisedTable, { snapshot }: ValidationContext): boolean {
  if ([table.title, ...table.notes.map(({ text }) => text)].some((text) => STATEMENT.test(text))) return true;
  // The sentence may stand anywhere on the sheet that belongs to this table alone.
  const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
  const [from = "", to = from] = table.range.split(":");
  const [start, end] = [fromA1(from), fromA1(to)];
  if (!sheet || !start || !end) return false;
  return sheet.rows.some((cells, index) => {
    const row = sheet.origin.row + index;
    if (row < start.row || row > end.row + 2) return false;
    return cells.some((value) => typeof value === "string" && STATEMENT.test(value));
  });
}

/** The rows under the last one: where the sentence belongs, in the first column of the table as a rule. */
function belowTable(table: RecognisedTable): CellRef[] {
  const [from = "", to = from] = table.range.split(":");
  const [start, end] = [fromA1(from), fromA1(to)];
  const rows = start && end ? [end.row, end.row + 1, end.row + 2] : [];
  return [...table.notes.map(({ ref }) => ref), ...rows.map((row) => cellRef(table.sheet, row, start?.column ?? 0))];
}
