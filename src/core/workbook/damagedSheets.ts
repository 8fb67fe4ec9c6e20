import { BudgetReportError } from "../errors";
import type { SheetSnapshot } from "./snapshot";

/** The error that names the sheets of a file that could not be read. */
export function damagedSheets(file: string, damaged: readonly SheetSnapshot[]): BudgetReportError {
  const [first] = damaged;
  return new BudgetReportError("damagedSheets", {
    file,
    count: damaged.length,
    sheets: damaged
      .slice(0, 5)
      .map((sheet) => sheet.name)
      .join("”“"),
    damage: first?.damage ?? "unreadable",
  });
}
