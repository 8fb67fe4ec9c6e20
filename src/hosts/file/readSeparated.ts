import type { SheetSnapshot } from "../../core/workbook/snapshot";
import { separatedRows } from "./separatedText";
import { sheetNameOf, typedSheet } from "./typedSheet";

/** The one sheet of a separated text, named after its file as Excel does. @throws tooManyCells */
export function readSeparated(text: string, separator: string, file: string): SheetSnapshot[] {
  return [typedSheet(sheetNameOf(file), separatedRows(text, separator, file), [], file)];
}
