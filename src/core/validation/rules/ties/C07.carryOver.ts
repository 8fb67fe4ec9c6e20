import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import type { ValidationContext } from "../../context";
import { compare, type Term } from "../../equation";
import { equationDraft } from "../../equationDraft";
import { outcome } from "../../rule";
import { summarySide } from "../../tables/summarySide";

/** C07: this year's opening carry-over is last year's closing one, where the workbook holds both years' summaries. */
export const C07 = defineRule({
  id: "C07",
  severity: "warning",
  basis: ["accountsExplanation2022"],
  needs: [],
  reads: ["tables"],
  notChecked: "noPreviousYear",
  check(context) {
    const tables = [...context.ofKind("incomeExpenditureSummary"), ...context.ofKind("appropriationSummary")];
    const pairs = tables.flatMap((current) =>
      tables
        .filter(
          (before) => before.kind === current.kind && (before.year?.value ?? 0) === (current.year?.value ?? 0) - 1,
        )
        .map((before) => ({ current, before })),
    );
    const comparisons = pairs.flatMap(({ current, before }) => {
      const opening = adjustment(current, "income", /年初|上年/u, context);
      const closing = adjustment(before, "expenditure", /年末|结转下年/u, context);
      const comparison = opening && closing ? compare([opening], [closing]) : null;
      return comparison ? [comparison] : [];
    });
    const findings = comparisons.flatMap((comparison) =>
      comparison.agreement === "contradiction" ? (equationDraft("default", comparison) ?? []) : [],
    );
    return outcome(findings, comparisons.length);
  },
  examples: [
    says("default", { set: { "上年总表|年末结转和结余": 16.2 } }),
    silent({ set: { "上年总表|年末结转和结余": 15.21 } }),
  ],
});

function adjustment(
  table: RecognisedTable,
  side: "income" | "expenditure",
  label: RegExp,
  context: ValidationContext,
): Term | null {
  const line = summarySide(table, side).adjustments.find((one) => label.test(one.label));
  const cell = line?.values.amount ?? line?.values.total;
  return line && cell ? { table, label: line.printed, cell, unit: context.unitOf(table) } : null;
}
