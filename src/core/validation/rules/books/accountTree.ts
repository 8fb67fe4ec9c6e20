import { textOf } from "../../../layout/cellText";
import type { RecognisedTable, TableRow } from "../../../layout/recognisedTable";
import type { Term } from "../../equation";
import { bookTerms } from "./money";
import type { TrialLine, TrialPart } from "./trialLines";
import { balanceTerms, columnTerms, rowBalance, trialLines } from "./trialLines";

/** An account, or a row that breaks it down: something with one amount in each column. */
export interface TreeNode {
  readonly line: TrialLine;
  /** `null` for the account itself. */
  readonly share: TableRow | null;
}

/** What must add up: an account and the accounts below it, or an account and its rows by one auxiliary dimension. */
export interface TreeSum {
  readonly kind: "children" | "breakdown";
  /** The columns of auxiliary items by which it is broken down; "" for sub-accounts. */
  readonly by: string;
  readonly total: TreeNode;
  readonly parts: readonly TreeNode[];
}

/** All sums of a trial balance. Levels add up by the accounts themselves; what breaks an account down is apart. */
export function treeSums(table: RecognisedTable): TreeSum[] {
  const nodes = new Map<TrialLine, TreeNode>();
  const nodeOf = (line: TrialLine): TreeNode => {
    let node = nodes.get(line);
    if (!node) nodes.set(line, (node = { line, share: null }));
    return node;
  };
  return trialLines(table).flatMap((line): TreeSum[] => [
    ...(line.children.length === 0
      ? []
      : [{ kind: "children", by: "", total: nodeOf(line), parts: line.children.map(nodeOf) } as const]),
    ...breakdowns(line, nodeOf(line)),
  ]);
}

/**
 * Each dimension (the rows with the same columns filled) is the account once more. Where rows of a finer one follow each
 * row of a coarser one (功能分类, and under it its 经济分类), they are that row's parts.
 */
function breakdowns(line: TrialLine, own: TreeNode): TreeSum[] {
  const dimensions = new Map<string, Placed[]>();
  line.shares.forEach(({ row, by }, place) => {
    const key = by.join("+");
    if (key === "repeat") return;
    const placed = { node: { line, share: row }, place, by };
    const known = dimensions.get(key);
    if (known) known.push(placed);
    else dimensions.set(key, [placed]);
  });
  return [...dimensions].flatMap(([by, shares]): TreeSum[] => {
    for (const coarser of dimensions.values()) {
      const nested = isCoarser(coarser, shares) ? nestedIn(coarser, shares) : null;
      if (nested)
        return nested.map((parts, index) => ({ kind: "breakdown", by, total: coarser[index]?.node ?? own, parts }));
    }
    return [{ kind: "breakdown", by, total: own, parts: topItems(shares).map(({ node }) => node) }];
  });
}

/** A row that breaks the account down, with its place among them. */
interface Placed {
  readonly node: TreeNode;
  readonly place: number;
  readonly by: readonly string[];
}

function isCoarser([coarse]: readonly Placed[], [fine]: readonly Placed[]): boolean {
  if (!coarse || !fine || coarse.by.length >= fine.by.length) return false;
  return coarse.by.every((column) => fine.by.includes(column));
}

/** The finer rows between each two coarser ones; `null` if they do not all stand below one, or one has none below it. */
function nestedIn(coarser: readonly Placed[], finer: readonly Placed[]): TreeNode[][] | null {
  const nested = coarser.map((): TreeNode[] => []);
  let at = -1;
  for (const { node, place } of finer) {
    while ((coarser[at + 1]?.place ?? Infinity) < place) at++;
    const group = nested[at];
    if (!group) return null;
    group.push(node);
  }
  return nested.every(({ length }) => length > 0) ? nested : null;
}

/** Items in the column of the account codes may stand with their 类 and 款: only the uppermost are counted. */
function topItems(shares: readonly Placed[]): readonly Placed[] {
  if (shares[0]?.by[0] !== "code") return shares;
  const codeOf = ({ node }: Placed) => textOf(node.share?.values.accountCode);
  const codes = new Set(shares.map(codeOf));
  return shares.filter((share) => {
    const code = codeOf(share);
    for (let length = 3; length < code.length; length++) if (codes.has(code.slice(0, length))) return false;
    return true;
  });
}

/** What stands in a column: turnovers by their own side, balances with debit positive. */
export function nodeTerms({ line, share }: TreeNode, part: TrialPart): Term[] {
  const isBalance = part === "opening" || part === "closing";
  if (share === null) return isBalance ? balanceTerms(line, part) : columnTerms(line, part);
  return isBalance ? rowBalance(line, share, part) : bookTerms(line.table, share, [{ role: part, sign: 1 }]);
}
