import type { Figure } from "../../accounts/figure";
import { spansText } from "../../report/prose/figureText";
import type { DocumentModel } from "../../report/documentModel";

/** The sentences that tell what a person has entered, as they are printed: no workbook has those numbers, and nobody misses them there. */
export function enteredTexts({ blocks }: Pick<DocumentModel, "blocks">): ReadonlySet<string> {
  return new Set(
    blocks.flatMap((block) => {
      if (block.type !== "paragraph") return [];
      const isEntered = block.spans.some((span) => span.type === "figure" && restsOnEntry(span.figure));
      return isEntered ? [((block.ordinal ?? "") + spansText(block.spans)).trim()] : [];
    }),
  );
}

function restsOnEntry({ source }: Figure): boolean {
  if (source.type === "derived") return source.from.some(restsOnEntry);
  return source.type === "entered";
}
