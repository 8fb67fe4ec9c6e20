import { oncePerKey } from "../../cache";
import type { Classification } from "../../classification/classification";
import type { Check } from "../check";
import { foundAt } from "../check";
import type { ProofFinding } from "../proofFinding";

interface FormerName {
  readonly written: string;
  readonly code: string;
  readonly name: string;
}

/** D02: names of functional items that another year bore. Only names long enough to be meant, whose
 * present name is sure; that a name is out of force is a suggestion, hence never more than a warning. */
export const checkFormerNames: Check = ({ passages, year, classifications: { functional } }) => {
  if (year === null || !functional.isResearched(year)) return [];
  const names = formerNames(year, functional);
  const told = new Set<string>();
  return passages.flatMap((passage) =>
    names.flatMap(({ written, code, name }): ProofFinding[] => {
      const stem = written.replace(/支出$/, "");
      if (!passage.plain.includes(stem)) return [];
      const isThere = passage.plain.includes(written) || new RegExp(`${stem}[)"”]?\\([类款项]\\)`).test(passage.plain);
      if (!isThere || told.has(written)) return [];
      told.add(written);
      const quote = passage.sentences.find(({ text }) => text.includes(stem))?.quote ?? passage.written.trim();
      return [
        foundAt(passage, quote, "D02", "warning", {
          params: { written, code, name, year },
          expected: name,
          actual: written,
        }),
      ];
    }),
  );
};

const formerNames = oncePerKey((year: number, classification: Classification): readonly FormerName[] =>
  classification.items.flatMap((item): FormerName[] => {
    const outOfForce =
      (item.validTo !== null && item.validTo < year) || (item.validFrom !== null && item.validFrom > year);
    if (!outOfForce || item.name.length < 8) return [];
    const [now, ...others] = classification.itemsByCode(item.code, year);
    if (!now || others.length > 0 || now.certainty === "weak") return [];
    if (classification.itemsByName(item.name, year).length > 0 || now.name.includes(item.name)) return [];
    return [{ written: item.name, code: item.code, name: now.name }];
  }),
);
