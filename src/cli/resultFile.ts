import path from "node:path";
import { BudgetReportError } from "../core/errors";
import type { ProofList } from "../core/proofread/proofList";
import type { CommandContext } from "./context";

/**
 * Writes a list as .docx or .xlsx, by the name that was asked for.
 * @param reason what to say of any other name
 * @throws BudgetReportError invalidCall, before any work
 */
export function listFile(
  { files }: CommandContext,
  file: string,
  reason: string,
): (lists: ListsByFormat) => Promise<void> {
  const format = path.extname(file).toLowerCase();
  if (format !== ".xlsx" && format !== ".docx") throw new BudgetReportError("invalidCall", { reason });
  return async ({ page, sheet, orientation }) => {
    const bytes =
      format === ".docx"
        ? (await import("../word/listDocx")).listDocx(page, orientation)
        : (await import("../hosts/file/listWorkbook")).listWorkbook(sheet);
    await files.write(file, bytes);
  };
}

/** What goes onto paper may be shorter than what goes into a sheet. */
export interface ListsByFormat {
  readonly page: ProofList;
  readonly sheet: ProofList;
  /** Of the paper; default turned. */
  readonly orientation?: "portrait" | "landscape";
}
