import { formatRef } from "../workbook/cellRef";
import { uniqueCells } from "./finishFinding";
import type { Finding } from "../findings/finding";

/**
 * One cause, one finding: the same printed total over the same parts stands in several tables (本年支出合计 = Σ类 in 01
 * and in 03). Such rounding differences become one finding that lists every place.
 */
export function mergeRounding(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  const merged: Finding[] = [];
  for (const finding of findings) {
    if (finding.rule !== "I01") {
      merged.push(finding);
      continue;
    }
    const key = statement(finding);
    const group = groups.get(key);
    if (group) group.push(finding);
    else {
      groups.set(key, [finding]);
      merged.push(finding);
    }
  }
  return merged.map((finding) => {
    const group = finding.rule === "I01" ? groups.get(statement(finding)) : undefined;
    return group && group.length > 1 ? together(group) : finding;
  });
}

function statement({ params, unit }: Finding): string {
  const numbers = String(params.computation)
    .replace(/ = .*$/, "")
    .split(" + ")
    .sort();
  return [unit, params.printed, ...numbers].join("|");
}

function together(group: readonly Finding[]): Finding {
  const [first, ...others] = group as [Finding, ...Finding[]];
  return {
    ...first,
    variant: "severalPlaces",
    // The totals of all places first: they are what is doubtful, and what gets marked.
    cells: uniqueCells([...group.flatMap(({ cells }) => cells.slice(0, 1)), ...group.flatMap(({ cells }) => cells)]),
    params: {
      ...first.params,
      baseRule: [...new Set(group.map(({ params }) => String(params.baseRule)))].join("、"),
      elsewhere: others
        .map(({ params, cells }) => `${String(params.leftTable)} ${cells[0] ? formatRef(cells[0]) : ""}`)
        .join("；"),
    },
  };
}
