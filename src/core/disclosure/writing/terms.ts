import { z } from "zod";
import { certaintySchema } from "../../lexicon/certainty";
import type { DisclosureKind } from "../forms/disclosureForm";
import file from "./terms.json";

const Term = z.strictObject({
  term: z.string().min(1),
  /** Further wordings by which the text may name it. */
  alsoCalled: z.array(z.string()).default([]),
  /** A longer term in which it stands without being meant. */
  notIn: z.array(z.string()).default([]),
  /** Told behind 指. */
  means: z.string().min(1),
  /** What is meant in a budget, where that differs. */
  meansInBudget: z.string().optional(),
});

const { terms } = z.strictObject({ source: z.string(), certainty: certaintySchema, terms: z.array(Term) }).parse(file);

export interface ExplainedTerm {
  readonly term: string;
  readonly means: string;
}

/** 名词解释 for a text: the terms that occur in it, in the customary order, and no others. */
export function termsIn(words: string, kind: DisclosureKind): ExplainedTerm[] {
  return terms.flatMap(({ term, alsoCalled, notIn, means, meansInBudget }) => {
    const rest = notIn.reduce((text, longer) => text.replaceAll(longer, ""), words);
    const occurs = [term, ...alsoCalled].some((called) => rest.includes(called));
    return occurs ? [{ term, means: kind === "budget" ? (meansInBudget ?? means) : means }] : [];
  });
}
