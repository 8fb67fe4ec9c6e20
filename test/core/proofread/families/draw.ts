import { randomOf } from "../mutation";

/** Figures to write with, drawn with a seed: amounts in hundredths of a 万元, so that two decimals are exact. */
export interface Draw {
  readonly year: number;
  /** An amount between one third of `most` and `most` 万元. */
  amount(most: number): number;
  count(least: number, most: number): number;
  pick<T>(choices: readonly T[]): T;
}

export function drawWith(seed: number): Draw {
  const random = randomOf(seed);
  return {
    year: 2018 + Math.floor(random() * 7),
    amount: (most) => Math.floor((most / 3 + (random() * most * 2) / 3) * 100) + 1,
    count: (least, most) => least + Math.floor(random() * (most - least + 1)),
    pick: (choices) => {
      const choice = choices[Math.floor(random() * choices.length)];
      if (choice === undefined) throw new Error("nothing to pick from");
      return choice;
    },
  };
}

/** A number that follows from the others of its text: it is altered, and that must be noticed. */
export function bound(written: string): string {
  return `⟦${written}⟧`;
}

/** An amount with two decimals, without its unit. */
export function plain(amount: number): string {
  return (amount / 100).toFixed(2);
}

export function money(amount: number): string {
  return `${bound(plain(amount))}万元`;
}

export function rate(part: number, whole: number, decimals = 2): string {
  const scale = 10 ** decimals;
  const scaled = Math.floor((Math.abs(part) * 100 * scale) / whole + 0.5 + 1e-9);
  return `${bound((scaled / scale).toFixed(decimals))}%`;
}

export const grew = (now: number, before: number) => (now > before ? "增加" : "减少");
export const rose = (now: number, before: number) => (now > before ? "增长" : "下降");

/** 比上年增加2.00万元，增长20.00%. */
export function change(now: number, before: number, opener = "比上年"): string {
  return `${opener}${grew(now, before)}${money(Math.abs(now - before))}，${rose(now, before)}${rate(now - before, before)}`;
}

/** Two or more whole amounts that are as written. */
export function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
