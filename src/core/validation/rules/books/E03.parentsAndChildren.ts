import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import type { Comparison } from "../../equation";
import { compare } from "../../equation";
import { equationDraft } from "../../equationDraft";
import { uniqueCells } from "../../finishFinding";
import type { FindingDraft, RuleOutcome } from "../../rule";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import type { TreeNode, TreeSum } from "./accountTree";
import { nodeTerms, treeSums } from "./accountTree";
import { joinOutcomes, plausibleOutcome } from "./plausible";
import type { TrialPart } from "./trialLines";
import { accountText } from "./trialLines";

/**
 * E03: an account = Σ of its sub-accounts = Σ of its rows by each auxiliary dimension, for balances (debit positive) and
 * for each turnover. One finding an account, at the place that explains most.
 */
export const E03 = defineRule({
  id: "E03",
  severity: "error",
  basis: ["memory"],
  needs: [["trialBalance"]],
  reads: ["books"],
  check: (context) => joinOutcomes(context.ofKind("trialBalance").map(checkTree)),
  examples: [
    says("children", { of: "books", set: { "科目余额表!E15": 5900000, "科目余额表!F15": 5900000 } }),
    silent({ of: "books", set: { "科目余额表!C15": 0 } }),
  ],
});

const PARTS: readonly TrialPart[] = ["opening", "debit", "credit", "yearDebit", "yearCredit", "closing"];

/** One sum in one column. */
interface Checked {
  readonly sum: TreeSum;
  readonly part: TrialPart;
  readonly comparison: Comparison;
}

function checkTree(table: RecognisedTable): RuleOutcome {
  const checked = treeSums(table).map((sum) => ({ sum, columns: columnsOf(sum) }));
  const proven = withoutPartialLists(checked);
  const all = proven.flatMap(({ columns }) => columns);
  const findings = new Map<TreeNode, Place[]>();
  for (const part of PARTS) {
    for (const place of places(all.filter((one) => one.part === part))) {
      const known = findings.get(place.node);
      if (known) known.push(place);
      else findings.set(place.node, [place]);
    }
  }
  return plausibleOutcome(
    [...findings.values()].flatMap((found) => findingOf(found) ?? []),
    proven.length,
    "accountTree",
  );
}

function columnsOf(sum: TreeSum): Checked[] {
  return PARTS.flatMap((part) => {
    const comparison = compare(
      nodeTerms(sum.total, part),
      sum.parts.flatMap((node) => nodeTerms(node, part)),
    );
    return comparison ? [{ sum, part, comparison }] : [];
  });
}

interface CheckedSum {
  readonly sum: TreeSum;
  readonly columns: readonly Checked[];
}

/**
 * A dimension may be kept only for some of an account's entries (项目 for project expenditure): where no column at all
 * agrees, and the table's other accounts do not show that this dimension is complete, it proves nothing.
 */
function withoutPartialLists(checked: readonly CheckedSum[]): CheckedSum[] {
  const agreeing = new Map<string, { agree: number; differ: number }>();
  const agrees = ({ columns }: CheckedSum) => columns.some(isProof);
  for (const one of checked) {
    const counts = agreeing.get(one.sum.by) ?? { agree: 0, differ: 0 };
    if (agrees(one)) counts.agree++;
    else if (one.columns.some(({ comparison }) => comparison.agreement === "contradiction")) counts.differ++;
    agreeing.set(one.sum.by, counts);
  }
  return checked.filter((one) => {
    if (one.sum.kind === "children" || agrees(one)) return true;
    const { agree, differ } = agreeing.get(one.sum.by) ?? { agree: 0, differ: 0 };
    return agree > differ && one.sum.by !== "name";
  });
}

/** Two amounts that are not 0 and agree. */
function isProof({ comparison }: Checked): boolean {
  return comparison.printed !== 0 && comparison.agreement !== "contradiction";
}

/** Where an amount is wrong, with the sums that it breaks. */
interface Place {
  readonly node: TreeNode;
  readonly broken: readonly Checked[];
}

/** The fewest nodes whose amounts explain all broken sums of a column. */
function places(column: readonly Checked[]): Place[] {
  let open = column.filter(({ comparison }) => comparison.agreement !== "equal");
  if (open.length === 0) return [];
  const sumsOf = new Map<TreeNode, Checked[]>();
  for (const one of column)
    for (const node of [one.sum.total, ...one.sum.parts]) {
      const known = sumsOf.get(node);
      if (known) known.push(one);
      else sumsOf.set(node, [one]);
    }
  const found: Place[] = [];
  while (open.length > 0) {
    const [first] = open;
    if (!first) break;
    const { sum } = first;
    const candidates = [sum.total, ...sum.parts].map((node) => explained(node, first, sumsOf.get(node) ?? [], open));
    const best = Math.max(...candidates.map(({ score }) => score));
    const [likeliest, second] = candidates.filter(({ score }) => score === best);
    // Several parts explain it equally well: then the sum itself is spoken of, with all its parts.
    const place = likeliest && !second ? likeliest : { node: sum.total, broken: [first] };
    found.push(place);
    open = open.filter((one) => !place.broken.includes(one));
  }
  return found;
}

/** What one wrong amount at this node would explain: it breaks every sum that the node is in, by the same difference. */
function explained(
  node: TreeNode,
  first: Checked,
  sums: readonly Checked[],
  open: readonly Checked[],
): Place & { readonly score: number } {
  const wrongBy = wrong(node, first);
  const broken = sums.filter(
    (one) => open.includes(one) && Math.abs(wrong(node, one) - wrongBy) <= one.comparison.allowed,
  );
  const own = equationOff(node, first.part) ? 0.5 : 0;
  return { node, broken, score: 2 * broken.length - sums.length + own };
}

/** By how much the node's amount is too large if it alone is wrong. */
function wrong(node: TreeNode, { sum, comparison }: Checked): number {
  const difference: number = comparison.difference;
  return sum.total === node ? difference : -difference;
}

/** Opening + debit − credit = closing does not hold in the node's own row. */
function equationOff(node: TreeNode, part: TrialPart): boolean {
  const isYear = part === "yearDebit" || part === "yearCredit";
  const [debit, credit] = isYear ? (["yearDebit", "yearCredit"] as const) : (["debit", "credit"] as const);
  const opening = nodeTerms(node, "opening");
  const closing = nodeTerms(node, "closing");
  const turnover = [
    ...nodeTerms(node, debit),
    ...nodeTerms(node, credit).map((term) => ({ ...term, sign: -1 as const })),
  ];
  if (opening.length === 0 || closing.length === 0 || turnover.length === 0) return false;
  return compare(closing, [...opening, ...turnover])?.agreement === "contradiction";
}

/** One finding for all columns in which the node is wrong; its own cells come first. */
function findingOf(found: readonly Place[]): FindingDraft | null {
  const [first] = found;
  const [spoken] = first?.broken ?? [];
  if (!first || !spoken) return null;
  const { sum, comparison } = spoken;
  const columns = [...new Set(found.flatMap(({ broken }) => broken.map(({ part }) => part)))];
  const finding = equationDraft(sum.kind, comparison, {
    account: accountText(sum.total.line),
    amounts: columns.join(),
  });
  if (!finding) return null;
  const own = columns.flatMap((part) => nodeTerms(first.node, part)).map(({ cell }) => cell.ref);
  const others = found.flatMap(({ broken }) => broken.flatMap((one) => one.comparison.cells));
  return { ...finding, cells: uniqueCells([...own, ...finding.cells, ...others]) };
}
