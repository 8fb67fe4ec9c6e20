import { z } from "zod";
import { BudgetReportError } from "../errors";
import { TABLE_KINDS } from "../layout/kinds";
import { TOPICS } from "./narrative/topics";
import { CHARTS } from "./chartBlocks";
import files from "./outlines/index.catalog";
import { ORDINAL_STYLES } from "./ordinals";

const Missing = z.object({
  /** What is missing, in Chinese: it stands in the document as 【待补充：…】. */
  what: z.string(),
  /** Where the user can supply it. */
  where: z.string(),
});

/** Sentences from figures. Where none can be told, the user's own text on the topic stands; failing that, a gap. */
const StatementsContent = z.object({
  kind: z.literal("statements"),
  statements: z.array(z.string()).min(1),
  numbered: z.boolean().default(false),
  topic: z.enum(TOPICS).optional(),
  /** Told where the table is there and holds no amount at all: the customary 无. */
  whenEmpty: z.object({ table: z.enum(TABLE_KINDS), statement: z.string() }).optional(),
  missing: Missing.optional(),
});

/** The user's own words; without them the statements of `otherwise`; failing that, a gap. */
const NarrativeContent = z.object({
  kind: z.literal("narrative"),
  topic: z.enum(TOPICS),
  /** Text of 单位基本情况 under this key, where 报告文字材料 has none. */
  profile: z.string().optional(),
  otherwise: z.array(z.string()).default([]),
  /** Told after the user's words unless these say the word already. */
  supplement: z.array(z.object({ statement: z.string(), unlessMentioned: z.string() })).default([]),
  missing: Missing.optional(),
});

/** Three funds: figures, else the user's statement, else the customary 无 if the table is there and empty, else a gap. */
const FundContent = z.object({
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

const ScoresContent = z.object({ kind: z.literal("scores") });
const DeductionsContent = z.object({ kind: z.literal("deductions") });
const ChartContent = z.object({ kind: z.literal("chart"), chart: z.enum(CHARTS) });

const Content = z.discriminatedUnion("kind", [
  StatementsContent,
  NarrativeContent,
  FundContent,
  ScoresContent,
  DeductionsContent,
  ChartContent,
]);

export type Content = z.infer<typeof Content>;
export type StatementsContent = z.infer<typeof StatementsContent>;
export type NarrativeContent = z.infer<typeof NarrativeContent>;
export type FundContent = z.infer<typeof FundContent>;
export type Missing = z.infer<typeof Missing>;

export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly content: readonly Content[];
  readonly sections: readonly Section[];
}

const Section: z.ZodType<Section> = z.object({
  id: z.string(),
  heading: z.string(),
  content: z.array(Content).default([]),
  sections: z.array(z.lazy(() => Section)).default([]),
});

const Outline = z.object({
  id: z.string(),
  title: z.string(),
  scope: z.enum(["department", "project"]),
  source: z.string(),
  documentTitle: z.string(),
  numbering: z.array(z.enum(ORDINAL_STYLES)).length(4),
  /** Told before the first heading, without number. */
  preamble: z.array(Content).default([]),
  sections: z.array(Section).min(1),
  /** Kinds of tables to attach where they exist, in this order; `scores` is the score sheet of the product. */
  attachments: z.array(z.enum([...TABLE_KINDS, "scores"])).default([]),
});

export type Outline = z.infer<typeof Outline>;

export const DEFAULT_OUTLINE = "daoxian-nine";

const OUTLINES: ReadonlyMap<string, Outline> = new Map(
  Object.values(files).map((file) => {
    const outline = Outline.parse(file);
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
export function listOutlines(): OutlineSummary[] {
  return [...OUTLINES.values()].map(({ id, title, scope, sections }) => ({
    id,
    title,
    scope,
    headings: sections.map((section) => section.heading),
  }));
}

/** @throws BudgetReportError unknownOutline */
export function outlineOf(id: string = DEFAULT_OUTLINE): Outline {
  const outline = OUTLINES.get(id);
  if (!outline) throw new BudgetReportError("unknownOutline", { id, known: [...OUTLINES.keys()].join(", ") });
  return outline;
}

/** Ids of all sections of all outlines. */
export function outlineSectionIds(): ReadonlySet<string> {
  const idsOf = (sections: readonly Section[]): string[] =>
    sections.flatMap((section) => [section.id, ...idsOf(section.sections)]);
  return new Set([...OUTLINES.values()].flatMap((outline) => idsOf(outline.sections)));
}
