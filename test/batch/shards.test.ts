import { rmSync } from "node:fs";
import path from "node:path";
import { makeBatch, runHere, type MadeBatch } from "./madeBatch";

let made: MadeBatch;
beforeAll(() => {
  made = makeBatch(8);
});
afterAll(() => rmSync(made.root, { recursive: true }));

test("shards share the work, each unit is one shard's, and a call without one finds everything done", async () => {
  const store = path.join(made.root, "库");
  const parts = [];
  for (const index of [1, 2, 3]) parts.push(await runHere(made.folder, store, { shard: { index, of: 3 } }));
  expect(parts.reduce((sum, { checked }) => sum + checked, 0)).toBe(8);
  expect(parts.every(({ checked, left }) => checked < 8 && left === 0)).toBe(true);
  const whole = await runHere(made.folder, store);
  expect(whole).toMatchObject({ kept: 8, checked: 0, left: 0 });
  expect(whole.batch.units.every(({ result }) => result !== null)).toBe(true);
  const alone = path.join(made.root, "独自");
  const { batch } = await runHere(made.folder, alone);
  const results = (of: typeof batch) => of.units.map(({ result }) => result);
  expect(results(whole.batch)).toEqual(results(batch));
});
