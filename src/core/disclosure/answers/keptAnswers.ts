import { z } from "zod";
import type { CellRef } from "../../workbook/cellRef";
import type { DisclosureKind } from "../forms/disclosureForm";
import { DIRECTIONS } from "../../report/changes/causes";

/** The setting of a workbook in which the answers are kept, by paper and year: `final:2023`. */
export const ANSWERS_SETTING = "disclosure.answers";

/** The setting in which the chosen forms are kept: `final` and `budget` each with the id of one. */
export const FORM_SETTING = "disclosure.form";

/** The setting that attaches the evaluation report to 部门决算公开: `true`, or the id of the outline that it is to follow. */
export const ATTACHED_SETTING = "disclosure.attachedReport";

const answerSchema = z.object({
  /** As it was written: a number, or words. */
  text: z.string().min(1),
  /** Of a cause: which way the amount went when it was written. */
  direction: z.enum(DIRECTIONS).optional(),
  by: z.string(),
  /** ISO time. */
  at: z.string(),
});

/** What somebody has answered. */
export type Answer = z.infer<typeof answerSchema> & {
  /** The cell where it stands, of one that was written into 公开情况填报表. */
  readonly ref?: CellRef;
};

/** By the question's id. */
export type KeptAnswers = Readonly<Record<string, Answer>>;

export function answersKey(kind: DisclosureKind, year: number): string {
  return `${kind}:${year}`;
}

/** The answers of one paper and year in a workbook's settings; what does not fit is left out, entry by entry. */
export function answersIn(
  settings: Readonly<Record<string, unknown>> | undefined,
  kind: DisclosureKind,
  year: number | null,
): KeptAnswers {
  const all = record(settings?.[ANSWERS_SETTING]);
  if (year === null) return {};
  return Object.fromEntries(
    Object.entries(record(all[answersKey(kind, year)])).flatMap(([id, entry]) => {
      const parsed = answerSchema.safeParse(entry);
      return parsed.success ? [[id, parsed.data]] : [];
    }),
  );
}

/** The setting with more answers of one paper and year; an empty text takes an answer back. */
export function withAnswers(kept: unknown, key: string, changes: Readonly<Record<string, Answer | null>>): object {
  const all = record(kept);
  const changed = { ...record(all[key]), ...changes };
  return { ...all, [key]: Object.fromEntries(Object.entries(changed).filter(([, answer]) => answer !== null)) };
}

/** The form that was chosen for the paper; `undefined` leaves the choice to the program. */
export function chosenForm(settings: Readonly<Record<string, unknown>>, kind: DisclosureKind): string | undefined {
  const id = record(settings[FORM_SETTING])[kind];
  return typeof id === "string" && id !== "" ? id : undefined;
}

export function isReportAttached(settings: Readonly<Record<string, unknown>>): boolean {
  const attached = settings[ATTACHED_SETTING];
  return attached === true || typeof attached === "string";
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
