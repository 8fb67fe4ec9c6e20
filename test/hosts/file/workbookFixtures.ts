import CFB from "cfb";
import { strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { utils, write, type BookType, type WorkBook } from "@e965/xlsx";

export type Sheets = Readonly<Record<string, readonly (readonly unknown[])[]>>;

/** A workbook with these sheets (rows from A1), for SheetJS to write. */
export function workbookOf(sheets: Sheets): WorkBook {
  const workbook = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  return workbook;
}

export function fileOf(workbook: WorkBook, bookType: BookType = "xlsx"): Uint8Array {
  return new Uint8Array(write(workbook, { type: "array", bookType, compression: true }) as ArrayBuffer);
}

/** An .xlsx with some of its parts replaced, added or (null) taken away. */
export function withParts(file: Uint8Array, changes: Readonly<Record<string, string | null>>): Uint8Array {
  const parts: Zippable = unzipSync(file);
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) delete parts[path];
    else parts[path] = strToU8(text);
  }
  return zipSync(parts);
}

export function partOf(file: Uint8Array, path: string): string {
  return new TextDecoder().decode(unzipSync(file)[path]);
}

/** A compound file with these streams, as password-protected workbooks are. */
export function compoundFileOf(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const [path, content] of Object.entries(streams)) CFB.utils.cfb_add(container, path, content);
  return Uint8Array.from(CFB.write(container, { type: "buffer" }) as Uint8Array);
}

export function textFile(text: string): Uint8Array {
  return strToU8(text);
}
