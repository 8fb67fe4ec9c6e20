import { partName } from "../lexicon/formParts";
import type { FormPart } from "../lexicon/formParts";

/** What an indicator still lacks, as a code; the words for people stand in the locales (`scores`, `part`). */
export type Missing =
  | { readonly type: "part"; readonly part: FormPart }
  /** An input or a piece of evidence, called what its system calls it. */
  | { readonly type: "named"; readonly name: string }
  /** The indicators of a group, which only a form of the unit's has. */
  | { readonly type: "group"; readonly group: string };

export function missingPart(part: FormPart): Missing {
  return { type: "part", part };
}

/** An input that nobody states: by its part of the form where it is one, else by its system's name. */
export function missingInput({ label, part }: { readonly label: string; readonly part?: FormPart }): Missing {
  return part ? missingPart(part) : { type: "named", name: label };
}

/** In the words that forms print, for the report and the score sheet, which are Chinese whatever the pane's language is. */
export function missingInForm(missing: readonly Missing[]): string {
  return missing.map(wordsOf).join("、");
}

function wordsOf(missing: Missing): string {
  switch (missing.type) {
    case "part":
      return partName(missing.part);
    case "named":
      return missing.name;
    case "group":
      return `${missing.group}${partName("groupIndicators")}`;
  }
}
