import { object, type HostObject } from "../../office-host/hostObject";
import { RichApiError } from "../../office-host/richApi";
import { textOf } from "../ooxml";
import type { HostDocument } from "./hostDocument";
import { rangeObject, type Stretch } from "./range";

/** Word searches within paragraphs, at most 255 characters; ^ begins a code, ^^ is the character itself. */
const LONGEST_SEARCH = 255;

export interface SearchOptions extends HostObject {
  readonly asked: { matchCase: boolean };
}

/** They live for one request: whoever asks for the same search again must say them again. */
export function searchOptions(): SearchOptions {
  const asked = { matchCase: false };
  return {
    className: "SearchOptions",
    asked,
    scalars: { MatchCase: { set: (matchCase) => void (asked.matchCase = matchCase === true) } },
  };
}

/** Every place, in reading order; capitals are small letters unless told otherwise. */
export function searchObject(host: HostDocument, words: string, options: SearchOptions | null): HostObject {
  if (words.length > LONGEST_SEARCH || words === "") throw new RichApiError("SearchStringInvalidOrTooLong");
  const plain = words.replace(/\^\^/g, "\0");
  if (plain.includes("^")) throw new RichApiError("InvalidArgument", `search code in ${words}`);
  const found = placesOf(host, plain.replace(/\0/g, "^"), options?.asked.matchCase === true);
  const item = (index: number) => rangeObject(host, found[index] ?? null, String(index));
  return {
    className: "RangeCollection",
    isReferenced: true,
    items: () => found.map((_, index) => item(index)),
    indexer: (key) => item(Number(key)),
    methods: { GetFirstOrNullObject: () => object(found.length > 0 ? item(0) : null) },
  };
}

function placesOf(host: HostDocument, wanted: string, matchCase: boolean): Stretch[] {
  const folded = (text: string) => (matchCase ? text : text.toLowerCase());
  return host.document.paragraphs().flatMap((element) => {
    const text = textOf(element);
    const places: Stretch[] = [];
    for (let from = 0; ;) {
      const start = folded(text).indexOf(folded(wanted), from);
      if (start < 0) return places;
      from = start + wanted.length;
      places.push({ element, text: text.slice(start, from), start });
    }
  });
}
