import type { AmountFigure } from "../../accounts/figure";
import { cellsOf } from "../../accounts/figure";
import type { FinalAccounts } from "../../accounts/finalAccounts";
import { numberIn } from "../../amount/amount";
import { formatAmount } from "../../amount/format";
import { formatRef } from "../../workbook/cellRef";
import { foundAt } from "../check";
import type { AmountMention } from "../mention";
import { isAmount } from "../mention";
import type { Passage, Sentence } from "../passage";
import { halfStep } from "../precision";
import type { ProofFinding } from "../proofFinding";
import type { FigureIndex } from "./figureNames";
import { indexFigures, plainItemName } from "./figureNames";

/** How the amounts of the text stand to the workbook. */
export interface TraceCoverage {
  readonly traced: number;
  readonly contradicted: number;
  readonly notFound: number;
}

/** G01: every amount of the prose against the workbook, with unit conversion and rounding. */
export function traceAmounts(
  passages: readonly Passage[],
  accounts: FinalAccounts,
): { coverage: TraceCoverage; findings: ProofFinding[] } {
  const index = indexFigures(accounts);
  const counts = { traced: 0, contradicted: 0, notFound: 0 };
  const findings: ProofFinding[] = [];
  for (const passage of passages) {
    for (const sentence of passage.sentences) {
      for (const mention of sentence.mentions.filter(isAmount)) {
        const { status, finding } = trace({ passage, sentence, mention, index, year: accounts.year?.value ?? null });
        counts[status] += 1;
        if (finding) findings.push(finding);
      }
    }
  }
  return { coverage: counts, findings };
}

interface Question {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly mention: AmountMention;
  readonly index: FigureIndex;
  readonly year: number | null;
}

interface Answer {
  readonly status: keyof TraceCoverage;
  readonly finding: ProofFinding | null;
}

function trace(question: Question): Answer {
  const { passage, sentence, mention, index } = question;
  const { quantity } = mention;
  const step = halfStep(
    quantity.unit,
    sentence.mentions.filter(isAmount).map((one) => one.quantity),
  );
  const matches = ({ amount }: AmountFigure) => Math.abs(Math.abs(amount) - quantity.amount) <= step;
  const named = index.byName.get(plainItemName(mention.label)) ?? [];
  if (named.some(matches)) return { status: "traced", finding: null };
  if (quantity.amount !== 0 && index.all.some(matches)) return { status: "traced", finding: null };
  const [figure] = named;
  const details = {
    params: { item: mention.label, written: quantity.written },
    actual: quantity.value.toNumber(),
  };
  if (!figure || !isOfTheYear(question)) {
    const isSilent = quantity.amount === 0;
    const finding = isSilent
      ? null
      : foundAt(passage, sentence.quote, "G01", "info", { variant: "notFound", ...details });
    return { status: "notFound", finding };
  }
  const [cell] = cellsOf(figure);
  return {
    status: "contradicted",
    finding: foundAt(
      passage,
      sentence.quote,
      "G01",
      new Set(named.map(({ amount }) => amount)).size === 1 ? "error" : "warning",
      {
        variant: "contradicted",
        params: {
          ...details.params,
          value: `${formatAmount(figure.amount, quantity.unit)}${quantity.unit}`,
          cell: cell ? formatRef(cell) : "",
        },
        expected: numberIn(figure.amount, quantity.unit),
        actual: details.actual,
      },
    ),
  };
}

/** An amount of the item itself in the reported year: not a change, a base of comparison or another year's amount. */
function isOfTheYear({ sentence, mention, year }: Question): boolean {
  if (mention.role !== "value" && mention.role !== "final") return false;
  const years = [...sentence.text.matchAll(/(20\d\d)年/g)].map(([, written]) => Number(written));
  return years.every((written) => written === year);
}
