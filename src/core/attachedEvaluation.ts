import type { KeptAnswers } from "./disclosure/answers/keptAnswers";
import type { ScoreSheet } from "./indicators/scoreSheet";
import type { ReportModel } from "./report/reportModel";
import type { Road } from "./road";
import type { ValidationResult } from "./validation/validationResult";

interface AttachedGround {
  readonly scoreSheet: ScoreSheet | null;
  readonly answers: KeptAnswers;
  readonly year: number | null;
}

/** What the text that it is attached to was asked to rest on. */
interface AttachedWish {
  readonly validation?: ValidationResult | null;
  readonly ruleTitle?: (rule: string) => string;
}

/**
 * The report alone: what it would attach stands among the attachments of the published text, and cover and contents are the text's.
 * Where the text is composed anew for a document, the workbook's choice of an outline is the form; the report's own stands beside it.
 */
export async function attachedReportOf(
  road: Road,
  { scoreSheet, answers, year }: AttachedGround,
  { ruleTitle, validation = null }: AttachedWish,
): Promise<ReportModel> {
  const [{ readReportOptions }, { ATTACHED_SETTING }, { causesAmong }, { allOutlines }] = await Promise.all([
    import("./report/readReportOptions"),
    import("./disclosure/answers/keptAnswers"),
    import("./disclosure/answers/reasons"),
    import("./report/outline/outline"),
  ]);
  const { outlineId, ...kept } = readReportOptions(road.settings);
  const known = new Set(allOutlines(kept.outlines).map(({ id }) => id));
  const chosen = [road.settings[ATTACHED_SETTING], outlineId].find(
    (id): id is string => typeof id === "string" && known.has(id),
  );
  const outline = chosen === undefined ? {} : { outlineId: chosen };
  const causes = { ...(year === null ? {} : causesAmong(answers, year)), ...kept.causes };
  return road.compose({
    scoreSheet,
    validation,
    report: { ...kept, ...outline, causes, attachments: [], cover: false, contents: false, withAppendix: false },
    ...(ruleTitle ? { ruleTitle: () => Promise.resolve(ruleTitle) } : {}),
  });
}
