import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { batchContext } from "../../src/core/batch/batchContext";
import { crossCheck } from "../../src/core/batch/crossCheck";
import { overviewOf } from "../../src/core/batch/overview";
import { problemLines } from "../../src/locales/batchText";
import { createTranslator } from "../../src/locales";
import { makeBatch, runHere, type MadeBatch } from "./madeBatch";

let made: MadeBatch;
let root: string;
const there = (from: string, part: string) => {
  const name = readdirSync(from, { recursive: true, encoding: "utf8" }).find(
    (one) => one.includes(part) && /xlsx$/u.test(one),
  );
  return path.join(from, name ?? "");
};
const put = (from: string, to: string) => {
  mkdirSync(path.dirname(path.join(root, to)), { recursive: true });
  copyFileSync(from, path.join(root, to));
};

beforeAll(() => {
  made = makeBatch(28);
  root = mkdtempSync(path.join(tmpdir(), "budget-report-folders-"));
});
afterAll(() => {
  for (const folder of [made.root, root]) rmSync(folder, { recursive: true });
});

test("a folder as people hand it in: this year's accounts beside last year's, copies, rests of archives, names that are no UTF-8", async () => {
  const [now, before] = [there(made.folder, "319"), there(made.lastYear, "319")];
  put(now, "甲局/决算.xlsx");
  put(now, "甲局/决算 - 副本.xlsx");
  put(before, "甲局/往年/决算.xlsx");
  put(there(made.folder, "301"), "乙局.xlsx");
  put(now, "__MACOSX/甲局/._决算.xlsx");
  for (const [name, bytes] of [
    ["甲局/~$决算.xlsx", "lock"],
    ["Thumbs.db", "x"],
    ["单位.csv", "x"],
  ] as const)
    writeFileSync(path.join(root, name), bytes);
  // 丙局.xlsx in GBK.
  const gbk = Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xb1, 0xfb, 0xbe, 0xd6]), Buffer.from(".xlsx")]);
  copyFileSync(now, gbk);
  const { batch } = await runHere(root, path.join(made.root, "库"));
  const overview = overviewOf(batch, crossCheck(batchContext(batch)));
  expect(batch.units.map(({ id }) => id)).toEqual(["丙局", "乙局", "甲局"]);
  const [third, second, first] = batch.units;
  expect(first?.result?.figures?.year).toBe(2023);
  expect(first?.result?.files).toHaveLength(2);
  expect(second?.result?.problems).toEqual([]);
  expect(overview.cross).toEqual([]);
  const t = await createTranslator("zh-CN");
  expect(third && problemLines(t, third).map(({ text }) => text)).toEqual([expect.stringContaining("不是 UTF-8")]);
  expect(overview.units.map(({ state }) => state)).toEqual(["problem", "clean", "clean"]);
});
