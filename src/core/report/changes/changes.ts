import Decimal from "decimal.js";
import type { FinalAccounts } from "../../accounts/finalAccounts";
import type { Amount } from "../../amount/amount";
import { fen, FEN_PER_UNIT } from "../../amount/amount";
import { groupBy } from "../../groupBy";
import type { ChangeGroup, ChangeGroupId, ChangeThreshold } from "./changeGroups";
import { changeGroup, DEFAULT_THRESHOLD } from "./changeGroups";
import type { ChangeItem } from "./changeItem";
import { changeItems } from "./changeItem";

/** The changes that want a cause, in the order of their groups; the only part of a whole is told there. */
export function changesOf(
  accounts: FinalAccounts,
  groups: readonly ChangeGroupId[],
  threshold: ChangeThreshold = DEFAULT_THRESHOLD,
): ChangeItem[] {
  return groups.flatMap((id) => {
    const group = changeGroup(id);
    const items = changeItems(id, accounts);
    const told = group.everyChange ? SMALLEST : threshold;
    const isSole = soleParts(items, group, accounts);
    return items.filter((item) => isAbove(item, told) && !isSole(item));
  });
}

/** Less than a hundredth of 万元 is not printed. */
const SMALLEST: ChangeThreshold = { percent: 0, amount: 0.005 };

/** By how much it changed, in 分; negative where it fell. */
export function changeAmount({ now, before }: ChangeItem): Amount {
  return fen((now?.amount ?? 0) - (before?.amount ?? 0));
}

function isAbove(item: ChangeItem, { percent, amount }: ChangeThreshold): boolean {
  const change = new Decimal(changeAmount(item)).abs();
  const base = item.before?.amount ?? 0;
  if (change.isZero() || change.lte(new Decimal(amount).times(FEN_PER_UNIT["万元"]))) return false;
  return base <= 0 || change.times(100).gt(new Decimal(percent).times(base));
}

/**
 * Tells the only part of its whole: what changed is told of the whole. By what the tables are made of, not by the amounts, so
 * that one mistaken digit adds no sentence.
 */
function soleParts(
  items: readonly ChangeItem[],
  { whole, figures }: ChangeGroup,
  accounts: FinalAccounts,
): (item: ChangeItem) => boolean {
  const wholeOf = ({ key, group }: ChangeItem): string | null => {
    if (group === "projects") return "expenditure.project";
    if (whole !== undefined) return key === whole ? null : (figures.find((figure) => figure.key === key)?.of ?? whole);
    const [, code = ""] = /^expenditure\.byFunction\.(\d{5,7})$/u.exec(key) ?? [];
    return code === "" ? null : `expenditure.byFunction.${code.slice(0, -2)}`;
  };
  const known = new Set(
    [...items, ...changeItems("totals", accounts), ...changeItems("nature", accounts)].map(({ key }) => key),
  );
  const parts = groupBy(items.filter(hasAmount), (item) => wholeOf(item) ?? "");
  return (item) => {
    const key = wholeOf(item);
    return key !== null && known.has(key) && parts.get(key)?.length === 1;
  };
}

function hasAmount({ now, before }: ChangeItem): boolean {
  return Boolean(now?.amount) || Boolean(before?.amount);
}
