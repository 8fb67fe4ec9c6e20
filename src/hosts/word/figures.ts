import { BudgetReportError } from "../../core/errors";
import type { DocumentFigure } from "../../core/report/figures/refresh/refreshPlan";
import type { FigureEdit, FigureWrite } from "../documentPort";
import { askForReview, canReview } from "./review";
import { withWord } from "./wordRequest";

/**
 * Every content control with a tag, in reading order. 2 requests; 1 in a document without any. Where Word refuses what
 * is asked about comments and tracked changes, once more without.
 */
export async function readFigures(): Promise<readonly DocumentFigure[]> {
  if (!canReview()) return read(false);
  try {
    return await read(true);
  } catch {
    return read(false);
  }
}

function read(withReview: boolean): Promise<readonly DocumentFigure[]> {
  return withWord(async (context) => {
    const { contentControls, body } = context.document;
    contentControls.load("items/id,items/tag,items/text,items/cannotEdit");
    const askFurther = withReview ? askForReview(body) : null;
    await context.sync();
    const tagged = contentControls.items.filter(({ tag }) => tag !== "");
    if (tagged.length === 0) return [];
    const tables = tagged.map((control) => {
      const table = control.parentTableOrNullObject;
      table.load("rowCount");
      return table;
    });
    const reading = askFurther?.(tagged);
    await context.sync();
    const reviews = reading?.();
    return tagged.map(({ id, tag, text, cannotEdit }, index): DocumentFigure => {
      const revised = reviews?.revised.get(id);
      return {
        id: String(id),
        tag,
        text: revised?.current ?? text,
        inTable: tables[index]?.isNullObject === false,
        locked: cannotEdit,
        ...(reviews ? { isCommented: reviews.commented.has(id), revisedFrom: revised?.original ?? null } : {}),
      };
    });
  });
}

/**
 * Writes where the text is still what it was, in the format of what stands there. 2 requests, 3 in a document with tracked
 * changes. All controls are asked for at once: hundreds of questions would cost Word minutes (OfficeDev/office-js#2311).
 */
export function writeFigures(edits: readonly FigureEdit[]): Promise<FigureWrite> {
  return withWord(async (context) => {
    const { contentControls, body } = context.document;
    contentControls.load("items/id,items/text");
    const readings = canReview() ? [body.getReviewedText("Current"), body.getReviewedText("Original")] : [];
    await context.sync();
    const controls = new Map(contentControls.items.map((control) => [String(control.id), control]));
    // With tracked changes Word's text may hold deleted words too (OfficeDev/office-js#1299).
    const isRevised = readings[0]?.value !== readings[1]?.value;
    const current = edits.map(({ id }) => (isRevised ? controls.get(id)?.getReviewedText("Current") : undefined));
    if (isRevised) await context.sync();
    const [written, skipped]: [FigureEdit[], FigureEdit[]] = [[], []];
    edits.forEach((edit, index) => {
      const control = controls.get(edit.id);
      const stands = control?.text === edit.from || current[index]?.value === edit.from;
      if (!control || !stands) {
        skipped.push(edit);
        return;
      }
      control.insertText(edit.to, "Replace");
      written.push(edit);
    });
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
