import { ownListsOf } from "../../core/classification/ownItems";
import type { OwnList } from "../../core/classification/ownLists";
import { itemRowsOfCsv, itemRowsOfSheet } from "../../core/classification/readItemRows";
import { BudgetReportError } from "../../core/errors";
import { decodeText } from "./decodeText";
import { readWorkbookFile } from "./readWorkbookFile";

/**
 * A unit's own items, or a new year's list, from a CSV file or the first sheet of a workbook with the columns 科目编码,
 * 科目名称 and if wanted 启用年度, 停用年度. @throws brokenClassification, and what reading a workbook throws
 */
export async function readOwnLists(bytes: Uint8Array, name: string): Promise<OwnList[]> {
  const items = name.toLowerCase().endsWith(".csv")
    ? itemRowsOfCsv(textOf(bytes, name))
    : await itemsOfWorkbook(bytes, name);
  return ownListsOf(items, name);
}

async function itemsOfWorkbook(bytes: Uint8Array, name: string) {
  const [first] = (await readWorkbookFile(bytes, name)).sheets;
  if (!first) throw new BudgetReportError("emptyWorkbook", { file: name });
  return itemRowsOfSheet(first);
}

function textOf(bytes: Uint8Array, name: string): string {
  const decoded = decodeText(bytes);
  if (decoded === null) throw new BudgetReportError("notAWorkbook", { file: name });
  return decoded.text;
}
