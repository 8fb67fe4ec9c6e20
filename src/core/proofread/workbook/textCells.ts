import type { FinalAccounts } from "../../accounts/finalAccounts";
import type { CellRef } from "../../workbook/cellRef";
import { plainTextOf } from "../../text/plainText";

/** Looks words up in the workbook's texts: 报告文字材料, 单位基本情况, targets and explanations in forms. */
export interface TextCells {
  /** The cell that holds `words` (plain text) as they are; `null` if none does. */
  find(words: string): CellRef | null;
}

export function indexTextCells({ narrative, profile, projects, tables, tableNotes }: FinalAccounts): TextCells {
  const cells: { readonly text: string; readonly ref: CellRef }[] = [];
  const put = (text: unknown, ref: CellRef | null) => {
    if (typeof text === "string" && /\d/.test(text) && ref) cells.push({ text: plainTextOf(text).text, ref });
  };
  for (const { text, ref } of [...narrative.flatMap(({ paragraphs }) => paragraphs), ...profile.values()])
    put(text, ref);
  for (const { text, ref } of [...tableNotes.values()].flat()) put(text, ref);
  for (const { use, ref } of projects) put(use, ref);
  for (const row of tables.flatMap((table) => table.rows)) {
    put(row.name, row.nameRef ?? null);
    for (const { value, number, ref } of Object.values(row.values)) if (number === null) put(value, ref);
  }
  return { find: (words) => cells.find(({ text }) => text.includes(words))?.ref ?? null };
}
