import { cellsOf } from "../../accounts/figure";
import type { Finding } from "../../findings/finding";
import type { CellRef } from "../../workbook/cellRef";
import { formatRef, fromA1 } from "../../workbook/cellRef";
import type { Missing } from "../outline/outline";
import { missing } from "./missing";
import { joinNames } from "./names";
import type { Span } from "../documentModel";

/**
 * Cells that validation has proved wrong, or to contradict others. A sentence that rests on one may be printed, but not
 * unmarked: it would carry the mistake into public.
 */
export class DoubtfulCells {
  private readonly rules = new Map<string, Set<string>>();

  constructor(findings: readonly Finding[]) {
    for (const finding of findings) {
      if (finding.severity !== "error") continue;
      for (const ref of finding.cells) this.add(ref, finding.rule);
    }
  }

  private add(ref: CellRef, rule: string): void {
    if (!fromA1(ref.address)) return;
    const place = formatRef(ref);
    this.rules.set(place, (this.rules.get(place) ?? new Set()).add(rule));
  }

  /** What to check before the sentence can stand; `null` if nothing speaks against its figures. */
  about(spans: readonly Span[]): Missing | null {
    const cells = spans.flatMap((span) => (span.type === "figure" ? cellsOf(span.figure) : [])).map(formatRef);
    const doubtful = [...new Set(cells)].filter((cell) => this.rules.has(cell));
    if (doubtful.length === 0) return null;
    const rules = [...new Set(doubtful.flatMap((cell) => [...(this.rules.get(cell) ?? [])]))].sort();
    return missing("doubtfulCells", { cells: joinNames(doubtful), rules: joinNames(rules) });
  }
}
