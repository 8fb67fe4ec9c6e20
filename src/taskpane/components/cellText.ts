import type { CellValue } from "../../core/workbook/snapshot";
import { isCellError } from "../../core/workbook/snapshot";
import type { Translator } from "../../locales";
import { groupedNumber } from "./groupedNumber";

/** A cell's content for people. Text keeps its quotation marks, so that "123" and 123 can be told apart. */
export function cellText(t: Translator, value: CellValue): string {
  if (value === null) return t("pane", "cell.blank");
  if (isCellError(value)) return value.error;
  if (typeof value === "string") return t("pane", "cell.text", { text: value });
  return typeof value === "number" ? groupedNumber(value) : String(value).toUpperCase();
}
