import type { RecognisedTable, TableRow } from "../../../../src/core/layout/recognisedTable";
import type { CellRef } from "../../../../src/core/workbook/cellRef";
import { wordsIn, type Scene } from "./scene";

/** A line of a ledger or voucher list with what the faults look for. */
export interface BookLine {
  readonly table: RecognisedTable;
  readonly row: TableRow;
  readonly summary: string;
  readonly summaryRef: CellRef | null;
  readonly account: string;
  readonly economic: string | null;
  readonly economicRef: CellRef | null;
  readonly project: string;
  readonly amount: number;
}

export function bookLines(scene: Scene): BookLine[] {
  return scene.of("ledger", "voucherList").flatMap((table) =>
    table.rows
      .filter(({ isTotal, key }) => !isTotal && key === undefined)
      .map((row) => {
        const { summary, accountName, accountCode, economicItem, project, debit, credit } = row.values;
        return {
          table,
          row,
          summary: wordsIn(summary),
          summaryRef: summary?.ref ?? null,
          account: `${wordsIn(accountCode)} ${wordsIn(accountName)}`,
          economic: economicItemOf(wordsIn(economicItem)),
          economicRef: economicItem?.ref ?? null,
          project: wordsIn(project),
          amount: Math.max(Math.abs(debit?.number ?? 0), Math.abs(credit?.number ?? 0)),
        };
      }),
  );
}

/** 30201 办公费 → 30201; `null` where no economic item stands in the text. */
function economicItemOf(text: string): string | null {
  return /(?<!\d)(3\d{4})(?!\d)/.exec(text)?.[1] ?? null;
}
