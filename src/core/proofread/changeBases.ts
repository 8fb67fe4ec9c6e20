import type { AmountMention, Mention, PercentMention } from "../reading/mention";
import { clauseOf, isAmount } from "../reading/mention";
import type { Passage, Sentence } from "../reading/passage";
import type { Statement } from "../reading/statements";
import { subjectOf } from "../reading/subject";

/** An increase or decrease with the rate beside it, and what is stated around them. */
export interface ChangeClaim {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly index: number;
  readonly change: AmountMention;
  readonly rate: PercentMention;
  readonly before: readonly Mention[];
  /** The statements of the paragraph, and of the section. */
  readonly stated: readonly Statement[];
  readonly ofSection: readonly Statement[];
}

export interface Current {
  readonly current: AmountMention;
  readonly isSure: boolean;
}

/** The amount that changed, as far as the words tell; unsure where they might mean another one. */
export function currentOf(claim: ChangeClaim): Current | null {
  return currentByItem(claim) ?? currentByPlace(claim);
}

/** The final amount of the item that the change is one of, where the paragraph or else the section states it. */
function currentByItem({ sentence, change, stated, ofSection }: ChangeClaim): Current | null {
  const at = stated.findIndex(({ mention }) => mention === change);
  const own = stated[at];
  if (!own) return null;
  const before = stated.slice(0, at).filter(({ item }) => item === own.item);
  const finals = before.filter(({ aspect }) => aspect === "final");
  // A budget that is compared with last year's: no final amount is spoken of.
  const isOfBudgets = finals.length === 0 && /上年|去年|20\d\d年/.test(clauseOf(change.lead));
  const ofYear = isOfBudgets ? before.filter(({ aspect }) => aspect === "budget") : finals;
  const current = ofYear.at(-1)?.mention;
  if (!current) return currentOfSection(own, ofSection);
  const isHere = ofYear.some(({ sentence: of }) => of === sentence);
  return { current, isSure: areOne(ofYear) && (isHere || isSubject(current, stated.slice(0, at))) };
}

/** Another paragraph speaks of the item, and all that do state one amount. */
function currentOfSection(own: Statement, ofSection: readonly Statement[]): Current | null {
  const named = ofSection.filter(
    ({ item, aspect, owner, year }) =>
      item === own.item && aspect === "final" && owner === own.owner && year === own.year,
  );
  const [first] = named;
  if (!first || !own.isNamed || !areOne(named)) return null;
  return { current: first.mention, isSure: false };
}

function areOne(statements: readonly Statement[]): boolean {
  return new Set(statements.map(({ mention }) => mention.quantity.amount)).size === 1;
}

/** Everything else that the paragraph has stated so far is a part of it. */
function isSubject(current: AmountMention, stated: readonly Statement[]): boolean {
  return stated
    .filter(({ aspect }) => aspect === "final")
    .every(({ mention, total }) => mention.quantity.amount === current.quantity.amount || total === current);
}

/** The amount that changed: the one before in the sentence, or the one of the same name in the section. */
function currentByPlace({ passage, index, change, before }: ChangeClaim): Current | null {
  const amounts = before.filter(isAmount);
  const ofTheYear = amounts.filter(isOfTheYear);
  const inSentence =
    ofTheYear.length > 0 ? ofTheYear : amounts.filter(({ role }) => role === "budget" || role === "previous");
  const earlier = passage.sentences
    .slice(0, index)
    .flatMap(({ mentions }) => mentions.filter(isAmount).filter(isOfTheYear));
  const subject = subjectOf(change.lead);
  if (subject === "") {
    const nearest = inSentence.at(-1);
    if (nearest) return { current: nearest, isSure: inSentence.length === 1 };
    const [only, ...others] = earlier;
    return only && others.length === 0 ? { current: only, isSure: false } : null;
  }
  if (subject.length < 3) return null;
  const sameName = ({ label }: AmountMention) => label !== "" && (label.endsWith(subject) || subject.endsWith(label));
  const named = [...earlier, ...inSentence].filter(sameName).at(-1);
  return named ? { current: named, isSure: named.label.endsWith(subject) } : null;
}

function isOfTheYear({ role }: AmountMention): boolean {
  return role === "value" || role === "final";
}
