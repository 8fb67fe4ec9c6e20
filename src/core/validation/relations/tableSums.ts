import { columnSums } from "../../lexicon/relations";
import { isTableKind } from "../../tableKinds/tableKinds";
import type { RowRelation } from "./relation";

/** The sums within every row that the lexicon's equations declare for a rule. */
export function tableSums(rule: string): RowRelation[] {
  return columnSums()
    .filter((sum) => sum.rule === rule)
    .map(({ kinds, side, ofYear, total, parts, rest }) => ({
      form: "row",
      kinds: kinds.filter(isTableKind),
      ...(side ? { side } : {}),
      ...(ofYear ? { ofYear } : {}),
      total,
      parts,
      ...(rest ? { rest: { parts: rest.parts, statedIn: rest.statedIn.filter(isTableKind) } } : {}),
    }));
}
