import type { ParsingOptions, WorkBook } from "@e965/xlsx";

declare module "@e965/xlsx" {
  /** What SheetJS reads a package from once it is unpacked; exported, and left out of its types. */
  export interface UnpackedParts {
    readonly FullPaths: readonly string[];
    readonly FileIndex: readonly { readonly name: string; readonly type: 2; readonly content: Uint8Array }[];
  }

  export function parse_zip(parts: UnpackedParts, options: ParsingOptions): WorkBook;
}
