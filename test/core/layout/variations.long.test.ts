import fc from "fast-check";
import { recognise } from "../../../src/core/layout/recognise";
import { differences } from "./variations/compare";
import type { Composition } from "./variations/composeWorkbook";
import {
  BOOK_TABLES,
  BUDGET_TABLES,
  composeWorkbook,
  FINAL_ACCOUNT_TABLES,
  FORMS,
  LIST_TABLES,
} from "./variations/composeWorkbook";
import { spreads, variations } from "./variations/variation";

/** The same cases every time; VARIATION_RUNS=5000 tries as many others, and fast-check prints what fails, shrunk. */
const asked = process.env.VARIATION_RUNS;
const plan = asked === undefined ? { numRuns: 30, seed: 20211231 } : { numRuns: Number(asked) };

function survives(composition: Composition): void {
  fc.assert(
    fc.property(variations, spreads, (variation, spread) => {
      const composed = composeWorkbook(composition, variation, spread);
      expect(differences(recognise(composed.snapshot), composed)).toEqual([]);
    }),
    plan,
  );
}

describe("figures survive any composition of the layout variations", () => {
  test.each(FINAL_ACCOUNT_TABLES.map((make) => [make.name, make] as const))("%s", (_, make) => {
    survives({ tables: [make], forms: [] });
  });

  test.each(BUDGET_TABLES.map((make, index) => [`budget table ${index + 1} ${make.name}`, make] as const))(
    "%s",
    (_, make) => {
      survives({ tables: [make], forms: [] });
    },
  );

  test.each([...BOOK_TABLES, ...LIST_TABLES].map((make) => [make.name, make] as const))("%s", (_, make) => {
    survives({ tables: [make], forms: [] });
  });

  test.each(FORMS.map((form) => [form.name, form] as const))("%s", (_, form) => {
    survives({ tables: [], forms: [form] });
  });

  test("all final accounts with their forms in one workbook", () => {
    survives({ tables: [...FINAL_ACCOUNT_TABLES, ...LIST_TABLES], forms: FORMS });
  });

  test("all budget tables in one workbook", () => {
    survives({ tables: BUDGET_TABLES, forms: [] });
  });

  test("the books in one workbook", () => {
    survives({ tables: BOOK_TABLES, forms: [] });
  });
});
