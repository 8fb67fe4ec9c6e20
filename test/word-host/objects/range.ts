import type { Element } from "@xmldom/xmldom";
import { nothing, object, type HostObject } from "../../excel-host/hostObject";
import { RichApiError } from "../../excel-host/richApi";
import { textOf } from "../ooxml";
import type { Placement } from "../wordDocument";
import { commentObject } from "./comments";
import type { HostDocument } from "./hostDocument";

/** Words of a paragraph, or an element as a whole. */
export interface Stretch {
  readonly element: Element;
  readonly text: string;
}

/** `null`: the empty place at the end of the document. */
export function rangeObject(host: HostDocument, stretch: Stretch | null, id?: string): HostObject {
  const { document } = host;
  return {
    className: "Range",
    isReferenced: true,
    ...(id === undefined ? {} : { id }),
    scalars: { Text: { get: () => stretch?.text ?? "" } },
    methods: {
      Select: () => {
        document.selection = stretch;
        return nothing;
      },
      InsertComment: (text: string) => {
        if (!stretch) throw new RichApiError("InvalidArgument", "a comment on nothing");
        return object(commentObject(host, document.addComment(text, stretch.text)));
      },
      InsertFileFromBase64: (file: string, placement: Placement) => {
        const bytes = Buffer.from(file, "base64");
        const [first] = document.insertFile(bytes, stretch ? placement : "End", stretch?.element ?? null);
        return object(rangeObject(host, first ? { element: first, text: textOf(first) } : null));
      },
    },
  };
}

/** Word searches within paragraphs, at most 255 characters; ^ begins a code, ^^ is the character itself. */
const LONGEST_SEARCH = 255;

export function searchObject(host: HostDocument, words: string): HostObject {
  if (words.length > LONGEST_SEARCH || words === "") throw new RichApiError("SearchStringInvalidOrTooLong");
  const plain = words.replace(/\^\^/g, "\0");
  if (plain.includes("^")) throw new RichApiError("InvalidArgument", `search code in ${words}`);
  const wanted = plain.replace(/\0/g, "^");
  const found = host.document
    .paragraphs()
    .filter((paragraph) => textOf(paragraph).includes(wanted))
    .map((element) => ({ element, text: wanted }));
  const item = (index: number) => rangeObject(host, found[index] ?? null, String(index));
  return {
    className: "RangeCollection",
    items: () => found.map((_, index) => item(index)),
    indexer: (key) => item(Number(key)),
    methods: { GetFirstOrNullObject: () => object(found.length > 0 ? item(0) : null) },
  };
}
