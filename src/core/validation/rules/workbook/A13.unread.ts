import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { FEN_PER_UNIT, GREATEST_AMOUNT } from "../../../amount/amount";
import type { FindingDraft } from "../../rule";
import { uncomputedIn } from "../../../layout/formulaErrors";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import { cellRef } from "../../../workbook/cellRef";
import type { ValidationContext } from "../../context";
import { outcome } from "../../rule";
import { amountCells, isPublishedTable } from "../../tables/amountCells";

/**
 * A13: what is in the workbook and could not be read, so that silence about it is never taken for "all right": damaged
 * sheets, formulas that nobody has computed, numbers that no amount can be.
 */
export const A13 = defineRule({
  id: "A13",
  severity: "warning",
  ofWhatIsUnread: true,
  basis: ["memory"],
  needs: [],
  reads: ["tables", "forms", "books"],
  check(context) {
    const { snapshot, tables } = context;
    const findings = [
      ...damagedSheets(context),
      ...uncomputedFormulas(context),
      ...tables.flatMap((table) => tooLarge(table, context)),
    ];
    return outcome(findings, snapshot.sheets.length);
  },
  examples: [
    says("tooLarge", { set: { "支出表|行政运行|基本支出": 1e18 } }),
    silent({ set: { "支出表|行政运行|基本支出": 99999999 } }),
  ],
});

function damagedSheets({ snapshot }: ValidationContext): FindingDraft[] {
  return snapshot.sheets.flatMap(({ name, damage }) =>
    damage === undefined
      ? []
      : [{ variant: "damaged", severity: "error", cells: [cellRef(name, 0, 0)], params: { sheet: name, damage } }],
  );
}

function uncomputedFormulas({ recognition }: ValidationContext): FindingDraft[] {
  const cells = uncomputedIn(recognition);
  if (cells.length === 0) return [];
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return [{ variant: "uncomputed", cells, params: { cells: cells.length, sheets: sheets.join("、") } }];
}

function tooLarge(table: RecognisedTable, context: ValidationContext): FindingDraft[] {
  if (!isPublishedTable(table)) return [];
  const unit = context.unitOf(table);
  const found = [...amountCells(table)].flatMap(({ cell: { value, ref } }) =>
    typeof value === "number" && Math.abs(value) * FEN_PER_UNIT[unit] > GREATEST_AMOUNT ? [{ value, ref }] : [],
  );
  const [first] = found;
  if (!first) return [];
  return [
    {
      variant: "tooLarge",
      severity: "error",
      cells: found.map(({ ref }) => ref),
      params: { table: table.title, cells: found.length, first: String(first.value), unit },
    },
  ];
}
