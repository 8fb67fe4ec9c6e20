import { pattern } from "../../lexicon/words";
import type { LedgerRowKind } from "../../lexicon/ledgerRows";
import { ledgerRowKind } from "../../lexicon/ledgerRows";
import type { CellValue } from "../../workbook/snapshot";

export type RowKind = LedgerRowKind | null;

/** Rows of a book that are no entries, told by their words; repeated texts are looked up once. */
export class RowKinds {
  private readonly known = new Map<string, RowKind>();

  of(value: CellValue | undefined): RowKind {
    if (typeof value !== "string" || value.length > 28) return null;
    let kind = this.known.get(value);
    if (kind === undefined) {
      kind = pattern("book.noEntry").test(value) || pattern("book.opening").test(value) ? ledgerRowKind(value) : null;
      if (this.known.size < 5000) this.known.set(value, kind);
    }
    return kind;
  }
}

/** 上年结转 with a voucher number is an entry; 本月合计 is a total wherever it stands. */
export function standsWithVoucher(kind: RowKind): boolean {
  return kind !== "opening" && kind !== "closing" && kind !== "carried";
}
