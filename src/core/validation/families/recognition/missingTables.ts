import type { TableKind } from "../../../layout/kinds";
import type { ValidationContext } from "../../context";
import type { Finding } from "../../../findings/finding";
import { makeFinding } from "../../makeFinding";
import { outcome, type Rule } from "../../rule";
import { BUDGET_KINDS, FINAL_KINDS } from "../../../layout/kinds";

/** With so many tables of the nine the workbook is meant to be the whole set; with fewer nothing is said to be missing. */
const WHOLE_SET = 7;

/** The tables that every unit has; the others may be empty, but an empty table with its note is made public too. */
const ALWAYS_FILLED: readonly TableKind[] = FINAL_KINDS.slice(0, 6);

/** 国有资本经营预算 has a table of its own since 2020 (domain: 桃源县 2019 lists eight tables without it). */
const STATE_CAPITAL_SINCE = 2020;

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
    .filter((kind) => kind !== "stateCapital" || year === null || year >= STATE_CAPITAL_SINCE)
    .map((kind) =>
      makeFinding({
        rule: "A01",
        variant: ALWAYS_FILLED.includes(kind) ? "default" : "emptyTable",
        severity: ALWAYS_FILLED.includes(kind) ? "error" : "warning",
        cells: [],
        params: { kinds: kind, present: present.length },
        expected: kind,
      }),
    )
    .map((finding) => ({ ...finding, id: `${finding.id}/${String(finding.expected)}` }));
}
