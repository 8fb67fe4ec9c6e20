import type { OwnForm, TableKindSpec } from "../spec";
import { BOOK_COLUMNS, OF_BOOKS } from "./bookColumns";

/** 明细账, 总账, 日记账: the entries of one account after another. */
export const ledger: TableKindSpec<"book", OwnForm> = {
  ...OF_BOOKS,
  titles: [
    "明细账",
    "科目明细账",
    "三栏明细账",
    "三栏式明细账",
    "数量金额明细账",
    "数量金额账",
    "明细分类账",
    "总分类账",
    "总账",
    "三栏式总账",
    "三栏总账",
    "日记账",
    "现金日记账",
    "银行日记账",
    "银行存款日记账",
    "辅助明细账",
    "多栏账",
    "往来明细账",
  ],
  columns: BOOK_COLUMNS,
  continues: "never",
  holdsEntries: true,
};
