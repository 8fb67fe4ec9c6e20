import { saysOf, silentOn } from "../../textRule";
import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import type { CurrencyUnit } from "../../../amount/amount";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import { cellRef, fromA1, type CellRef } from "../../../workbook/cellRef";
import { cellAt } from "../../../workbook/snapshot";
import type { ValidationContext } from "../../context";
import type { CellEdit } from "../../../findings/finding";
import type { FindingDraft } from "../../rule";
import { mostFrequent } from "../../../groupBy";
import { outcome } from "../../rule";
import { isBudgetKind, isPublishedKind } from "../../../tableKinds/tableKinds";
import { rangeStart } from "../../tables/rangeStart";
import { oversizedTables, unitSlips, type SlippedTable, type UnitSlips } from "./unitSlips";

/**
 * A03: no unit stated; or amounts that agree but for a factor of 10,000: a table states the wrong unit or was filled in
 * another one, or a single number was.
 */
export const A03 = defineRule({
  id: "A03",
  severity: "error",
  basis: [
    { source: "checkerGuide", document: "规则R001" },
    { source: "checker", document: "第4-I部分" },
  ],
  needs: [],
  reads: ["tables", "forms"],
  notChecked: "noTables",
  check(context) {
    const tables = context.tables.filter(({ kind }) => isPublishedKind(kind));
    const { tables: tied, cells } = unitSlips(context);
    const slips = new Map([...oversizedTables(context), ...tied]);
    const findings = [
      ...[...slips].map(([table, slip]) => slipFinding(table, slip, context)),
      ...cells.filter(({ terms }) => !terms.some(({ table }) => slips.has(table))).map(cellFinding),
      ...tables.filter((table) => !slips.has(table)).flatMap((table) => missingUnit(table, tables)),
      ...tables.filter((table) => !slips.has(table)).flatMap((table) => mixedUnit(table, tables)),
    ];
    return outcome(findings, tables.length);
  },
  inText: {
    severity: "error",
    examples: [
      saysOf("unit", "一、总体\n2022年度收入总计500.00万元。\n二、收入\n收入总计500.00元。"),
      silentOn("一、总体\n2022年度收入总计500.00万元。\n二、收入\n收入总计500.00万元。"),
    ],
  },
  examples: [
    says("wrongLine", { set: { "支出表!J3": "金额单位：元" } }),
    silent({ set: { "支出表!J3": "单位：万元" } }),
  ],
});

function slipFinding(table: RecognisedTable, { other, cells }: SlippedTable, context: ValidationContext): FindingDraft {
  const stated = table.unit?.value ?? null;
  const otherUnit = context.unitOf(other.table);
  const isLineWrong = stated !== null && stated !== otherUnit;
  return {
    variant: isLineWrong ? "wrongLine" : "magnitude",
    cells: [unitCell(table), unitCell(other.table), other.cell.ref, ...cells],
    params: { table: table.title, stated: stated ?? "", other: other.table.title, otherUnit },
    expected: otherUnit,
    actual: stated,
    fix: isLineWrong ? unitFix(table, otherUnit, context) : null,
  };
}

/** One number in another unit than the sum or the tie that it belongs to. */
function cellFinding({ terms, equation }: UnitSlips["cells"][number]): FindingDraft {
  const [first] = terms;
  return {
    variant: "cell",
    cells: [...terms.map(({ cell }) => cell.ref), ...equation.cells],
    params: {
      table: first?.table.title ?? "",
      label: terms.map(({ label }) => label).join("、"),
      value: terms.map(({ cell }) => String(cell.number)).join("、"),
    },
    actual: first?.cell.number ?? null,
  };
}

/** The unit line with the right unit; never where the cell says more than one thing about units. */
function unitFix(table: RecognisedTable, to: CurrencyUnit, { snapshot }: ValidationContext): FindingDraft["fix"] {
  const ref = table.unit?.ref;
  const at = ref ? fromA1(ref.address) : null;
  const sheet = snapshot.sheets.find(({ name }) => name === ref?.sheet);
  const from = at && sheet ? cellAt(sheet, at.row, at.column) : null;
  const stated = table.unit?.value ?? "";
  if (!ref || typeof from !== "string" || from.split(stated).length !== 2) return null;
  const edits: CellEdit[] = [{ ref, from, to: from.replace(stated, to) }];
  return { code: "unitLine", params: { unit: to }, edits };
}

function missingUnit(table: RecognisedTable, tables: readonly RecognisedTable[]): FindingDraft[] {
  if (table.unit !== null || table.isEmpty) return [];
  const others = tables.filter(({ unit }) => unit !== null);
  return [
    {
      variant: others.length > 0 ? "missing" : "nowhere",
      severity: others.length > 0 ? "warning" : "info",
      cells: headArea(table),
      params: { table: table.title, usual: mostFrequent(others.map(({ unit }) => unit?.value ?? "")) ?? "" },
    },
  ];
}

/** Another unit than the other tables of the set, where no shared amount tells which is right: worth a look. */
function mixedUnit(table: RecognisedTable, tables: readonly RecognisedTable[]): FindingDraft[] {
  const same = tables.filter(({ kind, unit }) => unit !== null && isBudgetKind(kind) === isBudgetKind(table.kind));
  const usual = mostFrequent(same.map(({ unit }) => unit?.value ?? ""));
  const stated = table.unit?.value;
  if (stated === undefined || usual === undefined || stated === usual || same.length < 3) return [];
  return [
    {
      variant: "mixed",
      // Three-public tables of a budget in 元 often are in 万元.
      severity: /hreePublic/.test(table.kind) ? "info" : "warning",
      cells: [unitCell(table)],
      params: { table: table.title, stated, usual },
    },
  ];
}

function unitCell(table: RecognisedTable): CellRef {
  return table.unit?.ref ?? table.titleRef ?? rangeStart(table);
}

/** Title and the rows between title and header: where a unit line belongs. */
function headArea(table: RecognisedTable): CellRef[] {
  const title = table.titleRef ?? rangeStart(table);
  const top = fromA1(title.address)?.row ?? 0;
  const headerTop = fromA1(table.headerRange?.split(":")[0] ?? "")?.row ?? top + 1;
  const right = fromA1(table.range.split(":")[1] ?? "")?.column ?? 0;
  const cells: CellRef[] = [title];
  for (let row = top + 1; row < headerTop; row += 1)
    for (let column = right; column >= 0; column -= 1) cells.push(cellRef(table.sheet, row, column));
  return cells;
}
