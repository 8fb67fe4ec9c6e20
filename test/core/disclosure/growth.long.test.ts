import type { CheckContext } from "../../../src/core/disclosure/check/checkContext";
import { P08 } from "../../../src/core/disclosure/check/points/P08.reasonsFit";

/** A check that looks through all numbers for every paragraph would go on for minutes: ten thousand million looks. */
test("a hundred thousand changes in as many paragraphs are gone through once", () => {
  const plain = "比上年增加1万元，主要原因：压减会议。";
  const passages = Array.from({ length: 100_000 }, () => ({ plain, written: plain, sentences: [] }));
  const numbers = passages.map((passage) => ({
    fact: { passage, kind: "change", direction: 1, sentence: { start: 0 }, quantity: { end: 8 } },
  }));
  const context = { numbers, passages, proofreading: { findings: [] } } as unknown as CheckContext;
  const parts = P08.check(context);
  expect(parts).toHaveLength(100_000);
});
