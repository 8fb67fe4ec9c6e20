import type { Header, HeaderColumn } from "./header";
import { columnsEvidence } from "./headerEvidence";
import type { ColumnAssignment } from "./reader";
import type { ColumnRole } from "../tableKinds/columnRoles";
import type { ColumnSpec, TableColumn } from "../tableKinds/spec";
import type { Evidence } from "./recognisedTable";
import type { Region } from "./region";
import { isNumberWord, isSubtotalWord, matchesAny } from "./wording";

export interface Assignment {
  readonly columns: readonly ColumnAssignment[];
  readonly missing: readonly ColumnSpec[];
  readonly unknown: readonly HeaderColumn[];
  readonly fit: number;
  readonly evidence: readonly Evidence[];
}

/** The columns of a kind that are known by their labels. */
export function labelledColumns(columns: readonly TableColumn[]): ColumnSpec[] {
  return columns.flatMap(({ labels, ...column }) => (labels ? [{ ...column, labels }] : []));
}

/** Gives every header column the role of the first specification that its label path answers to. */
export function assignColumns(
  region: Region,
  header: Header,
  specs: readonly ColumnSpec[],
  options: { readonly leafFirst?: boolean } = {},
): Assignment {
  const columns: ColumnAssignment[] = [];
  const unknown: HeaderColumn[] = [];
  const taken = new Set<ColumnRole>();
  const matched: HeaderColumn[] = [];
  const fixed = region.fixed?.roles;
  for (const column of header.columns) {
    const role = fixed?.get(column.column);
    if (role === undefined) continue;
    taken.add(role);
    columns.push({ role, column: column.column });
  }
  for (const column of header.columns) {
    if (fixed?.has(column.column)) continue;
    const depths = depthsToTry(column.path);
    const spec = specOf(column.path, options.leafFirst ? depths.reverse() : depths, specs, taken);
    if (!spec) {
      unknown.push(column);
      continue;
    }
    if (!spec.repeats) taken.add(spec.role);
    columns.push({ role: spec.role, column: column.column });
    matched.push(column);
  }
  columns.sort((a, b) => a.column - b.column);
  const found = new Set(columns.map(({ role }) => role));
  const missing = specs.filter((spec) => spec.required && !found.has(spec.role));
  const usual = new Set(specs.filter((spec) => !spec.optional).map(({ role }) => role));
  const hits = [...usual].filter((role) => found.has(role)).length;
  return {
    columns,
    missing,
    unknown,
    fit: hits / (usual.size + 0.5 * unknown.length),
    evidence: columnsEvidence(matched, unknown),
  };
}

/** All labels of the specifications, as the words by which a header row is known. */
export function headerWords(specs: readonly ColumnSpec[], further: readonly string[] = []): (key: string) => boolean {
  const patterns = [...specs.flatMap((spec) => [...spec.labels, ...(spec.within ?? [])]), ...further];
  const known = new Map<string, boolean>();
  return (key) => {
    let answer = known.get(key);
    if (answer === undefined) {
      answer = isNumberWord(key) || isSubtotalWord(key) || matchesAny(key, patterns);
      known.set(key, answer);
    }
    return answer;
  };
}

function specOf(
  path: readonly string[],
  depths: readonly number[],
  specs: readonly ColumnSpec[],
  taken: ReadonlySet<ColumnRole>,
): ColumnSpec | null {
  for (const depth of depths) {
    const key = path[depth] ?? "";
    const above = path.slice(0, depth);
    const spec = specs.find(
      (candidate) =>
        !taken.has(candidate.role) &&
        matchesAny(key, candidate.labels) &&
        (!candidate.within || above.some((label) => matchesAny(label, candidate.within ?? []))) &&
        !above.some((label) => matchesAny(label, candidate.notWithin ?? [])),
    );
    if (spec) return spec;
  }
  return null;
}

/** 本年支出 › 小计 is asked as 本年支出 first, 合计 › 决算数 as 合计; then as it stands. */
function depthsToTry(path: readonly string[]): number[] {
  const leaf = path.length - 1;
  const depths = [leaf];
  for (let depth = leaf; depth > 0; depth--) {
    const key = path[depth] ?? "";
    if (!isNumberWord(key) && !isSubtotalWord(key)) break;
    depths.unshift(depth - 1);
  }
  return depths;
}
