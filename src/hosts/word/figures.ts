import { BudgetReportError } from "../../core/errors";
import type { DocumentFigure } from "../../core/report/figures/refresh/refreshPlan";
import type { FigureEdit, FigureWrite } from "../documentPort";
import { withWord } from "./wordRequest";

/** Every content control with a tag, in reading order. 2 requests; 1 in a document without any. */
export function readFigures(): Promise<readonly DocumentFigure[]> {
  return withWord(async (context) => {
    const { contentControls } = context.document;
    contentControls.load("items/id,items/tag,items/text,items/cannotEdit");
    await context.sync();
    const tagged = contentControls.items.filter(({ tag }) => tag !== "");
    if (tagged.length === 0) return [];
    const tables = tagged.map((control) => {
      const table = control.parentTableOrNullObject;
      table.load("rowCount");
      return table;
    });
    await context.sync();
    return tagged.map(({ id, tag, text, cannotEdit }, index) => ({
      id: String(id),
      tag,
      text,
      inTable: tables[index]?.isNullObject === false,
      locked: cannotEdit,
    }));
  });
}

/** Writes where the text is still what it was, in the format of what stands there. 2 requests. */
export function writeFigures(edits: readonly FigureEdit[]): Promise<FigureWrite> {
  return withWord(async (context) => {
    const { contentControls } = context.document;
    const controls = edits.map((edit) => {
      const control = contentControls.getByIdOrNullObject(Number(edit.id));
      control.load("text");
      return { edit, control };
    });
    await context.sync();
    const [written, skipped]: [FigureEdit[], FigureEdit[]] = [[], []];
    for (const { edit, control } of controls) {
      if (control.isNullObject || control.text !== edit.from) {
        skipped.push(edit);
        continue;
      }
      control.insertText(edit.to, "Replace");
      written.push(edit);
    }
    await context.sync();
    return { written, skipped };
  });
}

/** Selects the control where the user can see it. 2 requests. @throws figureMissing */
export function showFigure(id: string): Promise<void> {
  return withWord(async (context) => {
    const control = context.document.contentControls.getByIdOrNullObject(Number(id));
    control.load("id");
    await context.sync();
    if (control.isNullObject) throw new BudgetReportError("figureMissing");
    control.select();
    await context.sync();
  });
}
