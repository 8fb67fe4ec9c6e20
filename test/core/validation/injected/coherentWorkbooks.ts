import fc from "fast-check";
import type { WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { composeWorkbook } from "../../layout/variations/composeWorkbook";
import { spreads, variations } from "../../layout/variations/variation";
import { coherentForms } from "./coherentForms";
import { coherentBooks, coherentTables } from "./coherentTables";
import { throwUnit } from "./unitModel";

/**
 * Clean workbooks of units that do not exist, in as many layouts: the nine tables, the forms and the books agree with
 * each other. The names of the classification in the variations are those of 2021 to 2024.
 */
export function coherentWorkbooks(count: number, seed: number): [string, WorkbookSnapshot][] {
  const layouts = fc.sample(fc.tuple(variations, spreads), { numRuns: count, seed });
  return layouts.map(([variation, spread], index) => {
    const model = throwUnit(seed + index);
    const year = index % 3 === 0 ? 2021 : 2021 + (variation.seed % 4);
    // The books of the variations are of 2021.
    const books = year === 2021 ? coherentBooks(model) : [];
    const { snapshot } = composeWorkbook(
      { tables: [...coherentTables(model), ...books], forms: coherentForms(model) },
      // Published tables are in 元 or 万元; in 亿元 a hundredth is already a fortune.
      {
        ...variation,
        year,
        currencyUnit: variation.currencyUnit === "亿元" ? "万元" : variation.currencyUnit,
        hideSomething: false,
      },
      spread,
    );
    return [`layout ${seed}/${index}`, snapshot];
  });
}
