import { countStates } from "../../../src/core/proofread/numbers";
import { proofread } from "../../../src/core/proofread/proofread";
import type { ProofFinding } from "../../../src/core/proofread/proofFinding";
import { ATTACHMENT_KINDS } from "../../../src/core/report/attachments/attachmentKinds";
import type { ReportOptions } from "../../../src/core/report/reportOptions";
import type { NumberPlace } from "./ownReports";
import { numbersOf, ownReport, SAMPLES, withNumber } from "./ownReports";

const OPTIONS: readonly [string, ReportOptions][] = [
  ["as it is by default", {}],
  ["without attachments", { attachments: [] }],
  ["with every table attached", { attachments: ATTACHMENT_KINDS }],
  ["with fixed decimals", { amountStyle: "fixed" }],
  ["by the outline of ten sections", { outlineId: "hunan-ten" }],
];

/** Shares of the numbers that a relation binds; they only rise. */
const BOUND: Readonly<Record<(typeof SAMPLES)[number], { readonly withWorkbook: number; readonly alone: number }>> = {
  "sample-bureau-2023": { withWorkbook: 1, alone: 0.8 },
  "daoxian-2021": { withWorkbook: 1, alone: 0.82 },
};

describe.each(SAMPLES)("the tool's own report on %s", (sample) => {
  test.each(OPTIONS)("%s: no error, every number traced to its cell", async (_, options) => {
    const { document, accounts, scoreSheet } = await ownReport(sample, options);
    const { findings, coverage } = proofread(document, { accounts, scoreSheet });
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(coverage?.missing).toEqual([]);
    expect(coverage?.amounts).toMatchObject({ contradicted: 0, notFound: 0 });
    expect(coverage?.amounts.traced).toBeGreaterThan(20);
    expect(coverage?.cells).toMatchObject({ contradicted: 0, notFound: 0 });
  });

  test("lines to be signed by hand are no residue", async () => {
    const { document, accounts, scoreSheet } = await ownReport(sample, { attachments: [], signatures: true });
    expect(JSON.stringify(document.blocks)).toContain("＿＿＿");
    const { findings } = proofread(document, { accounts, scoreSheet });
    expect(findings.filter(({ rule }) => rule === "A06")).toEqual([]);
  });

  test("silent, and its numbers bound: all that the workbook states, and most of them in the report alone", async () => {
    const { document, accounts, scoreSheet } = await ownReport(sample);
    const [beside, alone] = [proofread(document, { accounts, scoreSheet }), proofread(document)];
    const share = ({ numbers }: typeof beside) => countStates(numbers).right / numbers.length;
    expect(countStates(beside.numbers).contradicted + countStates(alone.numbers).contradicted).toBe(0);
    expect(countStates(beside.numbers).notUnderstood).toBe(0);
    expect(share(beside)).toBeGreaterThanOrEqual(BOUND[sample].withWorkbook);
    expect(share(alone)).toBeGreaterThanOrEqual(BOUND[sample].alone);
  });

  test("40 numbers altered one at a time: 95 of 100 noticed with the workbook, 60 without", async () => {
    const { document, accounts, scoreSheet } = await ownReport(sample, { attachments: ATTACHMENT_KINDS });
    const altered = alterations(numbersOf(document), 40).map(([place, number]) => withNumber(document, place, number));
    const noticed = (findingsOf: (index: number) => readonly ProofFinding[]) => {
      const known = new Set(findingsOf(-1).map(keyOf));
      return altered.filter((_, index) => findingsOf(index).some((finding) => !known.has(keyOf(finding)))).length;
    };
    const versionAt = (index: number) => altered[index] ?? document;
    const withWorkbook = noticed((index) => proofread(versionAt(index), { accounts, scoreSheet }).findings);
    const alone = noticed((index) => proofread(versionAt(index)).findings);
    expect(withWorkbook / altered.length).toBeGreaterThanOrEqual(0.95);
    expect(alone / altered.length).toBeGreaterThanOrEqual(0.6);
  }, 60_000);
});

function keyOf({ rule, variant, params, quote }: ProofFinding): string {
  return JSON.stringify([rule, variant, params, quote]);
}

/** Numbers picked and altered in one digit, the same ones in every run. */
function alterations(places: readonly NumberPlace[], count: number): [NumberPlace, string][] {
  const random = generator(20240229);
  const left = [...places];
  return Array.from({ length: Math.min(count, places.length) }, () => {
    const [place] = left.splice(Math.floor(random() * left.length), 1) as [NumberPlace];
    const digits = [...place.written];
    const at = digits.flatMap((digit, index) => (/\d/.test(digit) ? [index] : []));
    const index = at[Math.floor(random() * at.length)] ?? 0;
    digits[index] = String((Number(digits[index]) + 1 + Math.floor(random() * 8)) % 10);
    return [place, digits.join("")];
  });
}

/** A linear congruential generator (Numerical Recipes): the test's choice must not change from run to run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}
