import type { Fact, FactKind } from "./facts";
import type { Lead } from "./lead";
import { leavesDirectionOpen } from "./lead";
import type { Quantity } from "./quantity";
import { GOES_ON } from "./together";

/** Which way a change goes; `isTurned`: the minus before the number was read into it. */
export function directionOf(
  { lead, quantity, words }: { readonly lead: Lead; readonly quantity: Quantity; readonly words: string },
  kind: FactKind,
  before: Fact | undefined,
) {
  if (kind !== "change" && kind !== "rate") return { sign: 0 as const, isTurned: false };
  if (before && GOES_ON.test(words)) return { sign: before.direction, isTurned: false };
  if (leavesDirectionOpen(words) && (before?.kind === "change" || before?.kind === "rate"))
    return { sign: before.direction, isTurned: false };
  const last = [...lead.own.tags].reverse().find((tag) => tag === "U" || tag === "D" || tag === "v");
  // 变动率为-5.2%: without a sign it does not say which way.
  if (last === "v" && !/^[-−]/.test(quantity.written)) return { sign: 0 as const, isTurned: false };
  // 增长-5.2% is a decrease of 5.2%.
  const isTurned = /^[-−]/.test(quantity.written);
  return { sign: (last !== "D") === isTurned ? (-1 as const) : (1 as const), isTurned };
}
