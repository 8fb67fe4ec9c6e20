import type { RecognisedTable, TableRow } from "../../layout/recognisedTable";

/** A row with a classification code and the rows that stand directly below it in the tree of codes. */
export interface CodeNode {
  readonly code: string;
  readonly row: TableRow;
  readonly children: CodeNode[];
}

export interface CodeTree {
  /** Rows without a superior row in the table, in the table's order. */
  readonly roots: readonly CodeNode[];
  readonly nodes: readonly CodeNode[];
  /** 合计, 人员经费合计 … : totals without a code. */
  readonly totals: readonly TableRow[];
  /** Rows with amounts but neither a code nor a total's label. */
  readonly uncoded: readonly TableRow[];
}

/**
 * The rows of a code table as a tree. A row hangs below the nearest superior code that the table lists: 项 below 款,
 * or below 类 where no 款 is printed. A table that lists only 类 has roots only.
 */
export function codeTree(table: RecognisedTable): CodeTree {
  const nodes: CodeNode[] = [];
  const totals: TableRow[] = [];
  const uncoded: TableRow[] = [];
  for (const row of table.rows) {
    if (row.isTotal && row.code === undefined) totals.push(row);
    else if (row.code !== undefined) nodes.push({ code: row.code, row, children: [] });
    else if (Object.values(row.values).some(({ number }) => number !== null)) uncoded.push(row);
  }
  // Where a code is listed twice, its parts cannot be told apart: the first one takes them and sums are not judged.
  const byCode = new Map<string, CodeNode>();
  for (const node of nodes) if (!byCode.has(node.code)) byCode.set(node.code, node);
  const roots = nodes.filter((node) => {
    const parent = nearestSuperior(node.code, byCode);
    parent?.children.push(node);
    return parent === undefined;
  });
  return { roots, nodes, totals, uncoded };
}

function nearestSuperior(code: string, byCode: ReadonlyMap<string, CodeNode>): CodeNode | undefined {
  for (let length = code.length - 1; length >= 3; length -= 1) {
    const superior = byCode.get(code.slice(0, length));
    if (superior) return superior;
  }
  return undefined;
}

/** Codes that the table lists more than once. */
export function repeatedCodes(tree: CodeTree): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { code } of tree.nodes) (seen.has(code) ? repeated : seen).add(code);
  return repeated;
}
