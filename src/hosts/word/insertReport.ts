import { BudgetReportError } from "../../core/errors";
import { base64 } from "../base64";
import type { InsertedReport, InsertPlace } from "../documentPort";
import { withWord } from "./wordRequest";

const MB = 1024 * 1024;

/**
 * Word on the web takes requests of 5 MB (OfficeDev/office-js#4697), the file goes there as base64, four letters for
 * three bytes, and something stands around it.
 */
const LIMIT_BYTES = (5 * MB - 64 * 1024) * 0.75;

/**
 * Puts a .docx into the document, or opens it as a new one. 1 request for a new document, else 2, and 1 more where Word
 * has lost tags on the way in (OfficeDev/office-js#2752).
 * @param tags of its content controls in reading order
 * @throws reportTooLarge, wordRequestFailed
 */
export async function insertReport(
  file: Uint8Array,
  tags: readonly string[],
  place: InsertPlace,
): Promise<InsertedReport> {
  const rounded = (bytes: number, round: (tenths: number) => number) => round((bytes / MB) * 10) / 10;
  if (file.length > LIMIT_BYTES) {
    const [size, limit] = [rounded(file.length, Math.ceil), rounded(LIMIT_BYTES, Math.floor)];
    throw new BudgetReportError("reportTooLarge", { size, limit });
  }
  if (place === "newDocument") return openAsNew(file);
  return withWord(async (context) => {
    const before = context.document.contentControls;
    before.load("items/id");
    await context.sync();
    const known = new Set(before.items.map(({ id }) => id));
    insertAt(context.document, base64(file), place);
    const after = context.document.contentControls;
    after.load("items/id,items/tag");
    await context.sync();
    const added = after.items.filter(({ id }) => !known.has(id));
    if (restoreTags(added, tags)) await context.sync();
    const found = added.filter(({ tag }) => tag !== "").length;
    return { controls: { found, expected: tags.length } };
  });
}

/** In a window of its own the report keeps page, headers and its data. */
function openAsNew(file: Uint8Array): Promise<InsertedReport> {
  return withWord(async (context) => {
    context.application.createDocument(base64(file)).open();
    await context.sync();
    return { controls: null };
  });
}

/**
 * As part of the body: headers and footers stay behind, by Word's design. Document.insertFileFromBase64 (WordApi 1.5)
 * would bring them along, but the office.js that we serve (npm 1.1.110) does not have it.
 */
function insertAt(document: Word.Document, file: string, place: "end" | "selection"): void {
  if (place === "selection") document.getSelection().insertFileFromBase64(file, "Replace");
  else document.body.insertFileFromBase64(file, "End");
}

/**
 * Where every control has come and those that kept their tags stand in the file's order, that order tells which the others
 * are. Was there anything to set?
 */
function restoreTags(added: readonly Word.ContentControl[], tags: readonly string[]): boolean {
  const isInOrder = added.every(({ tag }, index) => tag === "" || tag === tags[index]);
  if (added.length !== tags.length || !isInOrder) return false;
  const lost = added
    .map((control, index) => ({ control, tag: tags[index] ?? "" }))
    .filter(({ control }) => control.tag === "");
  for (const { control, tag } of lost) control.tag = tag;
  return lost.length > 0;
}
