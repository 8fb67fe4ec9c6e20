import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import type { KeyedRelation } from "../../relations/relation";
import { cellsOf } from "../../../accounts/figure";
import { amountFigure } from "../../../accounts/lookUp";
import { amountOf, numberIn, sum } from "../../../amount/amount";
import { rowWithKey } from "../../../forms/formRows";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import type { ValidationContext } from "../../context";
import { amountText, type Term } from "../../equation";
import type { FindingDraft } from "../../rule";
import { numberCell } from "../selfEvaluation/forms";
import { projectTotals } from "./projectTotals";
import type { ColumnRole } from "../../../tableKinds/columnRoles";

/** A row of 基础数据表 that is the sum of others, in each of its money columns. */
function sumOf(total: string, parts: readonly string[]): KeyedRelation {
  return {
    form: "keyed",
    kinds: ["evaluationBaseData"],
    variant: "sum",
    columns: ["previousFinal", "budget", "final"],
    total: { row: total },
    parts: parts.map((row) => ({ row })),
    blankMayHoldRest: true,
  };
}

/** The same where only some of the parts are told (其中). */
function atMost(total: string, parts: readonly string[]): KeyedRelation {
  return {
    form: "keyed",
    kinds: ["evaluationBaseData"],
    variant: "partsBeyondTotal",
    columns: ["previousFinal", "budget", "final"],
    total: { row: total },
    parts: parts.map((row) => ({ row })),
    partsAreSome: true,
  };
}

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

/** F23: 基础数据表 by itself and against the final accounts, and the totals of 项目支出明细. Source: hengshanGuantang2023. */
export const F23 = defineRule({
  id: "F23",
  severity: "error",
  basis: ["hengshanGuantang2023"],
  needs: [],
  reads: ["tables", "forms"],
  notChecked: "noBaseData",
  relations: [
    sumOf("threePublic", ["vehicles", "abroad", "reception"]),
    sumOf("vehicles", ["vehiclePurchase", "vehicleOperation"]),
    atMost("project", ["projectBusiness", "projectOperation", "projectProvincial"]),
    atMost("publicFunds", ["office", "utilities", "meeting"]),
  ],
  each: (context) => [
    ...context.ofKind("evaluationBaseData").flatMap((table) => tiesToAccounts(context, table)),
    ...context.ofKind("projectExpenditure").flatMap(projectTotals),
  ],
  judge: (draft) => draft ?? [],
  examples: [
    says("sum", { of: "forms", set: { "基础数据表!B5": 6.2 } }),
    says("partsBeyondTotal", { of: "forms", set: { "基础数据表!F16": 98.6 } }),
    silent({ of: "forms", set: { "基础数据表!F16": 20 } }),
  ],
});

function terms(table: RecognisedTable, key: string, role: ColumnRole): Term[] {
  const row = rowWithKey(table, key);
  const cell = numberCell(row, role);
  return cell ? [{ table, label: row?.name ?? key, cell, unit: table.unit?.value ?? "万元" }] : [];
}

/** A draft, or `null` for each number that agrees. */
function tiesToAccounts(context: ValidationContext, table: RecognisedTable): (FindingDraft | null)[] {
  return TIES.flatMap(({ row, keys }) => {
    const [term] = terms(table, row, "final");
    const figures = keys.flatMap((key) => amountFigure(context.accounts, key) ?? []);
    const [first] = figures;
    if (!term || !first || term.cell.number === null) return [];
    const amount = amountOf(term.cell.number, term.unit);
    const tolerance = sum([amountOf(0.005, "万元"), amountOf(0.005, "万元")]);
    if (figures.some((figure) => Math.abs(figure.amount - amount) <= tolerance)) return [null];
    return [
      {
        variant: "accounts",
        cells: [term.cell.ref, ...cellsOf(first)],
        params: {
          name: term.label,
          printed: amountText(amount, term.unit),
          accounts: amountText(first.amount, first.unit),
          unit: term.unit,
          accountsUnit: first.unit,
        },
        difference: numberIn(amount, term.unit) - numberIn(first.amount, term.unit),
        unit: term.unit,
      },
    ];
  });
}
