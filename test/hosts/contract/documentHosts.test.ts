/** Word for Windows, Mac, the web and the iPad, old and new, keep the same contract. */
import { WordDocument, blankDocument } from "../../word-host/wordDocument";
import { installWordPages, openWord, type WordOptions } from "../harness/wordPages";
import { describeDocumentHost } from "./documentContract";

installWordPages();

describe.each<WordOptions>([
  { platform: "windows" },
  { platform: "mac" },
  { platform: "web" },
  { platform: "ipad" },
  { platform: "windows", wordApi: "1.3" },
])("Word %o", (options) => {
  describeDocumentHost(async (content) => {
    const document = content instanceof Uint8Array ? WordDocument.open(content) : blankDocument(...content);
    const { host, word } = await openWord(document, options);
    return {
      host,
      controls: () => document.dump(),
      paragraphs: () => document.text(),
      comments: () => document.comments.map(({ quote, content: text }) => [quote, text] as const),
      selected: () => document.selection?.text ?? null,
      parts: () => document.xmlParts.map(({ xml }) => xml),
      openedBeside: () => word.opened.map((other) => other.dump()),
      setsControl: (tag, text) => document.control(tag).setText(text),
      removesControl: (tag) => document.control(tag).remove(true),
      replaces: (words, by) => document.personReplaces(words, by),
      commentsOn: (words, text) => void document.addComment(text, words),
    };
  });
});
