import { readFileSync } from "node:fs";
import fc from "fast-check";
import { buildAccounts } from "../../../src/core/accounts/buildAccounts";
import { BUILT_IN } from "../../../src/core/classification/classifications";
import { cellsOf } from "../../../src/core/accounts/figure";
import type { CurrencyUnit } from "../../../src/core/amount/amount";
import { amountOf, numberIn } from "../../../src/core/amount/amount";
import { numberOf } from "../../../src/core/amount/parse";
import { recognise } from "../../../src/core/layout/recognise";
import { fromA1 } from "../../../src/core/workbook/cellRef";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { cellAt } from "../../../src/core/workbook/snapshot";
import { readWorkbookFile } from "../../../src/hosts/file/readWorkbookFile";
import enUS from "../../../src/locales/en-US";
import zhCN from "../../../src/locales/zh-CN";
import { recognition, table } from "./tables";

function numberAt(snapshot: WorkbookSnapshot, sheetName: string, address: string): number | null {
  const sheet = snapshot.sheets.find(({ name }) => name === sheetName);
  const position = fromA1(address);
  return sheet && position ? numberOf(cellAt(sheet, position.row, position.column)) : null;
}

describe.each(["daoxian-2021.xlsx", "sample-bureau-2023.xlsx"])("sample %s", (name) => {
  const read = async () => {
    const snapshot = await readWorkbookFile(new Uint8Array(readFileSync(`samples/${name}`)), name);
    return { snapshot, accounts: buildAccounts(recognise(snapshot), BUILT_IN) };
  };

  test("every amount and count that a cell states stands in that cell", async () => {
    const { snapshot, accounts } = await read();
    const places = [...accounts.figures.values(), ...[...accounts.otherPlaces.values()].flat()];
    let checked = 0;
    for (const figure of places) {
      // 按收入性质分：900.00 stands inside a text.
      if (figure.source.type !== "cell" || figure.kind === "ratio" || figure.key.includes("Nature.")) continue;
      const { sheet, address } = figure.source.ref;
      const number = numberAt(snapshot, sheet, address);
      const stated = figure.kind === "amount" ? numberIn(figure.amount, figure.unit) : figure.count;
      expect([figure.key, number]).toEqual([figure.key, stated]);
      checked++;
    }
    expect(checked).toBeGreaterThan(30);
  });

  test("nothing had to be left out", async () => {
    expect((await read()).accounts.warnings).toEqual([]);
  });
});

describe("laws", () => {
  const unit = fc.constantFrom<CurrencyUnit>("元", "千元", "万元", "亿元");
  const cents = fc.integer({ min: -1e6, max: 1e6 });
  const cell = fc.oneof(
    cents.map((value) => value / 100),
    fc.constantFrom(null, "—", "", "－", "#无"),
  );
  const codes = fc.uniqueArray(fc.integer({ min: 201, max: 234 }).map(String), { minLength: 1, maxLength: 8 });

  test("a figure for every number, none for blanks, dashes and words", () => {
    fc.assert(
      fc.property(
        unit,
        codes,
        fc.array(fc.tuple(cell, cell), { minLength: 8, maxLength: 8 }),
        (of, rowCodes, cells) => {
          const rows = rowCodes.map((code, index) => {
            const [total = null, basic = null] = cells[index] ?? [];
            return { code, name: `第${index}类`, values: { total, basic } };
          });
          const accounts = buildAccounts(recognition([table("expenditure", rows, { unit: of })]), BUILT_IN);
          for (const { code, values } of rows) {
            for (const role of ["total", "basic"] as const) {
              const figure = accounts.figures.get(`expenditure.byFunction.${code}.${role}`);
              const number = numberOf(values[role]);
              expect(figure?.kind === "amount" ? figure.amount : null).toBe(
                number === null ? null : amountOf(number, of),
              );
            }
          }
        },
      ),
    );
  });

  test("derived figures rest on cells only", () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 4, maxLength: 4 }), (cells) => {
        const rows = ["301", "302", "303", "310"].map((code, index) => ({
          code,
          values: { amount: cells[index] ?? null },
        }));
        const accounts = buildAccounts(recognition([table("basicExpenditureByEconomicClass", rows)]), BUILT_IN);
        const derived = [...accounts.figures.values()].filter(({ source }) => source.type === "derived");
        for (const figure of derived) expect(cellsOf(figure).length).toBeGreaterThan(0);
      }),
    );
  });
});

test("every warning and formula has its sentence in both languages", () => {
  const codes = [
    ["otherYear", "otherDepartment", "duplicateTable", "unitUnknown"],
    ["repeatedCode", "repeatedProject", "severalRows", "severalTotals", "amountOutOfRange"],
  ].flat();
  const formulas = [
    ["sum", "basicPersonnel", "basicPublic", "basicTotal", "appropriation"],
    ["vehicles", "threePublic", "staffTotal", "executionRate"],
  ].flat();
  for (const { accounts } of [zhCN, enUS]) {
    expect(Object.keys(accounts.warning)).toEqual(codes);
    expect(Object.keys(accounts.formula)).toEqual(expect.arrayContaining(formulas));
  }
});
