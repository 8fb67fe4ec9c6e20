import type { Dice } from "../../layout/variations/canonical";
import { likeBefore, type Damage, type Fault, type Money, type Scene } from "./scene";

/** A wrong number as it comes about at the keyboard; `null` where the number does not lend itself to it. */
export type Slip = (number: number, dice: Dice) => number | null;

const digits = (number: number) => String(Math.abs(number));
const signed = (number: number, text: string) => Math.sign(number) * Number(text);

/** 1234.5 → 1324.5 */
export const transposed: Slip = (number, dice) => {
  const text = digits(number);
  const places = [...text].flatMap((digit, at) => {
    const next = text[at + 1];
    return /\d/.test(digit) && next !== undefined && /\d/.test(next) && digit !== next ? [at] : [];
  });
  if (places.length === 0) return null;
  const at = dice.pick(places);
  return signed(number, `${text.slice(0, at)}${text[at + 1] ?? ""}${text[at] ?? ""}${text.slice(at + 2)}`);
};

/** 1234.5 → 124.5 */
export const dropped: Slip = (number, dice) => {
  const text = digits(number);
  const whole = text.split(".")[0] ?? "";
  if (whole.length < 2) return null;
  const at = dice.below(whole.length);
  return signed(number, `${text.slice(0, at)}${text.slice(at + 1)}`);
};

/** 1234.5 → 12345 */
export const shifted: Slip = (number) => Number((number * 10).toPrecision(12));

/** One digit for another. */
export const mistyped: Slip = (number, dice) => {
  const text = digits(number);
  const whole = (text.split(".")[0] ?? "").length;
  const at = dice.below(whole);
  const digit = String((Number(text[at]) + 1 + dice.below(8)) % 10);
  return signed(number, `${text.slice(0, at)}${digit}${text.slice(at + 1)}`);
};

export const added: Slip = (number, dice) => Number((number + 1 + dice.below(90)).toFixed(2));
export const negated: Slip = (number) => -number;
export const tenThousandfold: Slip = (number) => Number((number * 10_000).toPrecision(12));
/** Just beyond what rounding explains in a table of up to thirty rows in 万元. */
export const littleMore: Slip = (number) => Number((number + 0.2).toFixed(2));

export const SLIPS: readonly Slip[] = [transposed, dropped, shifted, mistyped, added];

/** A slip in one of the cells; smaller than `least` it would be no fault but 尾差. */
export function slipIn(
  scene: Scene,
  candidates: readonly Money[],
  slips: readonly Slip[] = SLIPS,
  least = 0.15,
): Damage | null {
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const money = scene.pick(candidates);
    const slip = scene.pick(slips);
    if (!money || !slip) return null;
    const wrong = slip(money.cell.number, scene.dice);
    if (wrong === null || Math.abs(wrong - money.cell.number) < least) continue;
    return scene.change([[money.cell.ref, likeBefore(money.cell, wrong)]]);
  }
  return null;
}

/** A fault that is a slip in one of some cells. */
export function slipFault(
  rule: string,
  name: string,
  candidates: (scene: Scene) => readonly Money[],
  slips: readonly Slip[] = SLIPS,
): Fault {
  return { rule, name, inject: (scene) => slipIn(scene, candidates(scene), slips) };
}
