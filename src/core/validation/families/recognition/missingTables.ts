import type { TableKind } from "../../../tableKinds/tableKinds";
import type { ValidationContext } from "../../context";
import type { Finding } from "../../../findings/finding";
import { makeFinding } from "../../makeFinding";
import { outcome, type Rule } from "../../rule";
import { BUDGET_KINDS, FINAL_KINDS, specOf } from "../../../tableKinds/tableKinds";

/** With so many tables of the nine the workbook is meant to be the whole set; with fewer nothing is said to be missing. */
const WHOLE_SET = 7;

/** A01: tables of the set that are not there. */
export const missingTablesRule: Rule = {
  id: "A01",
  check(context) {
    const sets = [FINAL_KINDS, BUDGET_KINDS].filter(
      (kinds) => kinds.filter((kind) => context.ofKind(kind).length > 0).length >= WHOLE_SET,
    );
    return outcome(
      sets.flatMap((kinds) => missingOf(kinds, context)),
      sets.length,
      { code: "notAWholeSet", params: { least: WHOLE_SET } },
    );
  },
};

function missingOf(kinds: readonly TableKind[], context: ValidationContext): Finding[] {
  const present = kinds.flatMap((kind) => context.ofKind(kind));
  const year = context.recognition.year?.value ?? null;
  return kinds
    .filter((kind) => context.ofKind(kind).length === 0)
    .filter((kind) => year === null || year >= (specOf(kind).publication?.since ?? 0))
    .map((kind) =>
      makeFinding({
        rule: "A01",
        // What may be empty is made public too, with its note.
        variant: specOf(kind).publication?.mayBeEmpty ? "emptyTable" : "default",
        severity: specOf(kind).publication?.mayBeEmpty ? "warning" : "error",
        cells: [],
        params: { kinds: kind, present: present.length },
        expected: kind,
      }),
    )
    .map((finding) => ({ ...finding, id: `${finding.id}/${String(finding.expected)}` }));
}
