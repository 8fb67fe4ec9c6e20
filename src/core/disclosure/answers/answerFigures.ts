import type { Figure } from "../../accounts/figure";
import { amountOf } from "../../amount/amount";
import { numberOfText } from "../../amount/parse";
import type { DisclosureInput } from "./inputs";
import type { Answer, KeptAnswers } from "./keptAnswers";

/** The figure that an answer states; `null` where it is no number, below zero, or a part of a piece. */
export function answerFigure({ id, holds, measure }: DisclosureInput, { text, by, at, ref }: Answer): Figure | null {
  const number = numberOfText(text);
  if (number === null || number < 0) return null;
  const source = { type: "entered", by, at, ...(ref ? { ref } : {}) } as const;
  if (holds === "amount") return { key: id, kind: "amount", amount: amountOf(number, "万元"), unit: "万元", source };
  if (holds === "count" && Number.isInteger(number)) return { key: id, kind: "count", count: number, measure, source };
  return null;
}

/** The figures that a person has answered with, by key. */
export function answerFigures(inputs: readonly DisclosureInput[], kept: KeptAnswers): Readonly<Record<string, Figure>> {
  return Object.fromEntries(
    inputs.flatMap((input): [string, Figure][] => {
      const answer = kept[input.id];
      const figure = answer ? answerFigure(input, answer) : null;
      return figure ? [[input.id, figure]] : [];
    }),
  );
}
