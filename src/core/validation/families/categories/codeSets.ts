import type { Classification } from "../../../classification/classification";
import { belongsToProjects, isUsuallyProject } from "../../../lexicon/economicGroups";
import type { TableKindSpec } from "../../../tableKinds/spec";
import { specOf } from "../../../tableKinds/tableKinds";
import type { Finding } from "../../../findings/finding";
import { makeFinding } from "../../makeFinding";
import { outcome, type Rule } from "../../rule";
import { codeRows, type CodeRow } from "./codeRows";

/** D15: codes of 政府预算支出经济分类 (5xx) among those of 部门预算支出经济分类 (3xx). Two sets that no table mixes. */
export const governmentCodesRule: Rule = {
  id: "D15",
  check(context) {
    const rows = codeRows(context).filter(({ classification }) => classification === "departmentEconomic");
    const findings = rows.filter(({ code }) => code.startsWith("5")).map((row) => finding("D15", row, "default"));
    return outcome(findings, rows.length, { code: "noCodes", params: {} });
  },
};

/** B12: classes that usually belong to projects among basic expenditure. */
export const notBasicRule: Rule = {
  id: "B12",
  check(context) {
    const rows = codeRows(context).filter(({ classification }) => classification === "departmentEconomic");
    const findings = rows
      .filter((row) => belongsToProjects(row.code) && hasAmount(row))
      .filter(
        (row) => row.code.length === 3 || !rows.some((one) => one.code === row.code.slice(0, 3) && hasAmount(one)),
      )
      .map((row) => finding("B12", row, "default"));
    return outcome(findings, rows.length);
  },
};

/** B13: large capital items that usually belong to projects. */
export const usuallyProjectRule: Rule = {
  id: "B13",
  check(context) {
    const rows = codeRows(context).filter(({ classification }) => classification === "departmentEconomic");
    const findings = rows
      .filter((row) => isUsuallyProject(row.code) && hasAmount(row))
      .map((row) => finding("B13", row, "default"));
    return outcome(findings, rows.length);
  },
};

const FUNDS: readonly TableKindSpec["fund"][] = ["generalBudget", "governmentFund"];

/** B16: items of the general budget in the fund table, or the other way round. Classes are shared; 款 and 项 are not. */
export const budgetOfItemRule: Rule = {
  id: "B16",
  check(context) {
    const rows = codeRows(context).filter(
      ({ table, classification, code }) =>
        classification === "functional" && FUNDS.includes(specOf(table.kind).fund) && code.length > 3,
    );
    const wrong = rows.flatMap((row) => {
      const budget = budgetOf(row, context.classifications.functional);
      const expected = specOf(row.table.kind).fund === "governmentFund" ? "governmentFund" : "general";
      if (budget === null || budget.of === expected || (expected === "general" && budget.of !== "governmentFund"))
        return [];
      return [{ row, ...budget }];
    });
    const findings = wrong
      .filter(
        ({ row }) =>
          !wrong.some(
            (other) => other.row.table === row.table && other.row.code === row.code.slice(0, 5) && other.row !== row,
          ),
      )
      .map(({ row, of, sure }) => ({
        ...finding("B16", row, of === "governmentFund" ? "fundInGeneral" : "generalInFund"),
        severity: sure ? ("warning" as const) : ("info" as const),
      }));
    return outcome(findings, rows.length);
  },
};

function budgetOf({ code, year }: CodeRow, functional: Classification) {
  const items = functional.itemsByCode(code, year);
  const budgets = new Set(items.map(({ budget }) => budget));
  const [first] = items;
  if (!first || budgets.size !== 1) return null;
  return {
    of: first.budget,
    sure: items.some((item) => year !== null && functional.certaintyIn(item, year) !== "weak"),
  };
}

function hasAmount({ table, code }: CodeRow): boolean {
  return table.rows.some(
    (row) => row.code === code && Object.values(row.values).some(({ number }) => number !== null && number !== 0),
  );
}

function finding(rule: string, row: CodeRow, variant: string): Finding {
  const tableRow = row.table.rows.find(
    ({ codeRef }) =>
      codeRef && row.codeCells.some((cell) => cell.address === codeRef.address && cell.sheet === codeRef.sheet),
  );
  const amounts = Object.values(tableRow?.values ?? {}).flatMap(({ number, ref }) => (number ? [ref] : []));
  return makeFinding({
    rule,
    variant,
    cells: [...row.codeCells, ...(row.nameRef ? [row.nameRef] : []), ...amounts],
    params: { table: row.table.title, code: row.code, name: row.name ?? "" },
    actual: row.code,
  });
}
