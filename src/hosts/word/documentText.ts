import type { ReportDocument } from "../../core/text/document";
import { xmlText } from "../file/wordText";
import { withWord } from "./wordRequest";

/** The main document within the one XML file (Flat OPC) that Word gives. */
const MAIN_PART = /<w:document[ >][\s\S]*<\/w:document>/;

/**
 * The document's paragraphs and tables, by the reader that reads .docx files: merged cells, tracked deletions and
 * headings are understood alike. 1 request.
 */
export function readDocument(): Promise<ReportDocument> {
  return withWord(async (context) => {
    const file = context.document.body.getOoxml();
    await context.sync();
    return { name: documentName(), blocks: blocksOf(file) };
  });
}

function blocksOf({ value }: OfficeExtension.ClientResult<string>): ReportDocument["blocks"] {
  return xmlText(MAIN_PART.exec(value)?.[0] ?? "");
}

function documentName(): string {
  const address = Office.context.document.url ?? "";
  const name = address.replace(/^.*[\\/]/, "");
  // On the web it is an address; on a disk % is a letter like any other.
  return /^https?:/i.test(address) ? decodeURIComponent(name) : name;
}
