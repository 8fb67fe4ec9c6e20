import fc from "fast-check";
import { wholeShares } from "../../../../src/core/report/charts/wholeShares";

test.each([
  [
    [1, 1, 1],
    [33.4, 33.3, 33.3],
  ],
  [
    [689.4, 99, 26.4, 43.2, 60],
    [75.1, 10.8, 2.9, 4.7, 6.5],
  ],
  [[5], [100]],
])("%j → %j", (values, shares) => expect(wholeShares(values)).toEqual(shares));

test("negative parts and nothing at all have no shares", () => {
  expect(wholeShares([3, -1])).toBeNull();
  expect(wholeShares([0, 0])).toBeNull();
  expect(wholeShares([])).toBeNull();
});

test("they add up to 100, each within 0.1 of its own share", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 30 }), (values) => {
      const shares = wholeShares(values) ?? [];
      const sum = values.reduce((total, value) => total + value, 0);
      expect(Math.round(shares.reduce((total, share) => total + share, 0) * 10)).toBe(1000);
      shares.forEach((share, index) =>
        expect(Math.abs(share - ((values[index] ?? 0) * 100) / sum)).toBeLessThan(0.1001),
      );
    }),
  );
});
