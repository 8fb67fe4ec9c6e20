import type { ValidationContext } from "../context";
import type { CellRef } from "../../workbook/cellRef";
import { cellRef } from "../../workbook/cellRef";
import { plainLabel, stripItemNumber } from "../../workbook/label";
import { numberOf } from "../../amount/parse";
import { rowNumbersIn } from "../../layout/rowNumbers";
import { unitOf } from "../../lexicon/units";
import type { TableRow } from "../../layout/recognisedTable";
import type { CellValue, SheetSnapshot } from "../../workbook/snapshot";
import { oncePer } from "../../cache";
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
export const labelledNumbers = oncePer(({ snapshot, tables }: ValidationContext): LabelledNumber[] => {
  const books = new Set(tables.filter(({ kind }) => holdsEntries(kind)).map(({ sheet }) => sheet));
  const forms = tables.filter(({ kind }) => kind === "operatingInformation");
  const read = new Set(forms.map(({ sheet }) => sheet));
  return [
    ...forms.flatMap(({ rows }) => rows.flatMap(statedIn)),
    ...snapshot.sheets
      .filter(({ name, rows }) => !books.has(name) && !read.has(name) && rows.length <= 2_000)
      .flatMap(scan),
  ];
});

/** What a row of 机构运行信息表 states for the year. */
function statedIn({ name, nameRef, values }: TableRow): LabelledNumber[] {
  const cell = values.final;
  if (name === undefined || !nameRef || !cell || cell.number === null) return [];
  return [{ label: bare(name), number: cell.number, ref: cell.ref, labelRef: nameRef }];
}

function scan(sheet: SheetSnapshot): LabelledNumber[] {
  const isRowNumber = rowNumbersIn(sheet.rows);
  return sheet.rows.flatMap((cells, index) => {
    const row = sheet.origin.row + index;
    return cells.flatMap((value, offset): LabelledNumber[] => {
      if (typeof value !== "string" || value.length > 40 || !/\p{Script=Han}/u.test(value)) return [];
      const right = cells.slice(offset + 1, offset + 1 + REACH);
      const at = right.findIndex(
        (one, nth) => one !== null && one !== "" && !isMeasure(one) && !isRowNumber(index, offset + 1 + nth),
      );
      const number = at < 0 ? null : numberOf(right[at] ?? null);
      if (number === null) return [];
      return [
        {
          label: bare(value),
          number,
          ref: cellRef(sheet.name, row, sheet.origin.column + offset + 1 + at),
          labelRef: cellRef(sheet.name, row, sheet.origin.column + offset),
        },
      ];
    });
  });
}

function bare(label: string): string {
  return stripItemNumber(plainLabel(label)).replace(/\([^()]*\)$/u, "");
}

/** 辆, 人次, 万元: what is counted, in a column of its own. */
function isMeasure(value: CellValue): boolean {
  if (typeof value !== "string" || value.length > 5) return false;
  const word = plainLabel(value).replace(/[()]/gu, "");
  return unitOf(word) !== null || /^[台辆批次人个元万]+$|^(?:百|千|万)?(?:平方米|㎡|吨|公里|米)$/u.test(word);
}
