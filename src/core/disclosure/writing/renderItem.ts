import type { Part } from "../../report/content/part";
import { gapPart } from "../../report/content/part";
import { renderContent } from "../../report/content/renderContent";
import { statementParts } from "../../report/content/statements";
import { holds } from "../../report/prose/statement";
import { missing } from "../../report/prose/missing";
import type { DisclosureContext } from "./disclosureContext";
import { itemParts } from "./generalBudgetItems";
import type { AgencyOperationContent, ItemContent } from "./itemContents";
import { threePublicParts } from "./threePublicParts";

/** What one content brings to its section. */
export function renderItem(content: ItemContent, context: DisclosureContext, section: string): Part[] {
  switch (content.kind) {
    case "items":
      return itemParts(content, context);
    case "threePublicKinds":
      return threePublicParts(context);
    case "agencyOperation":
      return agencyOperationParts(content, context);
    default:
      return renderContent(content, context, section);
  }
}

const NATURE = "unit.nature";
const ADMINISTRATIVE = 1;

function agencyOperationParts({ stated, ofUnit, none }: AgencyOperationContent, context: DisclosureContext): Part[] {
  const { answers, book, kind } = context;
  const key = kind === "final" ? "operation.agencyOperation" : "budget.threePublic.agencyOperation";
  if (holds({ key, is: "nonzero" }, book)) return statementParts([stated], context);
  const nature = answers.choice(NATURE);
  if (nature !== null) return statementParts([nature === ADMINISTRATIVE ? ofUnit : none], context);
  const { asked = [] } = answers.openChoice(NATURE);
  return asked.map(({ id, what }) => gapPart(missing("answers", { names: what }), { type: "answers", ids: [id] }));
}
