import type { DocumentBlock, DocumentParagraph } from "../../core/text/document";
import { withWord } from "./wordRequest";

/**
 * Paragraphs and tables by Word's own lists instead of the document's XML: no merged cells, automatic numbers or tracked
 * deletions, but no pictures either. 1 request.
 */
export function readPlainText(): Promise<DocumentBlock[]> {
  return withWord(async (context) => {
    const { paragraphs, tables } = context.document.body;
    paragraphs.load("items/text,items/tableNestingLevel,items/outlineLevel");
    tables.load("items/values,items/nestingLevel");
    await context.sync();
    const outer = tables.items.filter(({ nestingLevel }) => nestingLevel === 1);
    return blocksOf(paragraphs.items, outer);
  });
}

/** What the order of the paragraphs is made of. */
type PlainParagraph = Pick<Word.Paragraph, "text" | "tableNestingLevel" | "outlineLevel">;

type PlainTable = Pick<Word.Table, "values">;

/** A stretch of paragraphs within tables is the next table, and the one after it as long as words are left. */
export function blocksOf(paragraphs: readonly PlainParagraph[], tables: readonly PlainTable[]): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  const coming = [...tables];
  let within: string | null = null;
  const endTables = () => {
    if (within === null) return;
    let told = 0;
    do {
      const table = coming.shift();
      if (!table) break;
      told += letters(table.values.flat().join("")).length;
      blocks.push({ type: "table", rows: table.values.map((row) => row.map((cell) => cell.trim())) });
    } while (told < within.length);
    within = null;
  };
  for (const paragraph of paragraphs) {
    if (paragraph.tableNestingLevel > 0) {
      within = (within ?? "") + letters(paragraph.text);
      continue;
    }
    endTables();
    if (paragraph.text.trim() !== "") blocks.push(paragraphBlock(paragraph));
  }
  endTables();
  return blocks;
}

function letters(text: string): string {
  // Word ends the text of a cell with a control character.
  return text.replace(/[\s\p{Cc}]+/gu, "");
}

/** Body text has level 10. */
function paragraphBlock({ text, outlineLevel }: PlainParagraph): DocumentParagraph {
  const plain = text.replace(/[\t\v]/g, " ");
  const isHeading = outlineLevel >= 1 && outlineLevel <= 9;
  return { type: "paragraph", text: plain, ...(isHeading ? { headingLevel: outlineLevel } : {}) };
}
