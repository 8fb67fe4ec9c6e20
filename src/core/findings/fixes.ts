import type { CellEdit, Finding } from "./finding";
import { formatRef } from "../workbook/cellRef";

/** The findings that are mended in the same way as this one, itself among them. */
export function sameKind(findings: readonly Finding[], { rule, fix }: Finding): readonly Finding[] {
  return findings.filter((other) => other.rule === rule && other.fix !== null && other.fix.code === fix?.code);
}

/** The edits of all of them, each cell once: two findings may mend the same cell, and the first, graver one does. */
export function editsOf(findings: readonly Finding[]): readonly CellEdit[] {
  const edits = new Map<string, CellEdit>();
  for (const edit of findings.flatMap(({ fix }) => fix?.edits ?? [])) {
    const key = formatRef(edit.ref);
    if (!edits.has(key)) edits.set(key, edit);
  }
  return [...edits.values()];
}
