import { pattern } from "../../lexicon/words";
import Decimal from "decimal.js";
import type { FinalAccounts } from "../../accounts/finalAccounts";
import { printedIndicator, partName } from "../../lexicon/formParts";
import { plainNumber, valueText } from "../rules/numbers";
import { resolveInputs } from "../inputs/resolveInputs";
import type { IndicatorScore } from "../scoreSheet";

const staffInputs = () => ({
  staff_on_post: { label: partName("onPost"), unit: "人" },
  staff_quota: { label: partName("quota"), unit: "人" },
});

/**
 * What 基础数据表 proves beside a form that has no such indicator: 在职人员控制率 = 在职人员数 ÷ 编制数 (over 100 % is 超编,
 * rule F20). Of weight 0 and not in the total. Nothing where the accounts do not state both numbers.
 */
export function baseDataFacts(accounts: FinalAccounts, scored: readonly IndicatorScore[]): IndicatorScore[] {
  if (scored.some((indicator) => pattern("indicator.staffControl").test(indicator.name))) return [];
  const { inputs } = resolveInputs(["staff_on_post", "staff_quota"], staffInputs(), "staff_ctl", accounts, {});
  const [onPost, quota] = inputs;
  if (!onPost?.exact || !quota?.exact || quota.exact.lte(0)) return [];
  const rate = onPost.exact.times(100).div(quota.exact);
  const over = rate.gt(100);
  const shown = valueText(rate, [new Decimal(100)]);
  const division = `${plainNumber(onPost.exact)} ÷ ${plainNumber(quota.exact)} × 100% = ${shown}%`;
  const params = { actual: plainNumber(onPost.exact), quota: plainNumber(quota.exact), rate: shown };
  return [
    {
      id: "staff_ctl",
      name: printedIndicator("staffControl"),
      level1: printedIndicator("baseData"),
      level2: printedIndicator("supportedStaff"),
      weight: 0,
      value: rate.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toNumber(),
      score: 0,
      status: "scored",
      derivation: `${division}；${over ? ">" : "≤"} 100%`,
      inputs: inputs.map((input) => input.input),
      missing: [],
      notes: [{ code: "informationOnly", params: {} }, ...(over ? [{ code: "staffOverQuota", params }] : [])],
      stated: null,
      reason: null,
      informationOnly: true,
    },
  ];
}
