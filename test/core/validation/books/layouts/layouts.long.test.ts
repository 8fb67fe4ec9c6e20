import { readFileSync } from "node:fs";
import path from "node:path";
import { BUILT_IN } from "../../../../../src/core/classification/classifications";
import { buildAccounts } from "../../../../../src/core/accounts/buildAccounts";
import { recognise } from "../../../../../src/core/layout/recognise";
import { validate } from "../../../../../src/core/validation/validate";
import type { CellValue, SheetSnapshot } from "../../../../../src/core/workbook/snapshot";
import { LEDGERS } from "./ledgers";
import type { Place } from "./page";
import { soundBook } from "./soundBook";
import { TRIAL_BALANCES } from "./trialBalances";
import { VOUCHER_LISTS } from "./voucherLists";

const ARITHMETIC = ["E01", "E02", "E03", "E04", "E05", "E06", "E09", "E10", "E11"];
const LAYOUTS = [...TRIAL_BALANCES, ...LEDGERS, ...VOUCHER_LISTS];
/** Places of a layout in which a fault is planted, one at a time. */
const PLANTED = 6;

function check(sheets: readonly SheetSnapshot[]) {
  const snapshot = { name: "book.xlsx", sheets, settings: {} };
  const recognition = recognise(snapshot);
  const input = { snapshot, recognition, accounts: buildAccounts(recognition, BUILT_IN) };
  return { recognition, result: validate(input, { rules: ARITHMETIC }) };
}

function damaged(sheets: readonly SheetSnapshot[], place: Place): SheetSnapshot[] {
  const wrong = (value: CellValue | undefined): CellValue =>
    typeof value === "string" ? (Number(value.replace(/,/gu, "")) + 137.5).toFixed(2) : Number(value) + 137.5;
  return sheets.map((one) =>
    one.name === place.sheet
      ? {
          ...one,
          rows: one.rows.map((row, index) =>
            index === place.row ? row.map((cell, column) => (column === place.column ? wrong(cell) : cell)) : row,
          ),
        }
      : one,
  );
}

describe.each(LAYOUTS.map((layout) => [`${layout.program}：${layout.name}`, layout] as const))("%s", (_, layout) => {
  test("a sound book gives nothing", () => {
    const { recognition, result } = check(layout.make(soundBook(3)).map((page) => page.snapshot()));
    expect(recognition.unrecognised).toEqual([]);
    expect(result.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(result.unclear).toEqual([]);
    expect(result.books?.relations.length).toBeGreaterThan(0);
  });

  test("one wrong amount is found at its cell", () => {
    const pages = layout.make(soundBook(5));
    const sheets = pages.map((page) => page.snapshot());
    const places = pages.flatMap((page) => page.places);
    const step = Math.max(1, Math.floor(places.length / PLANTED));
    const missed = places
      .filter((_place, index) => index % step === 0)
      .filter((place) => {
        const { findings } = check(damaged(sheets, place)).result;
        const errors = findings.filter(({ severity }) => severity === "error");
        const atPlace = errors.filter(({ cells }) =>
          cells.some(({ sheet, address }) => sheet === place.ref.sheet && address === place.ref.address),
        );
        return atPlace.length === 0 || errors.filter(({ rule }) => rule === "E03").length > 1;
      });
    expect(missed.map(({ mark, ref }) => `${mark} ${ref.sheet}!${ref.address}`)).toEqual([]);
  });
});

test("docs/ledgers.md lists every layout with its source", () => {
  const doc = readFileSync(path.resolve("docs/ledgers.md"), "utf8").replace(/ +/gu, " ");
  const missing = LAYOUTS.filter(
    ({ program, name, source }) => !doc.includes(`| ${program} | ${name} | ${source} |`.replace(/ +/gu, " ")),
  );
  expect(missing.map(({ name }) => name)).toEqual([]);
});
