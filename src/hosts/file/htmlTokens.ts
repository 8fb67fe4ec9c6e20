import { Tokenizer, TokenizerMode, type Token } from "parse5";
import { ownValue } from "../../core/ownValue";

/** Elements whose begin and end break the line. */
export const LINE_BREAKING: ReadonlySet<string> = new Set(
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

export interface HtmlVisitor {
  readonly text: (words: string) => void;
  readonly start: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly end: (name: string) => void;
  readonly comment?: (words: string) => void;
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** Goes through a web page once; scripts, styles and what else is no text are left out. */
export function eachHtmlToken(html: string, { text, start, end, comment }: HtmlVisitor): void {
  let skipped: string | null = null;
  const words = ({ chars }: Token.CharacterToken) => {
    if (skipped === null) text(chars);
  };
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onStartTag: ({ tagName, attrs, selfClosing }) => {
        const mode = ownValue(NO_TEXT, tagName);
        if (mode !== undefined && !selfClosing) {
          tokenizer.state = mode;
          skipped = tagName;
        } else
          start(tagName, attrs.length === 0 ? NO_ATTRIBUTES : new Map(attrs.map(({ name, value }) => [name, value])));
      },
      onEndTag: ({ tagName }) => {
        if (tagName === skipped) skipped = null;
        else end(tagName);
      },
      onCharacter: words,
      onWhitespaceCharacter: words,
      onNullCharacter: () => undefined,
      onComment: ({ data }) => comment?.(data),
      onDoctype: () => undefined,
      onEof: () => undefined,
    },
  );
  tokenizer.write(html, true);
}
