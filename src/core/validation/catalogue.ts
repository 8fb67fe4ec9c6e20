import { z } from "zod";
import { TABLE_KINDS } from "../tableKinds/tableKinds";
import data from "./catalogue.json";
import { SCOPES } from "../tableKinds/spec";

/**
 * The catalogue's facts about each rule, as data: what it rests on and how severe it is. The sentences are in the
 * locales (namespace `findings`), the checks in `families/`.
 */
const catalogueSchema = z.object({
  /** Abbreviation of a source → what it is. */
  sources: z.record(z.string(), z.string()),
  rules: z.array(
    z.object({
      id: z.string().regex(/^[A-FHI]\d{2}$/),
      severity: z.enum(["error", "warning", "info"]),
      /** A person must decide: the product only shows what it saw. */
      manual: z.boolean().optional(),
      /** `memory`: practice of reviewers, no document was read. `document` names the one that is believed to say so. */
      basis: z.array(z.object({ source: z.string(), document: z.string().optional() })).min(1),
      /** Table kinds that the rule needs: one of the lists must be there completely. Empty: no table in particular. */
      needs: z.array(z.array(z.enum(TABLE_KINDS))),
      /** The parts of the workbook that the rule looks at: what changes elsewhere leaves its findings as they are. */
      reads: z.array(z.enum(SCOPES)).min(1),
    }),
  ),
});

export type RuleFacts = z.infer<typeof catalogueSchema>["rules"][number];

const catalogue = catalogueSchema.parse(data);
const byId = new Map(catalogue.rules.map((rule) => [rule.id, rule]));

/** Every rule of the catalogue, in its order. */
export const CATALOGUE: readonly RuleFacts[] = catalogue.rules;

/** The facts of a rule. @throws TypeError for an id that the catalogue does not hold (a mistake in the code). */
export function ruleFacts(id: string): RuleFacts {
  const facts = byId.get(id);
  if (!facts) throw new TypeError(`rule ${id} is not in the catalogue`);
  return facts;
}

/** What a rule rests on, in words: the source's full name, `memory` where no document was read. */
export function ruleBasis(id: string): readonly string[] {
  return ruleFacts(id).basis.map(({ source, document }) => {
    const name = catalogue.sources[source] ?? source;
    return document === undefined ? name : `${name}：${document}`;
  });
}

/** Does the rule rest on nothing but practice? */
export function restsOnMemory(id: string): boolean {
  return ruleFacts(id).basis.every(({ source }) => source === "memory");
}
