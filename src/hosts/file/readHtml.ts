import { ownValue } from "../../core/ownValue";
import { Tokenizer, TokenizerMode, type Token } from "parse5";
import { HtmlGrid, type HtmlSheet } from "./htmlGrid";

/** Elements whose begin and end break the line. */
const BLOCKS = new Set(
  "address article blockquote center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section ul".split(
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

/**
 * A web page as Excel lays it out when it opens it: one sheet, the lines of text and the rows of all tables one below the
 * other, so that a cell's address is the one that Excel shows. Tables may lack their end tags, be nested for layout, and
 * have cells over several columns and rows. @throws tooManyCells
 */
export function readHtml(html: string, file: string): HtmlSheet {
  const grid = new HtmlGrid(file);
  let skipped: string | null = null;
  const words = ({ chars }: Token.CharacterToken) => {
    if (skipped === null) grid.text(chars);
  };
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onStartTag: ({ tagName, attrs, selfClosing }) => {
        const mode = ownValue(NO_TEXT, tagName);
        if (mode !== undefined && !selfClosing) {
          tokenizer.state = mode;
          skipped = tagName;
        } else startTag(grid, tagName, new Map(attrs.map(({ name, value }) => [name, value])));
      },
      onEndTag: ({ tagName }) => {
        if (tagName === skipped) skipped = null;
        else endTag(grid, tagName);
      },
      onCharacter: words,
      onWhitespaceCharacter: words,
      onNullCharacter: () => undefined,
      // <x:Name> of Excel's own pages stands in a comment that only Office reads.
      onComment: ({ data }) => grid.comment(data),
      onDoctype: () => undefined,
      onEof: () => undefined,
    },
  );
  tokenizer.write(html, true);
  return grid.finish();
}

function startTag(grid: HtmlGrid, name: string, attributes: ReadonlyMap<string, string>): void {
  if (name === "table") grid.startTable();
  else if (name === "tr") grid.startRow();
  else if (name === "td" || name === "th") grid.startCell(attributes);
  else if (name === "br" || BLOCKS.has(name) || name === "caption") grid.breakLine();
}

function endTag(grid: HtmlGrid, name: string): void {
  if (name === "table") grid.endTable();
  else if (name === "tr") grid.endRow();
  else if (name === "td" || name === "th") grid.endCell();
  else if (BLOCKS.has(name) || name === "caption") grid.breakLine();
}
