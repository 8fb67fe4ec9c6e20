/**
 * The one place that calls SheetJS's reader. Its code pages are the platform's own decoders, so that the command line,
 * the browser and the tests read old workbooks alike and no tables of characters are shipped; what it says about the
 * insides of damaged files goes nowhere.
 */
import { read, set_cptable as setCodePages, type ParsingOptions, type WorkBook } from "@e965/xlsx";
import { encodingOfCodePage } from "./decodeText";

/** Raw values: no texts rendered, no dates made (a date stays its serial number), no HTML. */
const OPTIONS: ParsingOptions = {
  type: "array",
  dense: true,
  cellFormula: true,
  cellNF: true,
  cellHTML: false,
  cellText: false,
  cellDates: false,
};

const decoders = new Map<number, TextDecoder>();

function decoderOf(codePage: number): TextDecoder {
  let decoder = decoders.get(codePage);
  if (!decoder) decoders.set(codePage, (decoder = new TextDecoder(encodingOfCodePage(codePage) ?? "windows-1252")));
  return decoder;
}

function bytesOf(data: ArrayLike<number> | string): Uint8Array {
  if (data instanceof Uint8Array) return data;
  return typeof data === "string" ? Uint8Array.from(data, (letter) => letter.charCodeAt(0)) : Uint8Array.from(data);
}

const UTF_16 = 1200;

function encode(codePage: number, text: string): number[] {
  const units = [...Array(text.length).keys()].map((at) => text.charCodeAt(at));
  return codePage === UTF_16 ? units.flatMap((unit) => [unit & 0xff, unit >> 8]) : [...new TextEncoder().encode(text)];
}

setCodePages({
  utils: {
    decode: (codePage: number, data: ArrayLike<number> | string) => decoderOf(codePage).decode(bytesOf(data)),
    encode,
  },
});

/** @throws whatever SheetJS throws for a damaged file: English words about its insides, for `cause` only */
export function readWithSheetJs(bytes: Uint8Array, options: ParsingOptions = {}): WorkBook {
  return quietly(() => read(bytes, { ...OPTIONS, ...options }));
}

/** SheetJS tells the terminal what it finds odd in a file, line by line; it works in one go, so nobody else is silenced. */
export function quietly<T>(work: () => T): T {
  const terminal = globalThis.console;
  const voices = { ...terminal };
  const silent = () => undefined;
  Object.assign(terminal, { error: silent, warn: silent, log: silent });
  try {
    return work();
  } finally {
    Object.assign(terminal, voices);
  }
}
