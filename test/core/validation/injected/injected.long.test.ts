import { readFileSync } from "node:fs";
import path from "node:path";
import type { WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { RULES } from "../../../../src/core/validation/catalogue";
import { readWorkbookFile } from "../../../../src/hosts/file/readWorkbookFile";
import { coherentWorkbooks } from "./coherentWorkbooks";
import { FAULTS } from "./faults";
import { nineTablesAndMore, summaryByNature } from "./furtherBases";
import { findingsOf, giveLastYear, measure, shortened, tableOf, type Base } from "./measure";

const SAMPLES = path.resolve(__dirname, "../../../../samples");

async function sample(name: string): Promise<WorkbookSnapshot> {
  return readWorkbookFile(readFileSync(path.join(SAMPLES, name)), name);
}

let bases: Base[] = [];
beforeAll(async () => {
  giveLastYear("sample-bureau-2023.xlsx", await sample("sample-bureau-2022.xlsx"), 2022);
  bases = [
    ["nine tables", nineTablesAndMore()],
    ["财决01", summaryByNature()],
    ["bureau", await sample("sample-bureau-2023.xlsx")],
    ["daoxian", await sample("daoxian-2021.xlsx")],
    ...coherentWorkbooks(5, 20_240_601),
  ];
});

test("a clean workbook is not accused, whatever its layout", () => {
  const accused = bases.flatMap(([name, snapshot]) =>
    findingsOf(snapshot)
      .filter(({ severity }) => severity === "error")
      .map(({ rule, variant, params }) => ({ name, rule, variant, params })),
  );
  expect(accused).toEqual([]);
});

/** VALIDATION_FAULTS=20 tries every kind of fault in twenty workbooks and prints what is missed. */
const asked = process.env.VALIDATION_FAULTS;

test("one fault is found by its rule, at its cell", () => {
  const short = bases.map(([name, snapshot]): Base => [name, shortened(snapshot)]);
  const results = measure(short, FAULTS, { bases: Number(asked ?? 1), throws: 1 });
  const table = tableOf(results);
  if (asked !== undefined) process.stdout.write(`${table}\\n`);
  const missed = results.filter(({ found }) => !found);
  expect({ share: missed.length / results.length <= 0.03, table }).toEqual({ share: true, table });
}, 240_000);

test("every rule of the tables, the books and the forms has a fault of its own", () => {
  const injected = new Set(FAULTS.map(({ rule }) => rule));
  const without = RULES.filter(({ id }) => /^[A-F]/.test(id) && !injected.has(id)).map(({ id }) => id);
  expect(without).toEqual([]);
});
