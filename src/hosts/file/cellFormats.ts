import { SSF } from "@e965/xlsx";
import { CELL_STYLES } from "../../core/limits/limits";
import { attribute } from "../xmlText";
import { decoded, scanXmlBytes } from "./scanXmlBytes";

const { is_date: isDateFormat } = SSF as { readonly is_date: (format: string) => boolean };

/** Formats that every program has by number (ECMA-376 part 1, 18.8.30); 0 is General. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yy h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};

export interface CellFormat {
  readonly code: string;
  readonly isDate: boolean;
}

/** The number format of each cell style (`s` of a cell); `null` where it is General. */
export type CellFormats = readonly (CellFormat | null)[];

/**
 * The formats in styles.xml; none of a part that is not there, and of a torn one as many as can be read: they change no figure.
 */
export function cellFormats(styles: Uint8Array | undefined): CellFormats {
  const codes = new Map<number, string>(Object.entries(BUILT_IN).map(([number, code]) => [Number(number), code]));
  const numbers: number[] = [];
  let isInCellXfs = false;
  if (styles) {
    scanXmlBytes(styles, {
      start(local, from, to) {
        if (local === "cellXfs") isInCellXfs = true;
        else if (local === "numFmt" && codes.size < CELL_STYLES) {
          const tag = decoded(styles, from, to);
          codes.set(Number(attribute(tag, "numFmtId")), attribute(tag, "formatCode") ?? "General");
        } else if (local === "xf" && isInCellXfs && numbers.length < CELL_STYLES) {
          numbers.push(Number(attribute(decoded(styles, from, to), "numFmtId") ?? 0));
        }
      },
      end(local) {
        if (local === "cellXfs") isInCellXfs = false;
      },
    });
  }
  const made = new Map<number, CellFormat | null>();
  return numbers.map((number) => {
    const known = made.get(number);
    if (known !== undefined) return known;
    const code = codes.get(number) ?? "General";
    const format = code === "General" ? null : { code, isDate: isDateFormat(code) };
    made.set(number, format);
    return format;
  });
}
