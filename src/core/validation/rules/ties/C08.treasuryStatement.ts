import { pattern } from "../../../lexicon/words";
import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { amountOf, numberIn, subtract, type CurrencyUnit } from "../../../amount/amount";
import { roundingTolerance } from "../../../amount/tolerance";
import { cellsOf } from "../../../accounts/figure";
import { amountFigure } from "../../../accounts/lookUp";
import { unitIn } from "../../../layout/unit";
import { plainLabel } from "../../../workbook/label";
import type { CellValue } from "../../../workbook/snapshot";
import type { ValidationContext } from "../../context";
import { amountText } from "../../equation";
import { outcome } from "../../rule";
import { labelledNumbers, type LabelledNumber } from "../../tables/labelledNumbers";

const STATEMENT = /对账单/u;
/** The lines of a statement that give its whole, the surest first. */
const WHOLE = ["total.ofAppropriation", "total.besideStatement", "total.ofStatement"] as const;
const EXPLANATION = /差额|差异|未达|在途/u;

/** C08: appropriation income against the treasury's statement, where the workbook holds it; a stated difference is one. Source: accountsExplanation2022. */
export const C08 = defineRule({
  id: "C08",
  severity: "warning",
  basis: ["accountsExplanation2022"],
  needs: [],
  reads: ["tables", "forms"],
  notChecked: "noStatement",
  check(context) {
    const stated = statementTotal(context);
    const income = amountFigure(context.accounts, "income.appropriation", "appropriation.income.yearTotal");
    if (!stated || !income) return outcome([], 0);
    const amount = amountOf(stated.number, stated.unit);
    const difference = subtract(income.amount, amount);
    const allowed = roundingTolerance(0, income.unit) + roundingTolerance(0, stated.unit);
    if (Math.abs(difference) <= allowed || stated.isExplained) return outcome([], 1);
    return outcome(
      [
        {
          cells: [stated.ref, ...cellsOf(income)],
          params: {
            statement: amountText(amount, income.unit),
            income: amountText(income.amount, income.unit),
            difference: amountText(difference, income.unit),
            unit: income.unit,
          },
          difference: numberIn(difference, income.unit),
          unit: income.unit,
        },
      ],
      1,
    );
  },
  examples: [
    says("default", { set: { "对账单|财政拨款合计": 540 } }),
    silent({
      put: {
        对账单: [
          ["财政拨款对账单", null],
          ["单位：甲县甲局", "金额单位：万元"],
          ["财政拨款合计", 540],
          ["差额9.30万元为12月31日在途资金，次年1月3日到账。", null],
        ],
      },
    }),
  ],
});

interface Stated extends LabelledNumber {
  readonly unit: CurrencyUnit;
  readonly isExplained: boolean;
}

/** A sheet that speaks of a 对账单 is one; elsewhere only a label that names it is believed. */
function statementTotal(context: ValidationContext): Stated | null {
  // A statement is short; what has thousands of rows is a book.
  const sheets = context.snapshot.sheets.filter(
    ({ rows }) => rows.length <= 500 && rows.some((cells) => cells.some(speaksOfIt)),
  );
  for (const { name, rows } of sheets) {
    const texts = rows.flatMap((cells) =>
      cells.flatMap((value) => (typeof value === "string" ? [plainLabel(value)] : [])),
    );
    const isStatement = texts.slice(0, 6).some((text) => STATEMENT.test(text)) && !isTableSheet(context, name);
    const own = labelledNumbers(context).filter(({ ref }) => ref.sheet === name);
    const wordings = isStatement ? WHOLE : WHOLE.slice(1, 2);
    const found = wordings
      .map((name) => own.find(({ label }) => pattern(name).test(label)))
      .find((one) => one !== undefined);
    if (!found) continue;
    return {
      ...found,
      unit: texts.map(unitIn).find((unit) => unit !== null) ?? "元",
      isExplained: texts.some((text) => EXPLANATION.test(text) && text.length > 12),
    };
  }
  return null;
}

function speaksOfIt(value: CellValue): boolean {
  return typeof value === "string" && STATEMENT.test(value);
}

function isTableSheet({ tables }: ValidationContext, name: string): boolean {
  return tables.some(({ sheet, kind }) => sheet === name && kind !== "unitProfile" && kind !== "narrative");
}
