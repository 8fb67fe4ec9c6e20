import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import type { TableKind } from "../../../tableKinds/tableKinds";
import type { ValidationContext } from "../../context";
import type { FindingDraft } from "../../rule";
import { outcome } from "../../rule";
import { BUDGET_KINDS, FINAL_KINDS, specOf } from "../../../tableKinds/tableKinds";

/** With so many tables of the nine the workbook is meant to be the whole set; with fewer nothing is said to be missing. */
const WHOLE_SET = 7;

/** A01: tables of the set that are not there. */
export const A01 = defineRule({
  id: "A01",
  severity: "error",
  basis: ["checkerRules", "checkerGuide"],
  needs: [],
  reads: ["tables", "forms"],
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
  examples: [
    says("emptyTable", { drop: ["国资"] }),
    says("default", { drop: ["支出表"] }),
    silent({ drop: ["基金", "国资", "三公"] }),
  ],
});

function missingOf(kinds: readonly TableKind[], context: ValidationContext): FindingDraft[] {
  const present = kinds.flatMap((kind) => context.ofKind(kind));
  const year = context.recognition.year?.value ?? null;
  return kinds
    .filter((kind) => context.ofKind(kind).length === 0)
    .filter((kind) => year === null || year >= (specOf(kind).publication?.since ?? 0))
    .map((kind) => ({
      // What may be empty is made public too, with its note.
      variant: specOf(kind).publication?.mayBeEmpty ? "emptyTable" : "default",
      severity: specOf(kind).publication?.mayBeEmpty ? "warning" : "error",
      cells: [],
      about: kind,
      params: { kinds: kind, present: present.length },
    }));
}
