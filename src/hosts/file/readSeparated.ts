import type { SheetSnapshot } from "../../core/workbook/snapshot";
import type { Progress } from "../port";
import { inHundredths, untold } from "./inHundredths";
import { separatedRows } from "./separatedText";
import { sheetNameOf, typedSheet } from "./typedSheet";

/** The one sheet of a separated text, named after its file as Excel does. @throws tooManyCells */
export function readSeparated(
  text: string,
  separator: string,
  file: string,
  onProgress: (progress: Progress) => void = untold,
): SheetSnapshot[] {
  const sheet = sheetNameOf(file);
  const tell = inHundredths(text.length, onProgress);
  const rows = separatedRows(text, separator, file, (characters) => tell(sheet, characters));
  return [typedSheet(sheet, rows, [], file)];
}
