import { chartPart } from "../charts/chartPart";
import { changesContent } from "./changes";
import type { Content } from "../outline/outline";
import { ownSlot } from "../outline/slots";
import { fundContent } from "./fund";
import { narrativeContent } from "./narrative";
import { indicatorsContent } from "./indicators";
import { openingContent } from "./opening";
import type { Part } from "./part";
import { gapPart } from "./part";
import { projectFormsContent } from "./projectForms";
import type { ReportContext } from "./reportContext";
import { deductionsContent, improvementsContent, scoresContent } from "./scores";
import { statementsContent } from "./statements";
import { userTextParts } from "./userText";

/** What the outline asks for at one place of a section. */
export function renderContent(content: Content, context: ReportContext, section: string): Part[] {
  switch (content.kind) {
    case "statements":
      return statementsContent(content, context);
    case "narrative":
      return narrativeContent(content, context);
    case "fund":
      return fundContent(content, context);
    case "opening":
      return openingContent(content, context);
    case "own": {
      const slot = ownSlot(section);
      const own = userTextParts(slot, context);
      return own.length > 0 ? own : [gapPart(content.missing, { type: "text", slot })];
    }
    case "scores":
      return scoresContent(context);
    case "changes":
      return changesContent(content, context);
    case "indicators":
      return indicatorsContent(context);
    case "projectForms":
      return projectFormsContent(context);
    case "deductions":
      return deductionsContent(context, section);
    case "improvements":
      return improvementsContent(context);
    case "chart": {
      const chart = context.withCharts ? chartPart(content.chart, context) : null;
      return chart ? [chart] : [];
    }
  }
}
