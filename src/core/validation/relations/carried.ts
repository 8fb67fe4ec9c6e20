import type { RecognisedTable } from "../../layout/recognisedTable";
import type { ValidationContext } from "../context";
import { compare } from "../equation";
import { equationDraft } from "../equationDraft";
import { judgeEach } from "../judgeEach";
import type { RuleOutcome } from "../rule";
import type { CarriedRelation } from "./relation";
import { termsAt } from "./selectTerms";

/** Every two tables of one kind whose years follow each other. Rounding is no matter. */
export function evaluateCarried(relation: CarriedRelation, context: ValidationContext): RuleOutcome {
  const pairs = relation.kinds.flatMap((kind) => pairsOf(context.ofKind(kind)));
  return judgeEach(pairs, ([before, current]) => {
    const place = (table: RecognisedTable, at: string) => termsAt(table, at, context).get("") ?? [];
    const comparison = compare(place(current, relation.opening), place(before, relation.closing));
    if (!comparison) return null;
    return comparison.agreement === "contradiction" ? (equationDraft("default", comparison) ?? []) : [];
  });
}

function pairsOf(tables: readonly RecognisedTable[]): [before: RecognisedTable, current: RecognisedTable][] {
  const yearOf = ({ year }: RecognisedTable) => year?.value ?? 0;
  return tables.flatMap((current) =>
    tables
      .filter((before) => yearOf(before) === yearOf(current) - 1)
      .map((before): [RecognisedTable, RecognisedTable] => [before, current]),
  );
}
