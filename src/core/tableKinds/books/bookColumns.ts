import type { TableColumn } from "../spec";

/** Date, voucher, account and amounts of one entry, as ledgers and lists of vouchers print them. */
const ENTRY_COLUMNS: readonly TableColumn[] = [
  { role: "date", holds: "date" },
  { role: "year", holds: "date" },
  { role: "month", holds: "date" },
  { role: "day", holds: "date" },
  { role: "voucherNumber", holds: "label" },
  { role: "summary", holds: "text" },
  { role: "accountCode", holds: "label" },
  { role: "accountName", holds: "label" },
  { role: "direction", holds: "label" },
  { role: "counterAccount", holds: "text" },
  { role: "debit", holds: "amount" },
  { role: "credit", holds: "amount" },
  { role: "balance", holds: "amount" },
  { role: "functionalItem", holds: "text" },
  { role: "economicItem", holds: "text" },
  { role: "project", holds: "text" },
  { role: "voucherType", holds: "label", rare: true },
  { role: "entryNumber", holds: "label", rare: true },
  { role: "account", holds: "label", rare: true },
  { role: "amount", holds: "amount", rare: true },
];

/** 辅助核算 and what else the programs print beside an account. */
export const AUXILIARY_COLUMNS: readonly TableColumn[] = [
  { role: "auxiliary", holds: "text", rare: true },
  { role: "fundNature", holds: "text", rare: true },
  { role: "governmentEconomicItem", holds: "text", rare: true },
  { role: "unitName", holds: "text", rare: true },
  { role: "preparer", holds: "text", rare: true },
  { role: "serialNumber", holds: "label", rare: true },
];

/** The columns of a book that holds entries. */
export const BOOK_COLUMNS: readonly TableColumn[] = [...ENTRY_COLUMNS, ...AUXILIARY_COLUMNS];

/** What is the same of all books: they are read by a reader of their own and state no figure of the accounts. */
export const OF_BOOKS = {
  genre: "book",
  scope: "books",
  form: { shape: "own" },
  classification: null,
  fund: null,
  publication: null,
  year: "title",
  inAccounts: "none",
  filedUnder: null,
  states: [],
  indicators: null,
  subject: "department",
  stage: "outcome",
  attachment: null,
} as const;
