import { proofread } from "../../../../src/core/proofread/proofread";
import { documentOfText } from "../../../../src/core/proofread/textDocument";
import { randomOf } from "../mutation";
import { drawWith } from "./draw";
import type { Family, FamilyName } from "./families";
import { FAMILIES } from "./families";

const SEEDS = 3;
/** A change of less than this is within what printed places leave open. */
const LEAST_CHANGE = 0.03;

/** Of the numbers that follow from others, altered one at a time: so many are noticed at least. */
const FLOORS: Readonly<Record<FamilyName, number>> = {
  sums: 0.99,
  rates: 0.93,
  ratesElsewhere: 0.96,
  shares: 0.99,
  completions: 0.98,
  counts: 0.98,
  sameTwice: 0.98,
  changeParts: 0.97,
  differences: 0.98,
  balances: 0.98,
  tables: 0.96,
  further: 0.95,
  levels: 0.98,
  far: 0.92,
  published: 0.94,
  evaluations: 0.97,
  mixed: 0.93,
  budgets: 0.85,
};

const alarmsOf = (text: string) =>
  proofread({ name: "text", blocks: documentOfText(text) }).findings.filter(({ severity }) => severity !== "info");

function altered(written: string, random: () => number): string | null {
  const digits = [...written].flatMap((char, at) => (/\d/.test(char) ? [at] : []));
  for (let tries = 0; tries < 60; tries++) {
    const at = digits[Math.floor(random() * digits.length)] ?? 0;
    const digit = (Number(written[at]) + 1 + Math.floor(random() * 9)) % 10;
    const other = `${written.slice(0, at)}${digit}${written.slice(at + 1)}`;
    const [a, b] = [Number(written), Number(other)];
    const isWhole = !(at === 0 && digit === 0 && written.length > 1);
    if (isWhole && Math.abs(a - b) / Math.max(a, b) > LEAST_CHANGE) return other;
  }
  return null;
}

interface Tally {
  noticed: number;
  altered: number;
}

function tallyOf(family: Family, seed: number, random: () => number): Tally {
  const pieces = family(drawWith(seed)).join("\n").split(/[⟦⟧]/u);
  const before = new Set(alarmsOf(pieces.join("")).map((finding) => JSON.stringify(finding)));
  const tally = { noticed: 0, altered: 0 };
  for (let at = 1; at < pieces.length; at += 2) {
    const to = Number(pieces[at]) === 0 ? null : altered(pieces[at] ?? "", random);
    if (to === null) continue;
    const text = pieces.map((piece, place) => (place === at ? to : piece)).join("");
    tally.altered += 1;
    if (alarmsOf(text).some((finding) => !before.has(JSON.stringify(finding)))) tally.noticed += 1;
  }
  return tally;
}

describe.each(Object.keys(FAMILIES) as FamilyName[])("%s in many phrasings", (name) => {
  const families: readonly Family[] = FAMILIES[name];

  test("consistent: nobody is accused, nothing is questioned", () => {
    for (const [at, family] of families.entries()) {
      for (let seed = 0; seed < SEEDS; seed++) {
        const text = family(drawWith(seed * 31 + at))
          .join("\n")
          .replace(/[⟦⟧]/gu, "");
        expect(alarmsOf(text)).toEqual([]);
      }
    }
  });

  test("a number that follows from others, altered alone, is noticed", () => {
    const random = randomOf(7);
    const tallies = families.flatMap((family, at) =>
      Array.from({ length: SEEDS }, (_, seed) => tallyOf(family, seed * 31 + at, random)),
    );
    const count = (of: keyof Tally) => tallies.reduce((sum, one) => sum + one[of], 0);
    expect(count("noticed") / count("altered")).toBeGreaterThanOrEqual(FLOORS[name]);
  });
});
