import { z } from "zod";
import { SCORE_SETTING } from "../indicators/readScoreOptions";
import type { AttachmentKind } from "./attachments/attachmentKinds";
import { isAttachmentKind } from "./attachments/attachmentKinds";
import { causesIn } from "./changes/causes";
import { changeThresholdSchema } from "./changes/changeGroups";
import { outlineSchema } from "./outline/outline";
import { outlineChangeSchema } from "./outline/outlineChange";
import type { ReportOptions } from "./reportOptions";
import type { EnteredText } from "./narrative/textSlots";

/** The settings of a workbook in which the user's choices for the report are kept. */
export const REPORT_SETTING = {
  outline: "report.outline",
  outlines: "report.outlines",
  outlineChanges: "report.outlineChanges",
  texts: "report.texts",
  contents: "report.contents",
  appendix: "report.appendix",
  trimmed: "report.trimmed",
  attachments: "report.attachments",
  cover: "report.cover",
  signatures: "report.signatures",
  causes: "report.causes",
  changeThreshold: "report.changeThreshold",
} as const;

const enteredTextSchema = z.object({
  text: z.string(),
  title: z.string(),
  by: z.string(),
  at: z.string(),
  previous: z.string().optional(),
});

export interface KeptReportOptions extends ReportOptions {
  /** The appendix is wanted. */
  readonly withAppendix: boolean;
}

/**
 * The user's choices for the report, as a workbook's settings keep them. A settings part is written by people and by
 * older versions too: what does not fit is left out, entry by entry.
 */
export function readReportOptions(settings: Readonly<Record<string, unknown>>): KeptReportOptions {
  const text = (key: string) => {
    const value = settings[key];
    return typeof value === "string" ? value : undefined;
  };
  const outlines = settings[REPORT_SETTING.outlines];
  const outlineId = text(REPORT_SETTING.outline);
  const causes = causesIn(settings[REPORT_SETTING.causes]);
  const [threshold] = valid(changeThresholdSchema, settings[REPORT_SETTING.changeThreshold]);
  const region = text(SCORE_SETTING.region);
  return {
    ...(outlineId === undefined ? {} : { outlineId }),
    ...(region === undefined ? {} : { region }),
    outlines: (Array.isArray(outlines) ? outlines : []).flatMap((outline) => valid(outlineSchema, outline)),
    outlineChanges: entries(settings[REPORT_SETTING.outlineChanges], outlineChangeSchema),
    texts: textsIn(settings[REPORT_SETTING.texts]),
    ...(Object.keys(causes).length > 0 ? { causes } : {}),
    ...(threshold ? { changeThreshold: threshold } : {}),
    contents: settings[REPORT_SETTING.contents] === true,
    ...attachmentsIn(settings[REPORT_SETTING.attachments]),
    ...(settings[REPORT_SETTING.cover] === true ? { cover: true } : {}),
    ...(settings[REPORT_SETTING.signatures] === true ? { signatures: true } : {}),
    ...(settings[REPORT_SETTING.trimmed] === true ? { amountStyle: "trimmed" as const } : {}),
    withAppendix: settings[REPORT_SETTING.appendix] === true,
  };
}

/** Kinds that a newer version knows are passed over. */
function attachmentsIn(kept: unknown): Pick<ReportOptions, "attachments"> {
  if (!Array.isArray(kept)) return {};
  return {
    attachments: kept.filter((kind): kind is AttachmentKind => typeof kind === "string" && isAttachmentKind(kind)),
  };
}

/** The user's words in what the setting holds. */
export function textsIn(kept: unknown): Readonly<Record<string, EnteredText>> {
  return entries(kept, enteredTextSchema) as Record<string, EnteredText>;
}

function valid<T>(schema: z.ZodType<T>, value: unknown): T[] {
  const parsed = schema.safeParse(value);
  return parsed.success ? [parsed.data] : [];
}

function entries<T>(value: unknown, schema: z.ZodType<T>): Record<string, T> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, entry]) => valid(schema, entry).map((parsed): [string, T] => [name, parsed])),
  );
}
