import type { DocumentBlock } from "../../core/text/document";
import { DOCUMENT_CHARACTERS, WORD_TABLE_COLUMNS } from "../../core/limits/limits";
import { CELL_LENGTH, ROW_LENGTH, TABLE_LENGTH } from "./documentLength";
import { HtmlTable } from "./htmlTable";
import { eachHtmlToken, LINE_BREAKING } from "./htmlTokens";

/** Further elements that begin a line of a text: a sheet of Excel has no line for them. */
const BLOCKS = new Set([...LINE_BREAKING, "aside", "body", "figure"]);

/** White space as a browser shows it. */
const asShown = (words: string) => words.replace(/[\r\n\t \u00a0]+/g, " ");

/** What a published page says, and how many pictures it shows. */
export interface HtmlDocument {
  readonly blocks: readonly DocumentBlock[];
  readonly pictures: number;
  /** Nothing was left out; a page beyond what is taken in is not gathered to its end. */
  readonly isWhole: boolean;
}

/** A web page as paragraphs, headings and tables in order; tables that only lay out the page are read through. */
export function htmlDocument(html: string): HtmlDocument {
  const layout = layoutTables(html);
  const blocks: DocumentBlock[] = [];
  const tables: HtmlTable[] = [];
  let started = 0;
  let room = DOCUMENT_CHARACTERS;
  let text = "";
  let level: number | undefined;
  let pictures = 0;
  const endLine = () => {
    const table = tables.at(-1);
    if (table) table.breakLine();
    else if (text.trim() !== "")
      blocks.push({ type: "paragraph", text: text.trim(), ...(level ? { headingLevel: level } : {}) });
    if (!table) text = "";
  };
  const endTable = () => {
    const table = tables.pop();
    if (table) blocks.push(...table.finish());
  };
  eachHtmlToken(html, {
    text: (words) => {
      const table = tables.at(-1);
      if (room < 0) return;
      if (table) table.text(asShown(words));
      else text += asShown(words);
    },
    start: (name, attributes) => {
      const table = tables.at(-1);
      if (room < 0) return;
      if (name === "table" && !layout.has(started++)) {
        endLine();
        room -= TABLE_LENGTH;
        tables.push(new HtmlTable(WORD_TABLE_COLUMNS));
      } else if (name === "tr" && table) {
        room -= ROW_LENGTH;
        table.startRow();
      } else if ((name === "td" || name === "th") && table) room -= CELL_LENGTH * table.startCell(attributes);
      else if (name === "img") pictures += 1;
      else if (name === "br" || BLOCKS.has(name) || TABLE_PARTS.has(name)) endLine();
      if (/^h[1-6]$/.test(name)) level = Number(name[1]);
    },
    end: (name) => {
      if (name === "table" && tables.length > 0) endTable();
      else if (BLOCKS.has(name) || TABLE_PARTS.has(name)) endLine();
      if (/^h[1-6]$/.test(name)) level = undefined;
    },
  });
  while (tables.length > 0) endTable();
  endLine();
  return { blocks, pictures, isWhole: room >= 0 };
}

const TABLE_PARTS = new Set(["table", "caption", "tr", "td", "th"]);

/** The numbers, in the order of their start tags, of tables that hold other tables: they lay out the page. */
function layoutTables(html: string): ReadonlySet<number> {
  const outer = new Set<number>();
  const open: number[] = [];
  let started = 0;
  eachHtmlToken(html, {
    text: () => undefined,
    start: (name) => {
      if (name !== "table") return;
      // Those around it were marked by the one before.
      const parent = open.at(-1);
      if (parent !== undefined) outer.add(parent);
      open.push(started++);
    },
    end: (name) => {
      if (name === "table") open.pop();
    },
  });
  return outer;
}
