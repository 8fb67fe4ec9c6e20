import { lazy } from "../../core/cache";
import { BudgetReportError } from "../../core/errors";
import type { DocumentFigure } from "../../core/report/figures/refresh/documentFigure";
import type { FigureEdit, FigureWrite } from "../documentPort";
import { askForReview, canReview } from "./review";
import { withWord } from "./wordRequest";

/**
 * Every content control with a tag, in reading order. 2 requests; 1 in a document without any. Where Word refuses what is
 * asked about comments, tracked changes and tables, once more the plain way.
 */
export async function readFigures(): Promise<readonly DocumentFigure[]> {
  try {
    return await read({ withReview: canReview(), byTables: true });
  } catch {
    return read({ withReview: false, byTables: false });
  }
}

interface Asked {
  readonly withReview: boolean;
  /** May tables be asked for their controls, instead of controls for their tables? */
  readonly byTables: boolean;
}

function read({ withReview, byTables }: Asked): Promise<readonly DocumentFigure[]> {
  return withWord(async (context) => {
    const { contentControls, body } = context.document;
    contentControls.load("items/id,items/tag,items/text,items/cannotEdit");
    const tables = byTables ? body.tables.track() : null;
    tables?.load("items/rowCount");
    const askFurther = withReview ? askForReview(body) : null;
    await context.sync();
    const tagged = contentControls.items.filter(({ tag }) => tag !== "");
    if (tagged.length === 0) return [];
    const isInTable = askForTables(tables?.items ?? null, tagged);
    tables?.untrack();
    const reading = askFurther?.(tagged);
    await context.sync();
    const reviews = reading?.();
    return tagged.map(({ id, tag, text, cannotEdit }): DocumentFigure => {
      const revised = reviews?.revised.get(id);
      return {
        id: String(id),
        tag,
        text: revised?.current ?? text,
        inTable: isInTable(id),
        locked: cannotEdit,
        ...(reviews ? { isCommented: reviews.commented.has(id), revisedFrom: revised?.original ?? null } : {}),
      };
    });
  });
}

/**
 * Which controls stand in tables: every table is asked for its controls or every control for its table, whichever asks less
 * (hundreds of questions would cost Word minutes, OfficeDev/office-js#2311). Part of the request under way.
 * @param tables of a collection that is tracked: asked for anew, Word may number them otherwise; `null`: not by tables
 */
function askForTables(
  tables: readonly Word.Table[] | null,
  controls: readonly Word.ContentControl[],
): (control: number) => boolean {
  if (tables && tables.length < controls.length) {
    const within = tables.map((table) => {
      const { contentControls } = table.getRange();
      contentControls.load("items/id");
      return contentControls;
    });
    const ids = lazy(() => new Set(within.flatMap(({ items }) => items.map(({ id }) => id))));
    return (control) => ids().has(control);
  }
  const around = new Map(
    controls.map((control) => {
      const table = control.parentTableOrNullObject;
      table.load("rowCount");
      return [control.id, table];
    }),
  );
  return (control) => around.get(control)?.isNullObject === false;
}

/**
 * Writes where the text is still what it was, in the format of what stands there. 2 requests, 3 in a document with tracked
 * changes. All controls are asked for at once.
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
