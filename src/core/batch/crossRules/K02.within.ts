import { fen } from "../../amount/amount";
import { formatAmount } from "../../amount/format";
import { roundingTolerance } from "../../amount/tolerance";
import type { BatchContext } from "../batchContext";
import { amountOf, isConsolidated, itselfAmong, placeOf, totalOf } from "../batchContext";
import { unitName, type BatchUnit } from "../batchUnit";
import type { CrossDraft, CrossRule } from "../crossFinding";

const GIVEN = { variant: "subsidy", of: "income.bySource.superiorSubsidy", by: "expenditure.subsidyToAffiliated" };
const REMITTED = { variant: "remitted", of: "expenditure.remittedToSuperior", by: "income.bySource.affiliated" };

/** 上级补助收入 of the units ↔ 对附属单位补助支出 of the department; 上缴上级支出 ↔ 附属单位上缴收入. */
export const K02: CrossRule = {
  id: "K02",
  severity: "warning",
  basis: ["memory"],
  examples: [
    {
      says: "subsidy",
      about: "本级对附属单位补助支出 40，河道站上级补助收入 50",
      batch: {
        units: [
          { name: "水利局", amounts: { [GIVEN.by]: 40 } },
          { name: "河道站", parent: "水利局", amounts: { [GIVEN.of]: 50 } },
        ],
      },
    },
    {
      says: null,
      about: "两边都是 50",
      batch: {
        units: [
          { name: "水利局", amounts: { [GIVEN.by]: 50 } },
          { name: "河道站", parent: "水利局", amounts: { [GIVEN.of]: 50 } },
        ],
      },
    },
    {
      says: "remitted",
      about: "河道站上缴上级支出 12，本级附属单位上缴收入 2",
      batch: {
        units: [
          { name: "水利局", amounts: { [REMITTED.by]: 2 } },
          { name: "河道站", parent: "水利局", amounts: { [REMITTED.of]: 12 } },
        ],
      },
    },
  ],
  check: (context) => ({ findings: context.units.flatMap((unit) => judgeDepartment(unit, context)) }),
};

/** What is told by one side only may have come from elsewhere: both sides must state it. */
function judgeDepartment(unit: BatchUnit, context: BatchContext): CrossDraft[] {
  const children = context.childrenOf(unit);
  if (children.length === 0 || context.missingBelow(unit).length > 0) return [];
  const payer = isConsolidated(unit, children) ? itselfAmong(unit, children) : unit;
  const others = children.filter((child) => child !== payer);
  if (!payer || others.length === 0 || [payer, ...others].some(({ result }) => !result?.figures)) return [];
  return [GIVEN, REMITTED].flatMap(({ variant, of, by }) => {
    const stating = others.filter((child) => amountOf(child, of) !== null);
    const own = amountOf(payer, by);
    const sum = totalOf(stating.map((child) => amountOf(child, of) ?? 0));
    if (own === null || stating.length === 0 || (own === 0 && sum === 0)) return [];
    const currency = payer.result?.figures?.amounts[by]?.[1] ?? "万元";
    if (Math.abs(own - sum) <= roundingTolerance(stating.length, currency)) return [];
    return {
      variant,
      places: [placeOf(payer, by), ...stating.map((child) => placeOf(child, of))],
      params: {
        name: unitName(payer),
        own: formatAmount(fen(own), "万元"),
        sum: formatAmount(fen(sum), "万元"),
        units: stating.length,
      },
      difference: (own - sum) / 1_000_000,
      unit: "万元",
    };
  });
}
