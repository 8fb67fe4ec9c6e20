import type { CellRef } from "../../workbook/cellRef";
import { cellRef } from "../../workbook/cellRef";
import { plainLabel, stripItemNumber } from "../../workbook/label";
import { numberOf } from "../../amount/parse";
import { oncePerContext } from "../oncePerContext";
import { holdsEntries } from "../../tableKinds/tableKinds";

/** A number with the label to its left, as forms of all kinds print them: 公务用车保有量（辆） │ 3. */
export interface LabelledNumber {
  /** Normalised, without number and brackets at the end. */
  readonly label: string;
  readonly number: number;
  readonly ref: CellRef;
  readonly labelRef: CellRef;
}

/** How far to the right of its label a number may stand. */
const REACH = 4;

/** Every labelled number outside the books, for the few figures that no recognised table has a place for. */
export const labelledNumbers = oncePerContext(({ snapshot, tables }): LabelledNumber[] => {
  const books = new Set(tables.filter(({ kind }) => holdsEntries(kind)).map(({ sheet }) => sheet));
  return snapshot.sheets
    .filter(({ name, rows }) => !books.has(name) && rows.length <= 2_000)
    .flatMap((sheet) =>
      sheet.rows.flatMap((cells, index) => {
        const row = sheet.origin.row + index;
        return cells.flatMap((value, offset): LabelledNumber[] => {
          if (typeof value !== "string" || value.length > 40 || !/\p{Script=Han}/u.test(value)) return [];
          const right = cells.slice(offset + 1, offset + 1 + REACH);
          const at = right.findIndex(
            (one) => one !== null && one !== "" && !(typeof one === "string" && /^[台辆批次人个元万]+$/u.test(one)),
          );
          const number = at < 0 ? null : numberOf(right[at] ?? null);
          if (number === null) return [];
          return [
            {
              label: stripItemNumber(plainLabel(value)).replace(/\([^()]*\)$/u, ""),
              number,
              ref: cellRef(sheet.name, row, sheet.origin.column + offset + 1 + at),
              labelRef: cellRef(sheet.name, row, sheet.origin.column + offset),
            },
          ];
        });
      }),
    );
});
