import type { ChartEdit, ChartWrite } from "../documentPort";
import { withWord } from "./wordRequest";

/**
 * Puts charts into their content controls in the place of those that stand there; the controls stay. 3 requests, 4 where
 * Word has put an empty paragraph behind one.
 */
export function writeCharts(edits: readonly ChartEdit[]): Promise<ChartWrite> {
  return withWord(async (context) => {
    const { contentControls } = context.document;
    contentControls.load("items/id,items/cannotEdit");
    await context.sync();
    const controls = new Map(contentControls.items.map((control) => [String(control.id), control]));
    const open = edits.flatMap((edit) => {
      const control = controls.get(edit.id);
      return control && !control.cannotEdit ? [{ edit, control }] : [];
    });
    for (const { edit, control } of open) control.insertOoxml(edit.ooxml, "Replace");
    await context.sync();
    await dropEmptyLines(
      context,
      open.map(({ control }) => control),
    );
    const written = open.map(({ edit }) => edit);
    return { written, skipped: edits.filter((edit) => !written.includes(edit)) };
  });
}

/** What is inserted as XML ends with a paragraph of its own: an empty line under every chart. */
async function dropEmptyLines(context: Word.RequestContext, controls: readonly Word.ContentControl[]): Promise<void> {
  const lines = controls.map(({ paragraphs }) => {
    paragraphs.load("items/text");
    return paragraphs;
  });
  await context.sync();
  const surplus = lines.flatMap(({ items }) => items.slice(1).filter(({ text }) => text.trim() === ""));
  if (surplus.length === 0) return;
  for (const paragraph of surplus) paragraph.delete();
  await context.sync();
}
