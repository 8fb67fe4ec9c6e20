import fc from "fast-check";
import { align } from "../../../src/core/compare/align";
import { textsAlike } from "../../../src/core/compare/alike";

const likeness = { key: (one: string) => one, alike: textsAlike };
const words = fc.array(fc.stringMatching(/^[甲乙丙丁]{1,4}$/u), { maxLength: 30 });

test("both sequences are there whole and in order, and equal things never stand alone beside each other", () => {
  fc.assert(
    fc.property(words, words, (old, now) => {
      const pairs = align(old, now, likeness);
      expect(pairs.flatMap((pair) => (pair.old === null ? [] : [pair.old]))).toEqual(old);
      expect(pairs.flatMap((pair) => (pair.now === null ? [] : [pair.now]))).toEqual(now);
    }),
  );
});

test("a sequence beside itself is paired thing by thing", () => {
  fc.assert(
    fc.property(words, (old) => {
      expect(align(old, old, likeness)).toEqual(old.map((one) => ({ old: one, now: one })));
    }),
  );
});

test("what is put in stands alone, what is changed stands beside what it was", () => {
  expect(align(["甲一二三", "乙", "丙"], ["甲一二四", "丁戊", "乙", "丙"], likeness)).toEqual([
    { old: "甲一二三", now: "甲一二四" },
    { old: null, now: "丁戊" },
    { old: "乙", now: "乙" },
    { old: "丙", now: "丙" },
  ]);
});

test("a large gap is no matter of time", () => {
  const old = Array.from({ length: 3000 }, (_, at) => `甲${at}`);
  const now = Array.from({ length: 3000 }, (_, at) => `乙${at}`);
  expect(align(old, now, likeness)).toHaveLength(6000);
});
