import { formerNames, namesItem } from "../../classification/formerNames";
import type { Check } from "../check";
import { foundAt } from "../check";
import type { ProofFinding } from "../proofFinding";

/** D02: names of functional items that another year bore. That a name is out of force is a suggestion, hence never more than a warning. */
export const checkFormerNames: Check = ({ passages, year, classifications: { functional } }) => {
  if (year === null || !functional.isResearched(year)) return [];
  const names = formerNames(year, functional);
  const told = new Set<string>();
  return passages.flatMap((passage) =>
    names.flatMap(({ written, code, name }): ProofFinding[] => {
      if (told.has(written) || !namesItem(passage.plain, written)) return [];
      told.add(written);
      const stem = written.replace(/支出$/, "");
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
