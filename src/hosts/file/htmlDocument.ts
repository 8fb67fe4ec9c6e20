import { ownValue } from "../../core/ownValue";
import { Tokenizer, TokenizerMode, type Token } from "parse5";
import type { DocumentBlock } from "../../core/text/document";
import { WORD_TABLE_COLUMNS } from "../../core/limits/limits";
import { HtmlTable } from "./htmlTable";

/** Elements whose begin and end break the line. */
const BLOCKS = new Set(
  "address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section ul".split(
    " ",
  ),
);

/** Elements whose content is no text, with the way to read over it. */
const NO_TEXT: Readonly<Record<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
};

/** What a published page says, and how many pictures it shows. */
export interface HtmlDocument {
  readonly blocks: readonly DocumentBlock[];
  readonly pictures: number;
}

/** A web page as paragraphs, headings and tables in order; tables that only lay out the page are read through. */
export function htmlDocument(html: string): HtmlDocument {
  const layout = layoutTables(html);
  const blocks: DocumentBlock[] = [];
  const tables: HtmlTable[] = [];
  let started = 0;
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
  eachToken(html, {
    text: (words) => {
      const table = tables.at(-1);
      if (table) table.text(words);
      else text += words;
    },
    start: (name, attributes) => {
      if (name === "table" && !layout.has(started++)) {
        endLine();
        tables.push(new HtmlTable(WORD_TABLE_COLUMNS));
      } else if (name === "tr" && tables.length > 0) tables.at(-1)?.startRow();
      else if ((name === "td" || name === "th") && tables.length > 0) tables.at(-1)?.startCell(attributes);
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
  return { blocks, pictures };
}

const TABLE_PARTS = new Set(["table", "caption", "tr", "td", "th"]);

interface Visitor {
  readonly text: (words: string) => void;
  readonly start: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly end: (name: string) => void;
}

/** The numbers, in the order of their start tags, of tables that hold other tables: they lay out the page. */
function layoutTables(html: string): ReadonlySet<number> {
  const outer = new Set<number>();
  const open: number[] = [];
  let started = 0;
  eachToken(html, {
    text: () => undefined,
    start: (name) => {
      if (name !== "table") return;
      for (const number of open) outer.add(number);
      open.push(started++);
    },
    end: (name) => {
      if (name === "table") open.pop();
    },
  });
  return outer;
}

function eachToken(html: string, { text, start, end }: Visitor): void {
  let skipped: string | null = null;
  const words = ({ chars }: Token.CharacterToken) => {
    if (skipped === null) text(chars.replace(/[\r\n\t \u00a0]+/g, " "));
  };
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onStartTag: ({ tagName, attrs, selfClosing }) => {
        const mode = ownValue(NO_TEXT, tagName);
        if (mode !== undefined && !selfClosing) {
          tokenizer.state = mode;
          skipped = tagName;
        } else start(tagName, new Map(attrs.map(({ name, value }) => [name, value])));
      },
      onEndTag: ({ tagName }) => {
        if (tagName === skipped) skipped = null;
        else end(tagName);
      },
      onCharacter: words,
      onWhitespaceCharacter: words,
      onNullCharacter: () => undefined,
      onComment: () => undefined,
      onDoctype: () => undefined,
      onEof: () => undefined,
    },
  );
  tokenizer.write(html, true);
}
