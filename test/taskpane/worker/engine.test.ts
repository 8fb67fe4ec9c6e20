import { readFileSync } from "node:fs";
import path from "node:path";
import { SCORE_SETTING } from "../../../src/core/indicators/readScoreOptions";
import { Engine } from "../../../src/taskpane/worker/engine";
import { partOf, withParts } from "../../hosts/file/workbookFixtures";

const sample = new Uint8Array(readFileSync(path.resolve(__dirname, "../../../samples/sample-bureau-2023.xlsx")));

/** The sample with one sheet that breaks off in the middle. */
function torn(): Uint8Array {
  const part = "xl/worksheets/sheet5.xml";
  return withParts(sample, { [part]: partOf(sample, part).slice(0, 2000) });
}

async function engineWith(bytes: Uint8Array): Promise<Engine> {
  const engine = new Engine();
  await engine.call("openFile", { name: "决算.xlsx", bytes });
  await engine.call("recognise", null);
  return engine;
}

test.each(["score", "compose", "disclose"] as const)(
  "%s refuses a workbook with a sheet that could not be read, and names it",
  async (stop) => {
    const engine = await engineWith(torn());
    await expect(engine.call(stop, null)).rejects.toMatchObject({
      code: "damagedSheets",
      fields: { file: "决算.xlsx", count: 1, damage: "incomplete" },
    });
  },
);

test("the tables of the other sheets are recognised and checked all the same, and the damaged one is told", async () => {
  const engine = await engineWith(torn());
  const { unrecognised, tables } = await engine.call("recognise", null);
  expect(unrecognised.map(({ reason }) => reason.code)).toContain("damaged.incomplete");
  expect(tables.length).toBeGreaterThan(5);
  expect((await engine.call("validate", null)).checkedRules.length).toBeGreaterThan(0);
});

test("a whole workbook is scored", async () => {
  const { scoreSheet } = await (await engineWith(sample)).call("score", null);
  expect(scoreSheet.indicators.some(({ status }) => status === "scored")).toBe(true);
});

test("an entry that the workbook keeps and that cannot be gives no points, and says so", async () => {
  const engine = await engineWith(sample);
  await engine.call("setSetting", { key: SCORE_SETTING.system, value: "hunan-10-60-30" });
  const entry = { value: -1, by: "张三", at: "2024-03-01" };
  await engine.call("setSetting", { key: SCORE_SETTING.inputs, value: { staff_quota: entry, staff_quta: entry } });
  const { scoreSheet } = await engine.call("score", null);
  const control = scoreSheet.indicators.find(({ inputs }) => inputs.some(({ name }) => name === "staff_quota"));
  expect(control?.notes).toContainEqual(expect.objectContaining({ code: "entryRefused.tooSmall" }));
});
