import type { RuleFacts, RuleUnit } from "./rule";
import units from "./rules/index.catalog";
import sources from "./sources.json";

type RuleFile = Readonly<Record<string, RuleUnit | undefined>>;

/** A rule with the folder it stands in: what it is about. */
export interface CatalogueRule extends RuleUnit {
  readonly topic: string;
}

/** Every rule that the product can judge, by id: `<topic>/<id>.<name>.ts` exports it under its id. */
export const RULES: readonly CatalogueRule[] = Object.entries(units as Readonly<Record<string, RuleFile>>)
  .map(([file, exported]) => {
    const [topic = "", name = ""] = file.split("/");
    const unit = exported[name.split(".")[0] ?? ""];
    if (!unit) throw new TypeError(`${file} exports no rule of its name`);
    return { ...unit, topic };
  })
  .sort((a, b) => a.id.localeCompare(b.id));

const byId = new Map(RULES.map((rule) => [rule.id, rule]));

/** What a rule is. @throws TypeError for an id that the catalogue does not hold (a mistake in the code). */
export function ruleFacts(id: string): CatalogueRule {
  const facts = byId.get(id);
  if (!facts) throw new TypeError(`rule ${id} is not in the catalogue`);
  return facts;
}

/** What a rule rests on, in words: issuing body, document and number of each source; where none was read, that. */
export function ruleBasis(id: string): readonly string[] {
  return ruleFacts(id).basis.map((basis) => {
    const { source, document = undefined } = typeof basis === "string" ? { source: basis } : basis;
    const name = sources[source];
    return document === undefined ? name : `${name}：${document}`;
  });
}

/** Does the rule rest on nothing but practice? */
export function restsOnMemory(id: string): boolean {
  return ruleFacts(id).basis.every((basis) => (typeof basis === "string" ? basis : basis.source) === "memory");
}

/** The rules of the ledger's own button: books only. */
export const LEDGER_RULE_IDS: readonly string[] = RULES.filter(({ topic }) => topic === "books").map(({ id }) => id);

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
