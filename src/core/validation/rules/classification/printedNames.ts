import type { ClassificationId } from "../../../classification/item";
import type { CellRef } from "../../../workbook/cellRef";
import type { ValidationContext } from "../../context";
import { oncePer } from "../../../cache";
import { classOfLabel } from "../../tables/classOfLabel";
import { isSummaryKind } from "../../../tableKinds/tableKinds";
import { summarySide } from "../../tables/summarySide";
import { codeRows } from "./codeRows";

/** A code's name as printed somewhere: in a code table, or as a class of a summary. */
export interface PrintedName {
  readonly classification: ClassificationId;
  readonly code: string;
  readonly name: string;
  readonly ref: CellRef;
  /** The code's cells; none in a summary, where the name itself was read as the code. */
  readonly codeCells: readonly CellRef[];
  readonly year: number;
}

/** Every name beside a code, and every class of the summaries, where the year is known. Summaries first. */
export const printedNames = oncePer(printedNamesOf);

function printedNamesOf(context: ValidationContext): PrintedName[] {
  const inRows = codeRows(context).flatMap(({ code, codeCells, name, nameRef, year, classification }) =>
    name !== null && nameRef && year !== null ? [{ classification, code, codeCells, name, ref: nameRef, year }] : [],
  );
  return [...summaryNames(context), ...inRows];
}

function summaryNames(context: ValidationContext): PrintedName[] {
  return context.tables
    .filter(({ kind }) => isSummaryKind(kind))
    .flatMap((table) => {
      const year = context.yearOf(table);
      if (year === null) return [];
      return summarySide(table, "expenditure").sources.flatMap(({ row, label, labelRef }): PrintedName[] => {
        const code = row.code ?? classOfLabel(label, year, context);
        if (code === null || !labelRef) return [];
        return [{ classification: "functional", code, codeCells: [], name: label, ref: labelRef, year }];
      });
    });
}
