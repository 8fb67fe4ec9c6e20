import { formatRef } from "../../workbook/cellRef";
import { foundAt } from "../check";
import type { Mention } from "./mention";
import { isAmount, isPercent } from "./mention";
import type { Passage } from "../../reading/passage";
import type { ProofFinding } from "../proofFinding";
import { NOT_FOUND_VARIANT } from "../proofFinding";
import type { CountQuantity } from "../../reading/quantity";
import type { Answer, Claim, WorkbookFacts } from "./claim";
import { claimsOf } from "./claim";
import { asIndicator } from "./indicatorCells";
import type { RowNumbers } from "./rowRate";
import { asRowRate, rowNumbers } from "./rowRate";
import { traceAmount } from "./traceAmount";
import { traceCount } from "./traceCount";
import { traceRate } from "./traceRate";

export interface Tally {
  readonly traced: number;
  readonly contradicted: number;
  readonly notFound: number;
}

/** A number that the workbook does not have. */
export interface MissingNumber {
  readonly written: string;
  readonly item: string;
  readonly quote: string;
  readonly section: string | null;
  readonly paragraph: number;
}

/** How the numbers of the document stand to the workbook. */
export interface TraceCoverage {
  readonly amounts: Tally;
  readonly percentages: Tally;
  readonly counts: Tally;
  /** Numbers in the document's tables that the workbook has too. */
  readonly cells: Tally;
  readonly missing: readonly MissingNumber[];
}

export type NumberKind = "amounts" | "percentages" | "counts";

/** A claim with what became of it. */
export interface TracedClaim {
  readonly claim: Claim;
  readonly kind: NumberKind;
  readonly answer: Answer;
}

/** What a report leaves to be written or looked at is no number of it: 【待补充：…】, 注：表中标黄的1处待核对。 */
const GAP = /^(?:【待补充|注:[^。]*待核对)/;

/**
 * G01: every number of the prose against the workbook, with unit conversion and rounding. `isTable` tells the blocks
 * whose cells are compared as a table.
 */
export function traceNumbers(
  passages: readonly Passage[],
  evidence: WorkbookFacts,
  isTable: (paragraph: number) => boolean = () => false,
): TracedClaim[] {
  const prose = passages.filter(
    ({ inTable, paragraph, plain }) => !(inTable && isTable(paragraph)) && !GAP.test(plain),
  );
  const beside = rowNumbers(prose);
  return prose.flatMap((passage) =>
    claimsOf(passage, evidence.items).map((claim) => ({
      claim,
      kind: kindOf(claim.mention),
      answer: answerTo(claim, evidence, beside),
    })),
  );
}

function kindOf(mention: Mention): NumberKind {
  return isAmount(mention) ? "amounts" : isPercent(mention) ? "percentages" : "counts";
}

function answerTo(claim: Claim, evidence: WorkbookFacts, beside: RowNumbers): Answer {
  const { mention } = claim;
  const inForm = asIndicator(claim, evidence);
  if (inForm) return inForm;
  if (isAmount(mention)) return traceAmount({ ...claim, mention }, evidence);
  if (isPercent(mention)) {
    const rate = { ...claim, mention };
    return (mention.label === "" ? asRowRate(rate, evidence, beside) : null) ?? traceRate(rate, evidence);
  }
  return traceCount({ ...claim, mention: mention as Mention & { quantity: CountQuantity } }, evidence);
}

/** What is told of a number: the cell that it contradicts, or that the workbook has no such amount. */
export function workbookFindings(traced: readonly TracedClaim[]): ProofFinding[] {
  return traced.flatMap(({ claim: { passage, sentence, mention }, answer, kind }) => {
    const { quantity } = mention;
    const details = { params: { item: mention.label, written: quantity.written }, actual: quantity.value.toNumber() };
    if (answer.status === "contradicted") {
      const [cell] = answer.cells;
      return [
        foundAt(passage, sentence.quote, "G01", answer.isSure && !answer.isNear ? "error" : "warning", {
          variant: "contradicted",
          params: { ...details.params, value: answer.value ?? "", cell: cell ? formatRef(cell) : "" },
          expected: answer.expected ?? null,
          actual: details.actual,
          cells: answer.cells,
        }),
      ];
    }
    if (answer.status === "traced" || quantity.value.isZero()) return [];
    return [foundAt(passage, sentence.quote, "G01", "info", { variant: `${NOT_FOUND_VARIANT}.${kind}`, ...details })];
  });
}

export function coverageOf(traced: readonly TracedClaim[], cells: Tally): TraceCoverage {
  const tally = (kind: NumberKind): Tally => {
    const of = (status: Answer["status"]) =>
      traced.filter((one) => one.kind === kind && one.answer.status === status).length;
    return { traced: of("traced"), contradicted: of("contradicted"), notFound: of("notFound") };
  };
  const missing = traced
    .filter(({ answer }) => answer.status === "notFound")
    .map(({ claim: { passage, sentence, mention } }) => ({
      written: mention.quantity.written,
      item: mention.label,
      quote: sentence.quote,
      section: passage.section,
      paragraph: passage.paragraph,
    }));
  return { amounts: tally("amounts"), percentages: tally("percentages"), counts: tally("counts"), cells, missing };
}
