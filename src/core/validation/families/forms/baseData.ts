import { cellsOf } from "../../../accounts/figure";
import { amountFigure } from "../../../accounts/lookUp";
import { amountOf, numberIn, sum } from "../../../amount/amount";
import { rowWithKey } from "../../../forms/formRows";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import type { ValidationContext } from "../../context";
import { amountText, compare, type Term } from "../../equation";
import { equationFinding } from "../../equationFinding";
import type { Finding } from "../../../findings/finding";
import { makeFinding } from "../../makeFinding";
import type { Rule } from "../../rule";
import { outcome } from "../../rule";
import { numberCell } from "./forms";
import { projectTotals } from "./projectTotals";
import type { ColumnRole } from "../../../tableKinds/columnRoles";

/** Rows of 基础数据表 that are sums of others. `atMost`: the parts are only some of the whole (其中). */
const SUMS: readonly { readonly total: string; readonly parts: readonly string[]; readonly atMost?: true }[] = [
  { total: "threePublic", parts: ["vehicles", "abroad", "reception"] },
  { total: "vehicles", parts: ["vehiclePurchase", "vehicleOperation"] },
  { total: "project", parts: ["projectBusiness", "projectOperation", "projectProvincial"], atMost: true },
  { total: "publicFunds", parts: ["office", "utilities", "meeting"], atMost: true },
];
const COLUMNS = ["previousFinal", "budget", "final"] as const;

/** Rows whose 决算数 stands in the final accounts too. `keys`: the figures that it may be, added up where joined by +. */
const TIES: readonly { readonly row: string; readonly keys: readonly string[] }[] = [
  { row: "threePublic", keys: ["threePublic.final.total"] },
  { row: "vehiclePurchase", keys: ["threePublic.final.vehiclePurchase"] },
  { row: "vehicleOperation", keys: ["threePublic.final.vehicleOperation"] },
  { row: "abroad", keys: ["threePublic.final.abroad"] },
  { row: "reception", keys: ["threePublic.final.reception"] },
  { row: "project", keys: ["expenditure.project", "generalBudget.project"] },
  { row: "publicFunds", keys: ["basic.public", "basic.byEconomic.302"] },
];

/** F23: 基础数据表 by itself and against the final accounts, and the totals of 项目支出明细. Source: HS. */
export const baseDataRule: Rule = {
  id: "F23",
  check(context) {
    const tables = context.ofKind("evaluationBaseData");
    const results = [
      ...tables.flatMap((table) => [...sumsWithin(table), ...tiesToAccounts(context, table)]),
      ...context.ofKind("projectExpenditure").flatMap(projectTotals),
    ];
    return outcome(
      results.flatMap((finding) => finding ?? []),
      results.length,
      { code: "noBaseData", params: {} },
    );
  },
};

function terms(table: RecognisedTable, key: string, role: ColumnRole): Term[] {
  const row = rowWithKey(table, key);
  const cell = numberCell(row, role);
  return cell ? [{ table, label: row?.name ?? key, cell, unit: table.unit?.value ?? "万元" }] : [];
}

/** A finding, or `null` for each relation that holds. */
function sumsWithin(table: RecognisedTable): (Finding | null)[] {
  return SUMS.flatMap(({ total, parts, atMost }) =>
    COLUMNS.flatMap((role) => {
      const right = parts.flatMap((key) => terms(table, key, role));
      const comparison = compare(terms(table, total, role), right);
      if (!comparison) return [];
      if (atMost && comparison.difference >= 0) return [null];
      const finding = equationFinding("F23", atMost ? "partsBeyondTotal" : "sum", comparison, { column: role });
      // A part that is left blank may hold the rest: then a smaller sum is to be looked at, no more.
      const mayHoldRest = !atMost && right.length < parts.length && comparison.difference > 0;
      return [finding && mayHoldRest && finding.severity === "error" ? { ...finding, severity: "warning" } : finding];
    }),
  );
}

function tiesToAccounts(context: ValidationContext, table: RecognisedTable): (Finding | null)[] {
  return TIES.flatMap(({ row, keys }) => {
    const [term] = terms(table, row, "final");
    const figures = keys.flatMap((key) => amountFigure(context.accounts, key) ?? []);
    const [first] = figures;
    if (!term || !first || term.cell.number === null) return [];
    const amount = amountOf(term.cell.number, term.unit);
    const tolerance = sum([amountOf(0.005, "万元"), amountOf(0.005, "万元")]);
    if (figures.some((figure) => Math.abs(figure.amount - amount) <= tolerance)) return [null];
    return [
      makeFinding({
        rule: "F23",
        variant: "accounts",
        cells: [term.cell.ref, ...cellsOf(first)],
        params: {
          name: term.label,
          printed: amountText(amount, term.unit),
          accounts: amountText(first.amount, first.unit),
          unit: term.unit,
          accountsUnit: first.unit,
        },
        expected: numberIn(first.amount, term.unit),
        actual: term.cell.number,
        difference: numberIn(amount, term.unit) - numberIn(first.amount, term.unit),
        unit: term.unit,
      }),
    ];
  });
}
