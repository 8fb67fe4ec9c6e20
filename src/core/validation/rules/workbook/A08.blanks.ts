import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import type { FindingDraft } from "../../rule";
import { outcome } from "../../rule";
import { blankFormTotals, blankTotalsOf, type BlankTotal } from "./blankTotals";
import { amountCells, isPublishedTable, type AmountCell } from "../../tables/amountCells";

/** A08: 0, blank and “—” side by side in one table; a total left blank though its parts are filled in. */
export const A08 = defineRule({
  id: "A08",
  severity: "warning",
  basis: ["checkerThreePublic"],
  needs: [],
  reads: ["tables", "forms"],
  notChecked: "noTables",
  check(context) {
    const tables = context.tables.filter((table) => isPublishedTable(table) && !table.isEmpty);
    const forms = context.ofKind("evaluationBaseData");
    return outcome(
      [
        ...tables.flatMap((table) => [...mixedStyles(table), ...blankTotals(table, blankTotalsOf(table))]),
        ...forms.flatMap((form) => blankTotals(form, blankFormTotals(form, context.relations))),
      ],
      tables.length + forms.length,
    );
  },
  examples: [
    says("blankTotal", { set: { "支出表!F7": null } }),
    says("blankTotal", { set: { "支出表!F8": null } }),
    says("blankTotal", { of: "forms", set: { "基础数据表!B5": null } }),
    silent({ set: { "支出表!F10": null } }),
  ],
});

function mixedStyles(table: RecognisedTable): FindingDraft[] {
  const cells = [...amountCells(table)];
  const styles: Record<"zero" | "blank" | "dash", AmountCell[]> = { zero: [], blank: [], dash: [] };
  for (const one of cells) {
    const { value, number } = one.cell;
    if (number === 0) styles.zero.push(one);
    else if (value === null || value === "") styles.blank.push(one);
    else if (typeof value === "string" && /^\s*[-–—－―‐−─/]+\s*$/u.test(value)) styles.dash.push(one);
  }
  const used = Object.values(styles).filter((list) => list.length > 0);
  if (used.length < 2) return [];
  const rare = used
    .sort((a, b) => a.length - b.length)
    .slice(0, -1)
    .flat();
  return [
    {
      variant: "mixed",
      severity: "info",
      cells: rare.map(({ cell }) => cell.ref),
      params: {
        table: table.title,
        zeros: styles.zero.length,
        blanks: styles.blank.length,
        dashes: styles.dash.length,
      },
    },
  ];
}

function blankTotals(table: RecognisedTable, blank: readonly BlankTotal[]): FindingDraft[] {
  if (blank.length === 0) return [];
  return [
    {
      variant: "blankTotal",
      cells: blank.map(({ ref }) => ref),
      params: { table: table.title, labels: [...new Set(blank.map(({ label }) => label))].join("、") },
    },
  ];
}
