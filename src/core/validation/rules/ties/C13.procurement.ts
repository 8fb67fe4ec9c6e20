import { saysOf, silentOn } from "../../textRule";
import { wordingOf, type ItemKey } from "../../../lexicon/items";
import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import type { ValidationContext } from "../../context";
import { outcome } from "../../rule";
import { labelledNumbers, type LabelledNumber } from "../../tables/labelledNumbers";

/** Printed numbers of two decimals, each rounded by itself (rule I01). */
const HALF_STEP = 0.005;

/** C13: goods + works + services make up the whole; what went to small firms is a part of it. */
export const C13 = defineRule({
  id: "C13",
  severity: "warning",
  basis: ["memory"],
  needs: [],
  reads: ["tables", "forms"],
  notChecked: "noProcurement",
  check(context) {
    const total = find("procurement", context);
    if (!total) return outcome([], 0);
    const parts = [find("goods", context), find("works", context), find("services", context)].filter(
      (part) => part !== null,
    );
    const small = find("smallAndMedium", context);
    const micro = find("smallAndMicro", context);
    const sum = parts.reduce((all, { number }) => all + number, 0);
    const findings = [
      ...(parts.length === 3 && Math.abs(sum - total.number) > HALF_STEP * 4
        ? [finding("sum", [total, ...parts], { sum: round(sum), total: total.number })]
        : []),
      ...atMost(small, total),
      ...(small ? atMost(micro, small) : atMost(micro, total)),
    ];
    return outcome(findings, (parts.length === 3 ? 1 : 0) + (small ? 1 : 0) + (micro ? 1 : 0));
  },
  inText: {
    severity: "error",
    examples: [
      saysOf("identity", "政府采购支出总额90.00万元，其中：\n1.货物50.00万元。\n2.工程30.00万元。\n3.服务15.00万元。"),
      silentOn("政府采购支出总额95.00万元，其中：\n1.货物50.00万元。\n2.工程30.00万元。\n3.服务15.00万元。"),
    ],
  },
  examples: [
    says("sum", { set: { "单位基本情况|政府采购货物支出（万元）": 22 } }),
    says("part", { set: { "单位基本情况|授予中小企业合同金额（万元）": 45 } }),
    silent({ set: { "单位基本情况|政府采购货物支出（万元）": 12.01 } }),
  ],
});

function find(name: ItemKey, context: ValidationContext): LabelledNumber | null {
  const written = wordingOf(name, "form");
  return labelledNumbers(context).find(({ label }) => written?.test(label)) ?? null;
}

function atMost(part: LabelledNumber | null, whole: LabelledNumber) {
  if (!part || part.number <= whole.number + HALF_STEP * 2) return [];
  return [finding("part", [part, whole], { part: part.number, label: part.label, total: whole.number })];
}

function finding(
  variant: string,
  places: readonly LabelledNumber[],
  params: Readonly<Record<string, string | number>>,
) {
  return { variant, cells: places.map(({ ref }) => ref), params };
}

function round(number: number): number {
  return Number(number.toFixed(2));
}
