import type { TableRow } from "../recognisedTable";
import type { Region } from "../region";
import type { Accepted, Look, Match, TableContent, TableReader } from "../reader";
import { evidence, refuse } from "../reader";
import type { BookColumn, BookHeader } from "./bookColumns";
import { findBookHeader } from "./bookColumns";
import { accountLine } from "./accountNames";
import { readBookRows } from "./bookRows";
import { bookYear } from "./bookYear";
import { textOf } from "./formCells";

interface FoundBook extends Accepted {
  readonly book: BookHeader;
}

const ACCOUNT_ROLES = ["accountCode", "accountName", "account"] as const;

function hasRole(header: BookHeader, ...roles: readonly string[]): boolean {
  return header.columns.some(({ role }) => roles.includes(role));
}

function accept(region: Region, header: BookHeader, usual: readonly string[], distinctive: boolean): FoundBook {
  const hits = usual.filter((role) => hasRole(header, ...role.split("|"))).length;
  const { grid } = region;
  return {
    accepted: true,
    fit: hits / (usual.length + 0.1 * header.unknown.length),
    distinctive,
    header: null,
    book: header,
    columns: header.columns,
    evidence: [
      evidence(
        "columns",
        { count: header.columns.length, labels: header.labels.join("、") },
        header.columns.map(({ column }) => grid.ref(header.bottom, column)),
      ),
      ...(header.unknown.length > 0
        ? [evidence("columnsUnknown", { count: header.unknown.length, labels: header.unknown.join("、") })]
        : []),
    ],
  };
}

function matchTrialBalance(region: Region, look: Look): Match<FoundBook> {
  const header = look(findBookHeader);
  if (!header) return refuse("bookColumnsMissing");
  if (!hasRole(header, ...ACCOUNT_ROLES)) return refuse("bookAccountMissing");
  if (!region.fixed && hasRole(header, "summary", "voucherNumber")) return refuse("bookIsNoTrialBalance");
  const opening = hasRole(header, "opening", "openingDebit", "openingCredit");
  const closing = hasRole(header, "closing", "closingDebit", "closingCredit", "balance");
  const turnover = hasRole(header, "debit", "yearDebit");
  if (!closing || !(opening || turnover)) return refuse("trialBalanceColumnsMissing");
  return accept(
    region,
    header,
    [
      "accountCode|account",
      "accountName|account",
      "opening|openingDebit",
      "debit|yearDebit",
      "credit|yearCredit",
      "closing|closingDebit|balance",
    ],
    hasRole(header, "accountCode", "account") && turnover && closing,
  );
}

/** 1001 → 1, 100101 or 1001.01 → 2, and so on. */
function levelOfAccount(code: string): number {
  return code.length <= 4 ? 1 : 1 + Math.ceil((code.length - 4) / 2);
}

const TOTAL = /^(?:合计|总计|总合计|小计|.{1,12}(?:合计|小计|总计))$/u;

function trialBalanceRow(region: Region, row: TableRow): TableRow {
  const { accountCode, accountName } = row.values;
  const codeText = textOf(accountCode)
    .normalize("NFKC")
    .replace(/[.\-\s]/gu, "");
  const name = accountName?.value ?? null;
  const label = region.grid.labelOf(textOf(accountName) || textOf(accountCode));
  const isCode = /^\d{3,}$/u.test(codeText);
  const named = name !== null ? accountName : isCode ? undefined : accountCode;
  return {
    row: row.row,
    ...(isCode && accountCode ? { code: codeText, codeRef: accountCode.ref } : {}),
    ...(named ? { name: textOf(named), nameRef: named.ref } : {}),
    level: isCode ? levelOfAccount(codeText) : 0,
    isTotal: !isCode && TOTAL.test(label),
    values: row.values,
  };
}

export const trialBalance: TableReader<FoundBook> = {
  kind: "trialBalance",
  titles: [
    "科目余额表",
    "发生额及余额表",
    "科目发生额余额表",
    "科目发生额及余额表",
    "总账余额表",
    "会计科目余额表",
    "试算平衡表",
    "余额表",
  ],
  match: matchTrialBalance,
  read(region: Region, { book: header }: FoundBook): TableContent {
    // 期末 may be printed as plain 余额 with its 方向.
    const asClosing = !hasRole(header, "closing", "closingDebit");
    const columns = asClosing
      ? header.columns.map(({ role, column }): BookColumn => ({
          role: role === "balance" ? "closing" : role === "direction" ? "closingDirection" : role,
          column,
        }))
      : header.columns;
    const { rows, errorCells } = readBookRows(region, { ...header, columns }, { kindRoles: [] });
    return {
      columns,
      rows: rows.map((row) => trialBalanceRow(region, row)),
      errorCells,
      year: bookYear(region, header, rows),
    };
  },
};

function hasAccountLine(region: Region, header: BookHeader): boolean {
  const { grid } = region;
  for (let row = region.top; row < header.top; row++) {
    for (const column of grid.filledColumns(row, region.left, region.right)) {
      if (accountLine(grid.text(row, column)) !== null) return true;
    }
  }
  return false;
}

/** 账号、户名、对方户名: a bank's own statement. */
function looksLikeBankStatement(region: Region, header: BookHeader): boolean {
  const { grid } = region;
  for (let row = region.top; row <= header.bottom; row++) {
    for (const column of grid.filledColumns(row, region.left, region.right)) {
      if (/对账单|^(?:对方)?(?:账号|户名|账户名称)|交易(?:日期|时间|流水)|柜员/u.test(grid.label(row, column)))
        return true;
    }
  }
  return false;
}

function matchLedger(region: Region, look: Look): Match<FoundBook> {
  const header = look(findBookHeader);
  if (!header) return refuse("bookColumnsMissing");
  if (!hasRole(header, "summary")) return refuse("bookSummaryMissing");
  if (!hasRole(header, "debit", "credit", "amount")) return refuse("bookAmountMissing");
  if (!hasRole(header, "balance", "closing")) return refuse("ledgerBalanceMissing");
  if (!hasRole(header, "date", "month", "day", "voucherNumber")) return refuse("bookDateMissing");
  const account = hasRole(header, ...ACCOUNT_ROLES, "counterAccount") || hasAccountLine(region, header);
  if (!account && !region.fixed && looksLikeBankStatement(region, header)) return refuse("ledgerIsBankStatement");
  if (!account && !region.fixed && !hasRole(header, "voucherNumber")) return refuse("bookAccountMissing");
  return accept(
    region,
    header,
    ["date|month|day", "voucherNumber", "summary", "debit|amount", "credit|amount", "balance", "direction"],
    account || hasRole(header, "direction"),
  );
}

export const ledger: TableReader<FoundBook> = {
  kind: "ledger",
  titles: [
    "明细账",
    "科目明细账",
    "三栏明细账",
    "三栏式明细账",
    "明细分类账",
    "总分类账",
    "总账",
    "日记账",
    "现金日记账",
    "银行存款日记账",
    "辅助明细账",
    "多栏账",
    "往来明细账",
  ],
  match: matchLedger,
  read(region: Region, { book: header }: FoundBook): TableContent {
    const columns = header.columns.map(({ role, column }): BookColumn => ({
      role: role === "closing" ? "balance" : role,
      column,
    }));
    const kindRoles = ["summary", "date", "voucherNumber"];
    const content = readBookRows(region, { ...header, columns }, { kindRoles });
    return { columns, ...content, year: bookYear(region, header, content.rows) };
  },
};

function matchVoucherList(region: Region, look: Look): Match<FoundBook> {
  const header = look(findBookHeader);
  if (!header) return refuse("bookColumnsMissing");
  if (!hasRole(header, "summary")) return refuse("bookSummaryMissing");
  if (!hasRole(header, ...ACCOUNT_ROLES)) return refuse("bookAccountMissing");
  if (!hasRole(header, "voucherNumber", "date")) return refuse("bookDateMissing");
  if (!hasRole(header, "debit", "amount") || !hasRole(header, "credit", "amount")) return refuse("bookAmountMissing");
  if (hasRole(header, "balance", "closing") && region.title === null && !region.fixed)
    return refuse("voucherListHasBalance");
  return accept(
    region,
    header,
    [
      "date|month",
      "voucherNumber",
      "summary",
      "accountCode|account",
      "accountName|account",
      "debit|amount",
      "credit|amount",
    ],
    hasRole(header, "voucherNumber"),
  );
}

export const voucherList: TableReader<FoundBook> = {
  kind: "voucherList",
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
    "凭证汇总表",
  ],
  match: matchVoucherList,
  read(region: Region, { book: header }: FoundBook): TableContent {
    const content = readBookRows(region, header, {
      kindRoles: ["summary", "date", "voucherNumber"],
      fillDown: ["date", "year", "month", "day", "voucherType", "voucherNumber"],
    });
    return { columns: header.columns, ...content, year: bookYear(region, header, content.rows) };
  },
};
