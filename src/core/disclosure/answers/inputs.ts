import { z } from "zod";
import { DISCLOSURE_ITEMS } from "../forms/disclosureItems";
import type { DisclosureKind } from "../forms/disclosureForm";
import data from "./inputs.json";

const Input = z.strictObject({
  /** The key of the figure or text that it answers for. */
  id: z.string().min(1),
  what: z.string().min(1),
  /** `amount`: in 万元; `choice`: one of the numbers that `what` names. */
  holds: z.enum(["amount", "count", "words", "choice"]),
  /** Under which item it is told. */
  item: z.enum(DISCLOSURE_ITEMS),
  measure: z.string(),
  /** Which paper of the unit tells it. */
  where: z.string(),
  for: z.array(z.enum(["final", "budget"])).min(1),
});

export type DisclosureInput = z.infer<typeof Input>;

const { inputs } = z.strictObject({ source: z.string(), inputs: z.array(Input) }).parse(data);

/** What no published table tells and the text must say, in the order in which it is asked for. */
export function inputsOf(kind: DisclosureKind): readonly DisclosureInput[] {
  return inputs.filter((input) => input.for.includes(kind));
}
