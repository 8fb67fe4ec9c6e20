import { groupBy } from "../groupBy";
import type { Classifications } from "../classification/classifications";
import { documentTables, type DocumentTables } from "../proofread/tables/documentTables";
import type { Fact } from "../reading/facts";
import { passagesOf, type Passage } from "../reading/passage";
import { readFacts } from "../reading/read";
import { reportYear } from "../reading/reportYear";
import type { DocumentTable, ReportDocument } from "../text/document";

/** One block of a version with all that was read of it. */
export interface VersionBlock {
  /** Number of the block in the document, from 1. */
  readonly paragraph: number;
  readonly section: string | null;
  /** Its words; of a table the words of its cells. */
  readonly plain: string;
  readonly written: string;
  /** `null` for a paragraph. */
  readonly table: DocumentTable | null;
  /** The table's title, or the short line above it. */
  readonly title: string;
  readonly passage: Passage | null;
  readonly facts: readonly Fact[];
}

/** A document that is compared with another version of it. */
export interface Version {
  readonly name: string;
  readonly year: number | null;
  readonly passages: readonly Passage[];
  readonly tables: DocumentTables | null;
  readonly blocks: readonly VersionBlock[];
}

export function versionOf(document: ReportDocument, classifications: Classifications): Version {
  const passages = passagesOf(document);
  const year = reportYear(passages);
  const tables = documentTables(document, classifications);
  const facts = groupBy(readFacts(passages, year), ({ passage }) => passage.paragraph);
  const byParagraph = groupBy(passages, ({ paragraph }) => paragraph);
  const titles = new Map((tables?.recognition.tables ?? []).map((table) => [table.sheet, table.title] as const));
  const blocks = document.blocks.map((block, at): VersionBlock => {
    const paragraph = at + 1;
    const own = byParagraph.get(paragraph) ?? [];
    const [first] = own;
    const isTable = block.type === "table";
    return {
      paragraph,
      section: first?.section ?? null,
      plain: own.map(({ plain }) => plain).join("|"),
      written: isTable ? "" : block.text.trim(),
      table: isTable ? block : null,
      title: isTable ? (titles.get(`表${paragraph}`) ?? lineAbove(document, at)) : "",
      passage: isTable ? null : (first ?? null),
      facts: isTable ? [] : (facts.get(paragraph) ?? []),
    };
  });
  return { name: document.name, year, passages, tables, blocks };
}

const LONGEST_TITLE = 60;
const LINES_ABOVE = 3;

/** The nearest short line above that is no unit of money. */
function lineAbove({ blocks }: ReportDocument, at: number): string {
  for (const block of blocks.slice(Math.max(0, at - LINES_ABOVE), at).reverse()) {
    if (block.type === "table") return "";
    if (block.text.length <= LONGEST_TITLE && !/[:：]/u.test(block.text)) return block.text.trim();
  }
  return "";
}
