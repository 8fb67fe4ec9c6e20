import path from "node:path";
import type { ClassificationId } from "../core/classification/item";
import { OWN_LISTS_SETTING, withOwnList } from "../core/classification/ownLists";
import { itemRowsOfCsv, itemRowsOfSheet } from "../core/classification/readItemRows";
import { BudgetReportError } from "../core/errors";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import { readWorkbookFile } from "../hosts/file/readWorkbookFile";
import { readBytes } from "./readInput";

/** Functional items begin with 2, department-economic ones with 3, government-economic ones with 5. */
const CLASSIFICATION_BY_DIGIT: Readonly<Record<string, ClassificationId>> = {
  2: "functional",
  3: "departmentEconomic",
  5: "governmentEconomic",
};

/**
 * The workbook with a unit's own items, or a new year's list, added for this run: a CSV file, or the first sheet of a
 * workbook, with the columns 科目编码, 科目名称 and if wanted 启用年度, 停用年度. @throws brokenClassification, fileNotFound
 */
export async function withOwnItems(snapshot: WorkbookSnapshot, file: string): Promise<WorkbookSnapshot> {
  const bytes = await readBytes(file);
  const source = path.basename(file);
  const items = file.toLowerCase().endsWith(".csv")
    ? itemRowsOfCsv(new TextDecoder().decode(bytes))
    : await itemsOfWorkbook(bytes, source);
  let settings = snapshot.settings;
  for (const [digit, classification] of Object.entries(CLASSIFICATION_BY_DIGIT)) {
    const own = items.filter(({ code }) => code.startsWith(digit));
    if (own.length === 0) continue;
    settings = { ...settings, [OWN_LISTS_SETTING]: withOwnList(settings, { classification, source, items: own }) };
  }
  return { ...snapshot, settings };
}

async function itemsOfWorkbook(bytes: Uint8Array, name: string) {
  const [first] = (await readWorkbookFile(bytes, name)).sheets;
  if (!first) throw new BudgetReportError("emptyWorkbook", { file: name });
  return itemRowsOfSheet(first);
}
