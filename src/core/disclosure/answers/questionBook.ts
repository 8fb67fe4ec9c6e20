import type { Figure } from "../../accounts/figure";
import { pattern } from "../../lexicon/words";
import { magnitude } from "../../accounts/figureBook";
import type { Direction } from "../../report/changes/causes";
import { cleanUserText, withoutFullStop } from "../../report/narrative/cleanText";
import type { Answers, Difference } from "../../report/prose/answers";
import type { AmountStyle } from "../../report/prose/figureText";
import { figureSpans, text } from "../../report/prose/figureText";
import type { Prose } from "../../report/prose/fillPattern";
import { fillWording, plainProse } from "../../report/prose/fillPattern";
import { gapText } from "../../report/prose/labels";
import { answerFigure } from "./answerFigures";
import type { DisclosureInput } from "./inputs";
import type { Answer, KeptAnswers } from "./keptAnswers";
import { REASONS, reasonId, reasonQuestion } from "./reasons";

/** One line of the form in which the text's open questions are answered. */
export interface Question {
  readonly id: string;
  /** What is asked, in Chinese. */
  readonly what: string;
  readonly holds: DisclosureInput["holds"] | "reason";
  /** The text is complete without it. */
  readonly isOptional?: boolean;
  /** 万元, 辆 …; empty for words. */
  readonly measure: string;
  /** Which paper of the unit tells it; empty where only a person knows. */
  readonly where: string;
  /** The heading under which it is told, as printed. */
  readonly section: string;
  /** As it was answered; empty while it is not. */
  readonly answer: string;
  /**
   * `turned`: a cause that was written when the amount went the other way; `wrong`: no number where one is needed;
   * `contradicted`: a table states another number, which is printed.
   */
  readonly state: "open" | "given" | "turned" | "wrong" | "contradicted";
  /** The answer of the year before; empty where there is none. */
  readonly before: string;
  /** Of a cause: which way the amount goes. */
  readonly direction?: Direction;
}

export interface AnswerSources {
  readonly inputs: readonly DisclosureInput[];
  readonly kept: KeptAnswers;
  /** Those of the year before: shown beside the question, never printed. */
  readonly before: KeptAnswers;
  readonly style: AmountStyle;
}

/** Answers what a text asks, and remembers what it has asked. */
export class QuestionBook implements Answers {
  private readonly asked = new Map<string, Question>();
  private readonly inputs: ReadonlyMap<string, DisclosureInput>;
  /** The heading that is being written under, as printed. */
  section = "";

  constructor(private readonly sources: AnswerSources) {
    this.inputs = new Map(sources.inputs.map((input) => [input.id, input]));
  }

  /** In the order in which the text asks. */
  get questions(): readonly Question[] {
    return [...this.asked.values()];
  }

  figure(key: string, known: Figure | null): Prose | null {
    const input = this.inputs.get(key);
    if (!input) return known && plainProse(figureSpans(known, this.sources.style));
    if (known?.source.type !== "entered" && known) this.askIfContradicted(input, known);
    else this.askInput(input);
    return known ? plainProse(figureSpans(known, this.sources.style)) : openProse(key, input.what);
  }

  reason({ base, now, before, name }: Difference): Prose {
    const wording = REASONS[base];
    const direction = magnitude(now) > magnitude(before) ? "up" : "down";
    const id = reasonId(base, now.key);
    const what = reasonQuestion(base, name, direction);
    const answer = own(this.sources.kept, id);
    const isTurned = answer?.direction !== undefined && answer.direction !== direction;
    const state = !answer ? "open" : isTurned ? "turned" : "given";
    this.add({ id, what, holds: "reason", measure: "", where: "", state, direction });
    const given = answer && !isTurned ? cause(answer.text) : null;
    const prose = fillWording(wording[direction], { words: given ?? gapText(what) });
    return given === null ? { ...plainProse(prose), asked: [{ id, what }] } : plainProse(prose);
  }

  words(id: string, optional: boolean, what?: string): Prose | null {
    const input = this.inputs.get(id);
    const question = input?.what ?? what ?? id;
    const answer = own(this.sources.kept, id);
    this.add({
      id,
      what: question,
      holds: "words",
      measure: "",
      where: input?.where ?? "",
      state: answer ? "given" : "open",
      ...(optional ? { isOptional: true } : {}),
    });
    if (answer) return plainProse([text(cause(answer.text))]);
    return optional ? null : openProse(id, question);
  }

  /** The number of a choice, or `null` while nobody has chosen. */
  choice(id: string): number | null {
    const input = this.inputs.get(id);
    if (!input) return null;
    this.askInput(input);
    const chosen = Number(own(this.sources.kept, id)?.text ?? Number.NaN);
    return Number.isInteger(chosen) ? chosen : null;
  }

  /** What is asked for a figure, which is asked with it; `null` where nobody is asked. */
  questionOf(id: string): string | null {
    const input = this.inputs.get(id);
    if (input) this.askInput(input);
    return input?.what ?? null;
  }

  /** The question in the place of a choice that nobody has made. */
  openChoice(id: string): Prose {
    return openProse(id, this.inputs.get(id)?.what ?? id);
  }

  /** What was answered stays in the form, also where the text no longer asks. */
  addAnswered(sectionOf: (input: DisclosureInput) => string | null): void {
    for (const input of this.sources.inputs) {
      const section = sectionOf(input);
      if (section === null || this.asked.has(input.id) || !own(this.sources.kept, input.id)) continue;
      this.section = section;
      this.askInput(input);
    }
  }

  private askInput(input: DisclosureInput): void {
    const { id, what, holds, measure, where } = input;
    const answer = own(this.sources.kept, id);
    this.add({ id, what, holds, measure, where, state: answer ? stateOf(input, answer) : "open" });
  }

  private askIfContradicted(input: DisclosureInput, known: Figure): void {
    const { id, what, holds, measure, where } = input;
    const answer = own(this.sources.kept, id);
    const figure = answer ? answerFigure(input, answer) : null;
    if (!figure || (figure.kind === known.kind && magnitude(figure) === magnitude(known))) return;
    this.add({ id, what, holds, measure, where, state: "contradicted" });
  }

  private add(question: Omit<Question, "section" | "answer" | "before">): void {
    if (this.asked.has(question.id)) return;
    this.asked.set(question.id, {
      ...question,
      section: this.section,
      answer: own(this.sources.kept, question.id)?.text ?? "",
      before: own(this.sources.before, question.id)?.text ?? "",
    });
  }
}

function stateOf(input: DisclosureInput, answer: Answer): Question["state"] {
  if (input.holds === "words") return "given";
  if (input.holds === "choice") return /^[12]$/u.test(answer.text.normalize("NFKC").trim()) ? "given" : "wrong";
  return answerFigure(input, answer) ? "given" : "wrong";
}

function openProse(id: string, what: string): Prose {
  return { ...plainProse([text(gapText(what))]), asked: [{ id, what }] };
}

/** A cause as it stands behind 主要原因是: one sentence without that beginning. */
function cause(written: string): string {
  const lines = written.split(/\r\n|\r|\n/u).map((line) => withoutFullStop(cleanUserText(line)));
  return lines
    .filter((line) => line !== "")
    .join("；")
    .replace(pattern("cause.opening"), "");
}

function own(kept: KeptAnswers, id: string): Answer | undefined {
  return Object.hasOwn(kept, id) ? kept[id] : undefined;
}
