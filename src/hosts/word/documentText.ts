import { BudgetReportError } from "../../core/errors";
import type { DocumentBlock, ReportDocument } from "../../core/text/document";
import { xmlText } from "../file/wordText";
import { nameInAddress } from "../office/documentAddress";
import { readPlainText } from "./plainText";
import { withWord } from "./wordRequest";

/** The main document within the one XML file (Flat OPC) that Word gives. */
const MAIN_PART = /<w:document[ >][\s\S]*<\/w:document>/;

/**
 * The document's paragraphs and tables, by the reader that reads .docx files: merged cells, tracked deletions and
 * headings are understood alike. 1 request. Word refuses to give documents with many pictures as XML (its answers hold
 * 5 MB on the web; GeneralException for some on the desktop: OfficeDev/office-js#1097, #5394): then their plain texts,
 * which the document says of itself.
 * @throws documentNotGiven where Word refuses these too
 */
export async function readDocument(): Promise<ReportDocument> {
  const name = nameInAddress(Office.context.document.url ?? "");
  try {
    return { name, blocks: await readXml() };
  } catch (problem) {
    if (!(problem instanceof BudgetReportError) || problem.code !== "wordRequestFailed") throw problem;
  }
  try {
    return { name, blocks: await readPlainText(), isPlain: true };
  } catch (problem) {
    if (!(problem instanceof BudgetReportError) || problem.code !== "wordRequestFailed") throw problem;
    throw new BudgetReportError("documentNotGiven", { code: String(problem.fields.code ?? "") }, problem);
  }
}

function readXml(): Promise<DocumentBlock[]> {
  return withWord(async (context) => {
    const file = context.document.body.getOoxml();
    await context.sync();
    return blocksOf(file);
  });
}

function blocksOf({ value }: OfficeExtension.ClientResult<string>): DocumentBlock[] {
  return xmlText(MAIN_PART.exec(value)?.[0] ?? "");
}
