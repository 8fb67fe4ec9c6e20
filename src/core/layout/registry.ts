import { BUDGET_READERS } from "./budget/budgetReaders";
import { FINAL_ACCOUNTS_READERS } from "./finalAccounts/finalAccountsReaders";
import { FORM_READERS } from "./forms/formReaders";
import { OTHER_TABLES } from "./otherTables";
import type { TableReader } from "./reader";
import { TitleIndex } from "./title";

/** Every kind of table that can be read. A new kind is a file and an entry in one of these lists. */
export const READERS: readonly TableReader[] = [...FINAL_ACCOUNTS_READERS, ...BUDGET_READERS, ...FORM_READERS];

export const TITLES = new TitleIndex(READERS, OTHER_TABLES);
