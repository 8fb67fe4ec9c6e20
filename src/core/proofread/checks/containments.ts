import { pattern } from "../../lexicon/words";
import type { Check } from "../check";
import { foundAt } from "../check";
import { containments } from "../../lexicon/relations";
import { compareAmounts } from "../../reading/precision";
import type { ProofFinding } from "../proofFinding";
import type { Statement } from "../../reading/statements";

/** B18: an item that exceeds what it is part of, in whatever places the two are stated. */
export const checkContainments: Check = ({ statements, year }) => {
  const stated = statements.filter((one) => one.isHeadline && one.aspect === "final" && one.year === year);
  let open = containments().flatMap(({ part, whole }) => excessOf(stated, part, whole) ?? []);
  const findings: ProofFinding[] = [];
  while (open.length > 0) {
    const suspect = mostFrequent(open.flatMap(({ part, whole }) => [whole, part]));
    const [excess] = open.filter(({ part, whole }) => part === suspect || whole === suspect);
    if (!suspect || !excess) break;
    findings.push(told(excess, suspect));
    open = open.filter(({ part, whole }) => part !== suspect && whole !== suspect);
  }
  return findings;
};

interface Excess {
  readonly part: Statement;
  readonly whole: Statement;
}

/** The first of each where every statement of the part exceeds every statement of the whole. */
function excessOf(stated: readonly Statement[], partName: string, wholeName: string): Excess | null {
  const parts = stated.filter(({ item }) => item === partName);
  const wholes = stated.filter(({ item }) => item === wholeName);
  const exceeds = (part: Statement, whole: Statement) =>
    part.owner === whole.owner &&
    !pattern("fund.ofItsOwn").test(`${part.fund}${whole.fund}`) &&
    part.mention.quantity.amount > whole.mention.quantity.amount &&
    compareAmounts(part.mention.quantity, whole.mention.quantity) === "contradiction";
  const [part] = parts;
  const [whole] = wholes;
  if (!part || !whole) return null;
  return parts.every((one) => wholes.every((other) => exceeds(one, other))) ? { part, whole } : null;
}

/** The one that takes part in most of the contradictions: rather it than all the others is wrong. */
function mostFrequent(statements: readonly Statement[]): Statement | undefined {
  const count = (one: Statement) => statements.filter((other) => other === one).length;
  return [...statements].sort((a, b) => count(b) - count(a))[0];
}

function told({ part, whole }: Excess, suspect: Statement): ProofFinding {
  const other = suspect === whole ? part : whole;
  return foundAt(suspect.passage, suspect.sentence.quote, "B18", "error", {
    params: {
      part: part.item,
      partAmount: part.mention.quantity.written,
      whole: whole.item,
      wholeAmount: whole.mention.quantity.written,
      paragraph: other.passage.paragraph,
    },
    expected: other.mention.quantity.value.toNumber(),
    actual: suspect.mention.quantity.value.toNumber(),
  });
}
