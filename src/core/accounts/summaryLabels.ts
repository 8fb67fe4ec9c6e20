import { plainLabel, stripItemNumber } from "../workbook/label";

/** `二十三、本 年 收 入 合 计：` → `本年收入合计`. */
export function normaliseSummaryLabel(label: string): string {
  return stripItemNumber(plainLabel(label)).replace(/[::]+$/u, "");
}
