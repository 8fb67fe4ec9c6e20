import type { ANSWERS_SETTING, ATTACHED_SETTING, FORM_SETTING } from "../../core/disclosure/answers/keptAnswers";
import type { Answer, KeptAnswers } from "../../core/disclosure/answers/keptAnswers";
import type { Question } from "../../core/disclosure/answers/questionBook";
import { withKey } from "./withKey";

/** The settings of public disclosure; typed by the core's own, whose schemas the page need not load. */
export const DISCLOSURE_KEYS: {
  readonly answers: typeof ANSWERS_SETTING;
  readonly form: typeof FORM_SETTING;
  readonly attached: typeof ATTACHED_SETTING;
} = {
  answers: "disclosure.answers",
  form: "disclosure.form",
  attached: "disclosure.attachedReport",
};

export interface AnswerDraft {
  readonly question: Question;
  readonly text: string;
}

/** What is kept with the form's answers of one paper and year set, emptied ones taken out; those that it does not show stay. */
export function withDrafts(
  kept: unknown,
  key: string,
  drafts: readonly AnswerDraft[],
  signature: Pick<Answer, "by" | "at">,
): Readonly<Record<string, unknown>> {
  const all = recordOf(kept);
  const answers = drafts.reduce((before, { question: { id, direction }, text }) => {
    const known = before[id] as Partial<Answer> | undefined;
    const words = text.trim();
    if (words === "") return withKey(before, id, undefined);
    // Who wrote it stays as long as it says the same.
    if (known?.text === words && known.direction === direction) return before;
    return withKey(before, id, { text: words, ...signature, ...(direction ? { direction } : {}) });
  }, recordOf(all[key]));
  return withKey(all, key, answers);
}

/** The same with the answers of a form that was filled in elsewhere; what it leaves open stays as it was. */
export function withTaken(kept: unknown, key: string, taken: KeptAnswers): Readonly<Record<string, unknown>> {
  const all = recordOf(kept);
  return withKey(all, key, { ...recordOf(all[key]), ...taken });
}

export function withForm(kept: unknown, kind: string, id: string): Readonly<Record<string, unknown>> {
  return withKey(recordOf(kept), kind, id === "" ? undefined : id);
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
