/**
 * The one place that calls SheetJS's reader. Its code pages are the platform's own decoders, so that the command line,
 * the browser and the tests read old workbooks alike and no tables of characters are shipped; what it says about the
 * insides of damaged files goes nowhere.
 */
import {
  parse_zip as readParts,
  read,
  set_cptable as setCodePages,
  type ParsingOptions,
  type WorkBook,
} from "@e965/xlsx";
import { encodingOfCodePage } from "./decodeText";

/** Raw values: no texts rendered, no dates made (a date stays its serial number), no HTML. */
const OPTIONS = {
  type: "array" as const,
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
  const data = asBuffer(bytes);
  // Anything else than a Buffer is taken apart into arrays of numbers, which take eight times the memory.
  const type = data === bytes ? OPTIONS.type : ("buffer" as const);
  return quietly(() => read(data, { ...OPTIONS, type, ...options }));
}

/**
 * A package of which the parts are there, unpacked: so its bytes are in memory once.
 * @throws whatever SheetJS throws for damaged parts
 */
export function readPartsWithSheetJs(parts: ReadonlyMap<string, Uint8Array>, options: ParsingOptions = {}): WorkBook {
  const container = {
    FullPaths: [...parts.keys()],
    FileIndex: [...parts].map(([name, content]) => ({ name, type: 2 as const, content: asBuffer(content) })),
  };
  // What `read` sets for itself where styles are asked for.
  const implied = options.cellStyles === true ? { sheetStubs: true } : {};
  return quietly(() => readParts(container, { ...OPTIONS, ...implied, ...options }));
}

interface NodeBuffer {
  from(buffer: ArrayBufferLike, offset: number, length: number): Uint8Array;
}

/** In Node SheetJS makes texts of a Buffer twice as fast as of plain bytes; a view, no copy. Elsewhere the bytes themselves. */
function asBuffer(bytes: Uint8Array): Uint8Array {
  const { Buffer } = globalThis as { readonly Buffer?: NodeBuffer };
  return Buffer ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : bytes;
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
