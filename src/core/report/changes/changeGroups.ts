import { z } from "zod";
import data from "./changeItems.json";

const ItemFigure = z.strictObject({
  key: z.string(),
  /** As sentences and the table of causes call it. */
  name: z.string(),
  /** Rows of forms that state the quantity in both years, where the tables do not tell the year before. */
  forms: z.array(z.string()).default([]),
  /** The figure of the group that it is a part of, where that is not the group's whole. */
  of: z.string().optional(),
});

const Group = z.strictObject({
  items: z.enum(["figures", "functional", "economic", "projects"]),
  figures: z.array(ItemFigure).default([]),
  /** What changed, in the sentence that leads in several changes of which these are the first; absent: no such sentence. */
  leadName: z.string().optional(),
  /** What the figures are parts of: where those that are stated make it up, one that is left blank is nothing. */
  whole: z.string().optional(),
  /** 1 类, 2 款 of the economic classification. */
  level: z.number().optional(),
  /** Every change is told with its cause, whatever the threshold. */
  everyChange: z.boolean().default(false),
  /** Who asks for that. */
  source: z.string().optional(),
});

export const changeThresholdSchema = z.strictObject({
  percent: z.number().min(0).max(1000),
  /** In 万元. */
  amount: z.number().min(0).max(1_000_000_000),
});

/** A change is told with its cause where it is above both: the rate in percent and the amount in 万元. */
export type ChangeThreshold = z.infer<typeof changeThresholdSchema>;

/** The columns of the table of causes, in its order. */
export const CAUSE_COLUMNS = [
  "item",
  "before",
  "now",
  "change",
  "rate",
  "cause",
  "lastCause",
  "suggestions",
  "key",
] as const;
export type CauseColumn = (typeof CAUSE_COLUMNS)[number];

const { threshold, groups, words, suggestions, table } = z
  .strictObject({
    threshold: changeThresholdSchema,
    words: z.strictObject({
      up: z.string(),
      down: z.string(),
      lead: z.string(),
      withCause: z.string(),
      withoutCause: z.string(),
    }),
    suggestions: z.strictObject({
      projectBegan: z.string(),
      projectEnded: z.string(),
      ownUse: z.string(),
      staffUp: z.string(),
      staffDown: z.string(),
      partUp: z.string(),
      partDown: z.string(),
    }),
    table: z.strictObject({
      name: z.string(),
      columns: z.array(
        z.strictObject({ role: z.enum(CAUSE_COLUMNS), labels: z.array(z.string()).min(1), width: z.number() }),
      ),
    }),
    groups: z.record(z.string(), Group),
  })
  .parse(data);

/** How sentences end, and suggestions are worded. */
export { words as CHANGE_WORDS, suggestions as SUGGESTION_WORDS, table as CAUSE_TABLE };

export type ChangeGroup = z.infer<typeof Group>;
export type ChangeGroupId = keyof typeof data.groups;

export const CHANGE_GROUPS = Object.keys(groups) as [ChangeGroupId, ...ChangeGroupId[]];
export const DEFAULT_THRESHOLD: ChangeThreshold = threshold;

export function changeGroup(id: ChangeGroupId): ChangeGroup {
  const group = groups[id];
  if (!group) throw new Error(`changes: ${id}`);
  return group;
}
