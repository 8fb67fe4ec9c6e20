import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { groupBy } from "../../../groupBy";
import type { FindingDraft } from "../../rule";
import { outcome } from "../../rule";
import type { BookEntry } from "./bookEntries";
import { bookEntries, entryCells, isClosingEntry } from "./bookEntries";
import { textOf } from "../../../layout/cellText";
import { joinOutcomes } from "./plausible";
import { hasPart } from "./trialLines";
import type { ColumnRole } from "../../../tableKinds/columnRoles";

/** E14: entries of expenditure without 功能分类, 经济分类 or, under 项目支出, 项目. */
export const E14 = defineRule({
  id: "E14",
  severity: "warning",
  basis: ["governmentAccounting6001"],
  needs: [["ledger"], ["voucherList"]],
  reads: ["books"],
  check: (context) =>
    joinOutcomes(
      [...context.ofKind("ledger"), ...context.ofKind("voucherList")].map((table) => {
        const roles = (["functionalItem", "economicItem", "project"] as const).filter((role) => hasPart(table, role));
        const spending = bookEntries(table).filter(
          (entry) =>
            entry.kind === null && /^[57]/.test(entry.account) && !isClosingEntry(entry) && (entry.debit ?? 0) !== 0,
        );
        const entries = spending.filter(({ account }) => account.startsWith("7"));
        if (roles.length === 0 || spending.length === 0) return outcome([], 0, { code: "noAuxiliaries", params: {} });
        const findings = roles.flatMap((role) => {
          const concerned = [
            ...(role === "project" ? entries.filter(isProjectAccount) : entries),
            ...keptByCustom(spending, role),
          ];
          const blank = concerned.filter(({ row }) => (row.values[role]?.value ?? null) === null);
          return blank.length === 0 ? [] : [auxiliaryFinding(role, blank, concerned.length)];
        });
        return outcome(findings, spending.length);
      }),
    ),
  examples: [
    says("economicItem", {
      of: "nothing",
      put: {
        序时账: [
          ["2023年序时账", null, null, null, null, null, null, null, null],
          ["日期", "凭证号", "摘要", "科目编码", "科目名称", "支出功能分类", "部门经济分类", "借方金额", "贷方金额"],
          ["2023-03-10", "记-3", "付3月水电费", "7101", "行政支出-基本支出", "2010301", "30205", 1000, null],
          ["2023-03-10", "记-3", "付3月水电费", "8001", "资金结存", null, null, null, 1000],
          ["2023-06-10", "记-6", "付6月水电费", "7101", "行政支出-基本支出", "2010301", "30205", 1000, null],
          ["2023-06-10", "记-6", "付6月水电费", "8001", "资金结存", null, null, null, 1000],
          ["2023-09-10", "记-9", "付9月水电费", "7101", "行政支出-基本支出", "2010301", "30205", 1000, null],
          ["2023-09-10", "记-9", "付9月水电费", "8001", "资金结存", null, null, null, 1000],
          ["2023-12-10", "记-12", "付12月水电费", "7101", "行政支出-基本支出", "2010301", null, 900, null],
          ["2023-12-10", "记-12", "付12月水电费", "8001", "资金结存", null, null, null, 900],
        ],
      },
    }),
    silent({
      of: "nothing",
      put: {
        序时账: [
          ["2023年序时账", null, null, null, null, null, null, null, null],
          ["日期", "凭证号", "摘要", "科目编码", "科目名称", "支出功能分类", "部门经济分类", "借方金额", "贷方金额"],
          ["2023-03-10", "记-3", "付3月水电费", "7101", "行政支出-基本支出", "2010301", "30205", 1000, null],
          ["2023-03-10", "记-3", "付3月水电费", "8001", "资金结存", null, null, null, 1000],
          ["2023-06-10", "记-6", "付6月水电费", "7101", "行政支出-基本支出", "2010301", "30205", 1000, null],
          ["2023-06-10", "记-6", "付6月水电费", "8001", "资金结存", null, null, null, 1000],
          ["2023-09-10", "记-9", "付9月水电费", "7101", "行政支出-基本支出", "2010301", "30205", 1000, null],
          ["2023-09-10", "记-9", "付9月水电费", "8001", "资金结存", null, null, null, 1000],
        ],
      },
    }),
  ],
});

/** Expenses of class 5 need no items by rule; an account that is kept by item all the same must be kept so throughout. */
const KEPT_SHARE = 0.9;

function keptByCustom(spending: readonly BookEntry[], role: ColumnRole): BookEntry[] {
  const isKept = ({ row }: BookEntry) => (row.values[role]?.value ?? null) !== null;
  const accounts = groupBy(
    spending.filter(({ account }) => account.startsWith("5")),
    ({ account }) => account,
  );
  return [...accounts.values()].filter((own) => own.filter(isKept).length >= own.length * KEPT_SHARE).flat();
}

function isProjectAccount({ row }: BookEntry): boolean {
  return textOf(row.values.accountName).includes("项目支出");
}

function auxiliaryFinding(role: ColumnRole, blank: readonly BookEntry[], of: number): FindingDraft {
  return {
    variant: role,
    cells: blank.flatMap((entry) => entryCells(entry, role)),
    params: { count: blank.length, of },
    actual: blank.length,
  };
}
