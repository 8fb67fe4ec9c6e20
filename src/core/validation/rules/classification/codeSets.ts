import type { ValidationContext } from "../../context";
import { codeRows } from "./codeRows";
import type { Verdict } from "../../judgeEach";
import type { FindingDraft } from "../../rule";
import type { CodeRow } from "./codeRows";

/** Rows of a table by 部门预算支出经济分类. */
export function economicRows(context: ValidationContext): CodeRow[] {
  return codeRows(context).filter(({ classification }) => classification === "departmentEconomic");
}

export function hasAmount({ table, code }: CodeRow): boolean {
  return table.rows.some(
    (row) => row.code === code && Object.values(row.values).some(({ number }) => number !== null && number !== 0),
  );
}

/** A row whose code does not belong there. */
export function codeDraft(row: CodeRow, variant = "default"): FindingDraft {
  const tableRow = row.table.rows.find(
    ({ codeRef }) =>
      codeRef && row.codeCells.some((cell) => cell.address === codeRef.address && cell.sheet === codeRef.sheet),
  );
  const amounts = Object.values(tableRow?.values ?? {}).flatMap(({ number, ref }) => (number ? [ref] : []));
  return {
    variant,
    cells: [...row.codeCells, ...(row.nameRef ? [row.nameRef] : []), ...amounts],
    params: { table: row.table.title, code: row.code, name: row.name ?? "" },
    actual: row.code,
  };
}

/**
 * Rows with amounts among basic expenditure whose code is of a set: a class stands for its items, where it has an amount
 * itself.
 */
export function basicRowsOf(belongs: (code: string) => boolean) {
  return (row: CodeRow, context: ValidationContext): Verdict => {
    if (!belongs(row.code) || !hasAmount(row)) return [];
    const theClass = row.code.slice(0, 3);
    const isToldByClass =
      row.code !== theClass &&
      belongs(theClass) &&
      economicRows(context).some((other) => other.code === theClass && hasAmount(other));
    return isToldByClass ? [] : codeDraft(row);
  };
}
