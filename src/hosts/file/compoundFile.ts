/** The OLE compound file, in which .xls and password-protected workbooks come. SheetJS brings the reader, without types. */
import { CFB } from "@e965/xlsx";
import { quietly } from "./sheetJs";

interface Entry {
  readonly name: string;
  readonly content?: ArrayLike<number>;
}

interface Container {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly Entry[];
}

const { read } = CFB as { readonly read: (bytes: Uint8Array, options: { type: "array" }) => Container };

export interface CompoundStream {
  /** Without the root's name: `Workbook`, `MsoDataStore/ABC/Item`. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** All streams of the file. Throws what SheetJS throws when the file is damaged. */
export function readCompoundFile(bytes: Uint8Array): CompoundStream[] {
  const { FullPaths, FileIndex } = quietly(() => read(bytes, { type: "array" }));
  return FileIndex.flatMap((entry, index) => {
    const path = (FullPaths[index] ?? "").replace(/^[^/]*\//, "");
    return entry.content && !path.endsWith("/") ? [{ path, content: Uint8Array.from(entry.content) }] : [];
  });
}
