import { z } from "zod";
import { BudgetReportError } from "../../errors";
import { TABLE_KINDS } from "../../tableKinds/tableKinds";
import { ATTACHMENT_KINDS } from "../attachments/attachmentKinds";
import { TOPICS } from "../narrative/topics";
import { CHANGE_GROUPS, changeThresholdSchema } from "../changes/changeGroups";
import { CHARTS } from "../charts/charts";
import files from "./outlines/index.catalog";
import { ORDINAL_STYLES } from "./ordinals";

const Missing = z.strictObject({
  /** What is missing, in Chinese: it stands in the document as 【待补充：…】. */
  what: z.string(),
  /** Where the user can supply it. */
  where: z.string(),
});

/** Sentences from figures. Where none can be told, the user's own text on the topic stands; failing that, a gap. */
const StatementsContent = z.strictObject({
  kind: z.literal("statements"),
  statements: z.array(z.string()).min(1),
  numbered: z.boolean().default(false),
  topic: z.enum(TOPICS).optional(),
  /** Told where the table is there and holds no amount at all: the customary 无. */
  whenEmpty: z.strictObject({ table: z.enum(TABLE_KINDS), statement: z.string() }).optional(),
  missing: Missing.optional(),
});

/** The user's own words; without them the statements of `otherwise`; failing that, a gap. */
const NarrativeContent = z.strictObject({
  kind: z.literal("narrative"),
  topic: z.enum(TOPICS),
  /** Text of 单位基本情况 under this key, where 报告文字材料 has none. */
  profile: z.string().optional(),
  otherwise: z.array(z.string()).default([]),
  /** Told after the user's words unless these say the word already. */
  supplement: z.array(z.strictObject({ statement: z.string(), unlessMentioned: z.string() })).default([]),
  missing: Missing.optional(),
});

/** A section that the user has added: his own words, kept under the section's id. */
const OwnContent = z.strictObject({ kind: z.literal("own"), missing: Missing });

/** Three funds: figures, else the user's statement, else the customary 无 if the table is there and empty, else a gap. */
const FundContent = z.strictObject({
  kind: z.literal("fund"),
  statements: z.array(z.string()),
  /** The figures that show that there is something to tell. */
  figures: z.array(z.string()),
  tables: z.array(z.enum(TABLE_KINDS)),
  topic: z.enum(TOPICS),
  profile: z.string(),
  none: z.string().optional(),
  missing: Missing,
});

/** 根据《…》（…）的要求，现将…报告如下: the user's own opening stands instead. */
const OpeningContent = z.strictObject({ kind: z.literal("opening"), statement: z.string() });
/** What changed against last year above the threshold: a sentence for each item with its cause, or a gap. */
const ChangesContent = z.strictObject({
  kind: z.literal("changes"),
  groups: z.array(z.enum(CHANGE_GROUPS)).min(1),
  numbered: z.boolean().default(false),
});

const ScoresContent = z.strictObject({ kind: z.literal("scores") });
/** 一级指标 by 一级指标: weight, score, targets and what was reached. */
const IndicatorsContent = z.strictObject({ kind: z.literal("indicators") });
/** 项目支出绩效自评表: how many projects, their money and mean score, and a table of them. */
const ProjectFormsContent = z.strictObject({ kind: z.literal("projectForms") });
const DeductionsContent = z.strictObject({ kind: z.literal("deductions") });
const ImprovementsContent = z.strictObject({ kind: z.literal("improvements") });
const ChartContent = z.strictObject({ kind: z.literal("chart"), chart: z.enum(CHARTS) });

export const contentSchema = z.discriminatedUnion("kind", [
  StatementsContent,
  NarrativeContent,
  FundContent,
  OwnContent,
  OpeningContent,
  ScoresContent,
  IndicatorsContent,
  ProjectFormsContent,
  DeductionsContent,
  ImprovementsContent,
  ChartContent,
  ChangesContent,
]);

export type Content = z.infer<typeof contentSchema>;
export type StatementsContent = z.infer<typeof StatementsContent>;
export type NarrativeContent = z.infer<typeof NarrativeContent>;
export type FundContent = z.infer<typeof FundContent>;
export type OpeningContent = z.infer<typeof OpeningContent>;
export type OwnContent = z.infer<typeof OwnContent>;
export type ChangesContent = z.infer<typeof ChangesContent>;
export type Missing = z.infer<typeof Missing>;

export interface Section {
  readonly id: string;
  readonly heading: string;
  /** The notices demand it: it cannot be dropped without being told. */
  readonly required: boolean;
  readonly content: readonly Content[];
  readonly sections: readonly Section[];
}

const Section: z.ZodType<Section> = z.strictObject({
  id: z.string().min(1),
  heading: z.string().min(1),
  required: z.boolean().default(false),
  content: z.array(contentSchema).default([]),
  sections: z.array(z.lazy(() => Section)).default([]),
});

export const outlineSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  scope: z.enum(["department", "project"]),
  source: z.string(),
  /** 省, 市 or 县 that asked for it; none: it fits everywhere. */
  regions: z.array(z.string().min(1)).default([]),
  /** Fiscal years that it is meant for; `null`: open. */
  years: z.strictObject({ from: z.number().int().nullable(), to: z.number().int().nullable() }).optional(),
  /** Id of a built-in outline whose required sections it must hold. */
  basis: z.string().optional(),
  documentTitle: z.string().min(1),
  numbering: z.array(z.enum(ORDINAL_STYLES)).length(4),
  /** Changes above both are told with their causes; default 10 % and 5 万元. */
  changes: changeThresholdSchema.optional(),
  /** Told before the first heading, without number. */
  preamble: z.array(contentSchema).default([]),
  sections: z.array(Section).min(1),
  /** Kinds of tables to attach where they exist, in this order; `scores` is the score sheet of the product. */
  attachments: z.array(z.enum(ATTACHMENT_KINDS)).default([]),
});

export type Outline = z.infer<typeof outlineSchema>;

export const DEFAULT_OUTLINE = "daoxian-nine";

const OUTLINES: ReadonlyMap<string, Outline> = new Map(
  Object.values(files).map((file) => {
    const outline = outlineSchema.parse(file);
    return [outline.id, outline];
  }),
);

export interface OutlineSummary {
  readonly id: string;
  readonly title: string;
  readonly scope: "department" | "project";
  /** The first-level headings as printed, without ordinals. */
  readonly headings: readonly string[];
}

/** The outlines there are, for the pane and the command line. */
export function listOutlines(own: readonly Outline[] = []): OutlineSummary[] {
  return allOutlines(own).map(({ id, title, scope, sections }) => ({
    id,
    title,
    scope,
    headings: sections.map((section) => section.heading),
  }));
}

/** The built-in outlines and the user's own, which win over a built-in one of the same id. */
export function allOutlines(own: readonly Outline[] = []): Outline[] {
  return [...new Map([...OUTLINES, ...own.map((outline) => [outline.id, outline] as const)]).values()];
}

/** @throws BudgetReportError unknownOutline */
export function outlineOf(id: string = DEFAULT_OUTLINE, own: readonly Outline[] = []): Outline {
  const outlines = allOutlines(own);
  const outline = outlines.find((candidate) => candidate.id === id);
  if (!outline) throw new BudgetReportError("unknownOutline", { id, known: outlines.map((one) => one.id).join(", ") });
  return outline;
}

/** A section and all below it, in reading order. */
export function allSections(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...allSections(section.sections)]);
}

/** Ids of all sections of all built-in outlines. */
export function outlineSectionIds(): ReadonlySet<string> {
  return new Set([...OUTLINES.values()].flatMap(({ sections }) => allSections(sections).map((section) => section.id)));
}
