import { pattern } from "../../../lexicon/words";
import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import type { FindingDraft } from "../../rule";
import { outcome } from "../../rule";
import { specOf } from "../../../tableKinds/tableKinds";
import { codeRows, type CodeRow } from "./codeRows";

const LENGTHS = { functional: [3, 5, 7], departmentEconomic: [3, 5], governmentEconomic: [3, 5] };

/** D04: codes of another length than 3, 5 or 7; a code without its superior row in a table that lists superiors. */
export const D04 = defineRule({
  id: "D04",
  severity: "error",
  basis: [{ source: "checkerRules", document: "规则120" }],
  needs: [],
  reads: ["tables"],
  isOfFile: true,
  notChecked: "noCodes",
  check(context) {
    const rows = codeRows(context);
    const byTable = new Map<RecognisedTable, CodeRow[]>();
    for (const row of rows) byTable.set(row.table, [...(byTable.get(row.table) ?? []), row]);
    const findings = [...byTable].flatMap(([table, ofTable]) => [
      ...wrongLength(ofTable),
      ...withoutSuperior(ofTable),
      ...repeated(ofTable),
      ...withoutCode(table, ofTable),
    ]);
    return outcome(findings, rows.length);
  },
  examples: [says("length", { set: { "基金!A9": "229600" } }), silent({ set: { "基金!A9": 2296002 } })],
});

function wrongLength(rows: readonly CodeRow[]): FindingDraft[] {
  return rows
    .filter(({ code, classification }) => !LENGTHS[classification].includes(code.length))
    .map((row) => finding(row, "length", { lengths: LENGTHS[row.classification].join("、") }));
}

/** Whether a table lists 款 at all is its own choice; if it does for some items, it must for all. */
function withoutSuperior(rows: readonly CodeRow[]): FindingDraft[] {
  const codes = new Set(rows.map(({ code }) => code));
  const lengths = new Set(rows.map(({ code }) => code.length));
  return rows.flatMap((row) => {
    const superior = row.code.slice(0, -2);
    if (row.code.length < 5 || !LENGTHS[row.classification].includes(row.code.length)) return [];
    if (codes.has(superior) || !lengths.has(superior.length)) return [];
    return [{ ...finding(row, "superior", { superior }), severity: "warning" as const }];
  });
}

/** A code listed twice; tables that repeat many codes list several units one below the other. */
function repeated(rows: readonly CodeRow[]): FindingDraft[] {
  const byCode = new Map<string, CodeRow[]>();
  for (const row of rows) byCode.set(row.code, [...(byCode.get(row.code) ?? []), row]);
  const twice = [...byCode.values()].filter((same) => same.length > 1);
  if (twice.length > Math.max(1, byCode.size / 5)) return [];
  return twice.flatMap((same) => {
    const [row, ...others] = [...same].reverse();
    if (!row) return [];
    const made = finding(row, "repeated", { count: same.length });
    return [
      {
        ...made,
        severity: "warning" as const,
        cells: [...made.cells, ...others.flatMap(({ codeCells }) => codeCells)],
      },
    ];
  });
}

/** An amount with a name but without a code, in a table of codes. */
function withoutCode(table: RecognisedTable, rows: readonly CodeRow[]): FindingDraft[] {
  if (specOf(table.kind).classification === null || rows.length < 2) return [];
  return table.rows
    .filter(
      ({ code, isTotal, name, values }) =>
        code === undefined &&
        !isTotal &&
        name !== undefined &&
        Object.values(values).some(({ number }) => number !== null),
    )
    .filter(({ name }) => !pattern("total.somewhere").test(name ?? ""))
    .map(({ name, nameRef, row, values }) => {
      const cells = [nameRef, ...Object.values(values).map(({ ref }) => ref)].flatMap((ref) => (ref ? [ref] : []));
      const codeColumns = table.columns.filter(({ role }) => /code/iu.test(role));
      return {
        variant: "missing",
        severity: "warning",
        cells: [...codeColumns.map(({ column }) => ({ sheet: table.sheet, address: `${column}${row}` })), ...cells],
        params: { table: table.title, name: name ?? "" },
      };
    });
}

function finding(row: CodeRow, variant: string, params: Readonly<Record<string, string | number>>): FindingDraft {
  return {
    variant,
    cells: row.codeCells,
    params: { table: row.table.title, code: row.code, name: row.name ?? "", ...params },
    actual: row.code,
  };
}
