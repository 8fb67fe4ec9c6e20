import type { Severity } from "../findings/finding";
import type { RuleFacts, RuleUnit } from "./rule";
import type { Basis } from "./basis";
import type { TextRule } from "./textRule";
import units from "./rules/index.catalog";
import sources from "./sources.json";

type RuleFile = Readonly<Record<string, RuleUnit | TextRule | undefined>>;

interface InFolder {
  /** The folder it stands in: what it is about. */
  readonly topic: string;
}

/** A rule with the folder it stands in: what it is about. */
export interface CatalogueRule extends RuleUnit, InFolder {}

/** What a rule says of the words of a report, whether it judges workbooks as well or not. */
export interface CatalogueTextRule extends TextRule, InFolder {}

/** Every unit by id: `<topic>/<id>.<name>.ts` exports it under its id. */
const UNITS: readonly (CatalogueRule | CatalogueTextRule)[] = Object.entries(
  units as Readonly<Record<string, RuleFile>>,
)
  .map(([file, exported]) => {
    const [topic = "", name = ""] = file.split("/");
    const unit = exported[name.split(".")[0] ?? ""];
    if (!unit) throw new TypeError(`${file} exports no rule of its name`);
    return { ...unit, topic };
  })
  .sort((a, b) => a.id.localeCompare(b.id));

/** Every rule that the product can judge in workbooks. */
export const RULES: readonly CatalogueRule[] = UNITS.filter((unit) => "check" in unit);

/** Every rule under whose name proofreading speaks. */
export const TEXT_RULES: readonly CatalogueTextRule[] = UNITS.flatMap((unit) => {
  if (!("check" in unit)) return [unit];
  const { id, topic, basis, inText } = unit;
  return inText ? [{ id, topic, basis, ...inText }] : [];
});

const byId = new Map(RULES.map((rule) => [rule.id, rule]));
const basisById = new Map(UNITS.map(({ id, basis }) => [id, basis]));

const PRINTED_TOPICS: ReadonlySet<string> = new Set([
  "sums",
  "ties",
  "threePublic",
  "classification",
  "staff",
  "selfEvaluation",
  "baseData",
]);

/** What a rule is. @throws TypeError for an id that the catalogue does not hold (a mistake in the code). */
export function ruleFacts(id: string): CatalogueRule {
  const facts = byId.get(id);
  if (!facts) throw new TypeError(`rule ${id} is not in the catalogue`);
  return facts;
}

const textSeverities = new Map(TEXT_RULES.map(({ id, severity }) => [id, severity]));

/** The gravest that a rule's finding in prose may be. @throws TypeError for a rule that says nothing there. */
export function textSeverity(id: string): Severity {
  const severity = textSeverities.get(id);
  if (!severity) throw new TypeError(`rule ${id} says nothing of documents`);
  return severity;
}

/**
 * What holds within and between printed tables and forms. What a file's cells are like, what books hold and local limits
 * are no matter of a document.
 */
export const PRINTED_RULE_IDS: readonly string[] = RULES.filter(
  ({ topic, isOfFile }) => PRINTED_TOPICS.has(topic) && !isOfFile,
).map(({ id }) => id);

function basisOf(id: string): readonly Basis[] {
  const basis = basisById.get(id);
  if (!basis) throw new TypeError(`rule ${id} is not in the catalogue`);
  return basis;
}

/** What a rule rests on, in words: issuing body, document and number of each source; where none was read, that. */
export function ruleBasis(id: string): readonly string[] {
  return basisInWords(basisOf(id));
}

export function basisInWords(bases: readonly Basis[]): readonly string[] {
  return bases.map((basis) => {
    const { source, document = undefined } = typeof basis === "string" ? { source: basis } : basis;
    const name = sources[source];
    return document === undefined ? name : `${name}：${document}`;
  });
}

/** Does the rule rest on nothing but practice? */
export function restsOnMemory(id: string): boolean {
  return basisOf(id).every((basis) => (typeof basis === "string" ? basis : basis.source) === "memory");
}

/** The rules of the ledger's own button: books only, and what could not be read at all. */
export const LEDGER_RULE_IDS: readonly string[] = RULES.filter(
  ({ topic, ofWhatIsUnread }) => topic === "books" || ofWhatIsUnread,
).map(({ id }) => id);

/** The facts of all rules, as they name a version of the catalogue. */
export function catalogueFacts(): readonly RuleFacts[] {
  return RULES.map(({ id, severity, manual, basis, needs, reads }) => ({
    id,
    severity,
    ...(manual ? { manual } : {}),
    basis,
    needs,
    reads,
  }));
}
