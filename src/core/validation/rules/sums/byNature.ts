import { pattern } from "../../../lexicon/words";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import type { ValidationContext } from "../../context";
import { compare, type Comparison, type Term } from "../../equation";
import { equationDraft, type Report } from "../../equationDraft";
import { together, type RuleOutcome } from "../../rule";
import { toBeLookedAt } from "../../relations/rows";
import { stateElsewhere } from "../../relations/unprintedParts";
import { sideLines, type Line } from "../../tables/line";
import { summarySide } from "../../tables/summarySide";

const BASIC = /^基本支出$/u;
const BASIC_PARTS = /^(?:人员经费|日常公用经费|公用经费)$/u;
const PROJECT = /^项目支出$/u;
const CONSTRUCTION = /^基本建设类项目|^基本建设/u;
/** The other natures, by the columns that 支出决算表 has for them. */
const OTHER_NATURES = {
  remittedToSuperior: "上缴上级支出",
  operating: "经营支出",
  subsidyToAffiliated: "对附属单位补助支出",
};
const NATURE = {
  parts: ["basic", "project"],
  rest: { parts: Object.keys(OTHER_NATURES), statedIn: ["expenditure"] },
} as const;

/**
 * The third block of 财决01, expenditure by nature and by economic class. Formulas 58=59+60, 61≥62, 68=69+…+78 and
 * 84=58+61+63+64+65 of 财决01 (基本平衡公式).
 */
export function evaluateByNature(context: ValidationContext, report: Report = equationDraft): RuleOutcome {
  return together(context.ofKind("incomeExpenditureSummary").map((table) => evaluateTable(table, context, report)));
}

function evaluateTable(table: RecognisedTable, context: ValidationContext, report: Report): RuleOutcome {
  const lines = sideLines(table, "expenditureByNature");
  const unit = context.unitOf(table);
  const terms = (found: readonly Line[]): Term[] =>
    found.flatMap((line) =>
      line.values.amount ? [{ table, label: line.printed, cell: line.values.amount, unit }] : [],
    );
  const labelled = (pattern: RegExp) => lines.filter(({ label }) => pattern.test(label));
  const economicAt = lines.findIndex(({ label }) => pattern("total.ofEconomic").test(label));
  const economic =
    economicAt < 0
      ? []
      : lines.slice(economicAt + 1).filter(({ label }) => !pattern("total.afterEconomic").test(label));
  const yearTotal = summarySide(table, "expenditure").yearTotal;
  const whole = [
    ...labelled(BASIC),
    ...labelled(PROJECT),
    ...lines.filter(({ label }) => Object.values(OTHER_NATURES).includes(label)),
  ];
  return together([
    equation("basic", compare(terms(labelled(BASIC)), terms(labelled(BASIC_PARTS))), report),
    equation("economic", compare(terms(lines.slice(economicAt, economicAt + 1)), terms(economic)), report),
    ofYear(
      yearTotal && whole.length > 1 ? compare(terms([yearTotal]), terms(whole)) : null,
      isWhole(table, lines, context),
      report,
    ),
    ofWhich(compare(terms(labelled(CONSTRUCTION)), terms(labelled(PROJECT)))),
  ]);
}

/** A nature without a line may be in the total all the same: then only a total below its parts is worth a look. */
function isWhole(table: RecognisedTable, lines: readonly Line[], context: ValidationContext): boolean {
  const missing = Object.entries(OTHER_NATURES).flatMap(([role, label]) =>
    lines.some((line) => line.label === label) ? [] : [role],
  );
  return missing.length === 0 || stateElsewhere(NATURE, missing, table, context) === "nothing";
}

function equation(variant: string, comparison: Comparison | null, report: Report): RuleOutcome {
  if (!comparison) return { findings: [], judged: 0 };
  const finding = report(variant === "basic" ? "sources" : "total", comparison);
  return { findings: finding ? [finding] : [], judged: 1, equations: [comparison] };
}

function ofYear(comparison: Comparison | null, isWhole: boolean, report: Report): RuleOutcome {
  if (isWhole || comparison?.agreement !== "contradiction") return equation("nature", comparison, report);
  if (comparison.difference > 0) return { findings: [], judged: 0, notJudged: { code: "restUnknown", params: {} } };
  const { findings, judged } = equation("nature", comparison, report);
  return { findings: findings.map(toBeLookedAt), judged };
}

function ofWhich(comparison: Comparison | null): RuleOutcome {
  if (!comparison) return { findings: [], judged: 0 };
  const isMore = comparison.agreement === "contradiction" && comparison.difference > 0;
  const finding = isMore ? equationDraft("atMost", comparison) : null;
  return { findings: finding ? [finding] : [], judged: 1 };
}
