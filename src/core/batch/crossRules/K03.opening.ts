import { fen } from "../../amount/amount";
import { formatAmount } from "../../amount/format";
import { roundingTolerance } from "../../amount/tolerance";
import type { LastYear } from "../batchContext";
import { amountOf, placeOf, unitLastYear } from "../batchContext";
import { unitName, type BatchUnit } from "../batchUnit";
import type { CrossDraft, CrossRule } from "../crossFinding";

const PAIRS = [
  ["all", "income.openingCarryOver", "expenditure.closingCarryOver"],
  ["appropriation", "appropriation.income.openingCarryOver", "appropriation.expenditure.closingCarryOver.total"],
] as const;

/** 年初结转和结余 of this year = 年末结转和结余 of last year, unless adjusted (以前年度调整): a question, not an error. */
export const K03: CrossRule = {
  id: "K03",
  severity: "warning",
  basis: ["memory"],
  examples: [
    {
      says: "all",
      about: "上年年末 20，今年年初 25",
      batch: {
        units: [
          {
            name: "水利局",
            amounts: { "income.openingCarryOver": 25 },
            lastYear: { "expenditure.closingCarryOver": 20 },
          },
        ],
      },
    },
    {
      says: null,
      about: "上年年末 20，今年年初 20",
      batch: {
        units: [
          {
            name: "水利局",
            amounts: { "income.openingCarryOver": 20 },
            lastYear: { "expenditure.closingCarryOver": 20 },
          },
        ],
      },
    },
  ],
  check(context) {
    const { lastYear } = context;
    return { findings: lastYear ? context.units.flatMap((unit) => judgeUnit(unit, lastYear)) : [] };
  },
};

function judgeUnit(unit: BatchUnit, lastYear: LastYear): CrossDraft[] {
  const before = unitLastYear(lastYear, { code: unit.code, name: unitName(unit) })?.figures;
  const year = unit.result?.figures?.year ?? null;
  // Last year's must be the year before, as far as the tables say their years.
  if (!before || (year !== null && before.year !== null && before.year !== year - 1)) return [];
  const drafts = PAIRS.flatMap(([variant, opening, closing]) => {
    const now = amountOf(unit, opening);
    const kept = before.amounts[closing];
    if (now === null || !kept) return [];
    const [then, currency] = kept;
    if (Math.abs(now - then) <= roundingTolerance(1, currency)) return [];
    return {
      variant,
      places: [placeOf(unit, opening)],
      params: {
        name: unitName(unit),
        now: formatAmount(fen(now), "万元"),
        then: formatAmount(fen(then), "万元"),
      },
      expected: then / 1_000_000,
      actual: now / 1_000_000,
      difference: (now - then) / 1_000_000,
      unit: "万元" as const,
    };
  });
  // Where all money differs by what the appropriation does, it is one cause.
  return drafts.length === 2 && drafts[0]?.difference === drafts[1]?.difference ? drafts.slice(1) : drafts;
}
