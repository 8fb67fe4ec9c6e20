import type { OwnForm, TableKindSpec } from "../spec";
import { BOOK_COLUMNS, OF_BOOKS } from "./bookColumns";

/** 序时账, 凭证: the entries voucher by voucher. */
export const voucherList: TableKindSpec<"book", OwnForm> = {
  ...OF_BOOKS,
  titles: [
    "序时账",
    "序时簿",
    "凭证序时簿",
    "记账凭证序时簿",
    "会计分录序时簿",
    "凭证列表",
    "凭证清单",
    "凭证明细表",
    "记账凭证清单",
    "凭证明细",
    "会计凭证列表",
    "会计凭证查询",
    "凭证查询",
    "凭证汇总表",
    "分录序时账",
    "会计分录表",
  ],
  columns: BOOK_COLUMNS,
  continues: "never",
  holdsEntries: true,
};
