import { hiddenDigits } from "../../../src/core/workbook/shownNumber";

function digits(stored: number, format: string | null) {
  const numberFormats = new Map(format === null ? [] : [["B2", format]]);
  const sheet = {
    name: "s",
    visibility: "visible" as const,
    origin: { row: 1, column: 1 },
    rows: [[stored]],
    numberFormats,
  };
  const hidden = hiddenDigits({ sheet: "s", address: "B2" }, { name: "a.xlsx", sheets: [sheet], settings: {} });
  return hidden && `${hidden.shown} for ${hidden.stored}`;
}

test.each<[number, string | null, string | null]>([
  [0.996, "0.00", "1.00 for 0.996"],
  [0.996, "0.000", null],
  [1234.567, "#,##0.00", "1234.57 for 1234.567"],
  [1234.567, "#,##0.00_ ;[Red]-#,##0.00 ", "1234.57 for 1234.567"],
  [1234.567, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "1234.57 for 1234.567"],
  [12.4, "0", "12 for 12.4"],
  [12.4, '0"万元"', "12 for 12.4"],
  [12.4, null, null],
  [0.1 + 0.2, "0.00", null],
  [0.4567, "0.00%", null],
  [45_292.5, "yyyy-mm-dd", null],
  [123_456, "0.00,", null],
  [123_456, "#,##0,", null],
  [0.5, "# ?/?", null],
  [12.345, "0.0E+00", null],
  [12.345, "@", null],
])("%s in %s", (stored, format, expected) => {
  expect(digits(stored, format)).toBe(expected);
});
