import { textOf } from "../../../layout/cellText";
import type { ValidationContext } from "../../context";
import type { RecognisedTable, TableRow } from "../../../layout/recognisedTable";
import { oncePer } from "../../../cache";

/** A line of a ledger or voucher list with the economic item it was booked under. */
export interface BookEntry {
  readonly table: RecognisedTable;
  readonly row: TableRow;
  readonly summary: string;
  /** 30201; `null` where neither a code nor the account says it. */
  readonly economicItem: string | null;
  readonly economicText: string;
}

/** The entries of all books, opening balances and totals set apart. Budgetary and financial books alike. */
export const bookEntries = oncePer((context: ValidationContext): BookEntry[] =>
  [...context.ofKind("ledger"), ...context.ofKind("voucherList")].flatMap((table) => {
    const items = new Map<string, string | null>();
    return table.rows.flatMap((row): BookEntry[] => {
      if (row.isTotal || row.key !== undefined) return [];
      const summary = textOf(row.values["summary"]);
      const economicText = textOf(row.values["economicItem"]) || textOf(row.values["accountName"]);
      if (summary === "" || economicText === "") return [];
      let item = items.get(economicText);
      if (item === undefined) {
        item = /(?<!\d)(3\d{4})(?!\d)/.exec(economicText)?.[1] ?? null;
        items.set(economicText, item);
      }
      return [{ table, row, summary, economicItem: item, economicText }];
    });
  }),
);
