import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeNew } from "../../src/batch/node/writeNew";

let root: string;
beforeAll(() => (root = mkdtempSync(path.join(tmpdir(), "budget-report-store-"))));
afterAll(() => rmSync(root, { recursive: true }));

test("a file is there whole, in a folder that is made, and replaces one of its name; nothing is left beside it", async () => {
  const file = path.join(root, "ab", "一.json");
  await writeNew(file, "前");
  await writeNew(file, "后");
  expect(readFileSync(file, "utf8")).toBe("后");
  expect(readdirSync(path.dirname(file))).toEqual(["一.json"]);
});

test("until the disk has it, it has no name; a name that cannot be taken leaves nothing beside it", async () => {
  const file = path.join(root, "cd", "一.json");
  const written = writeNew(file, "全");
  expect(existsSync(file)).toBe(false);
  await written;
  expect(existsSync(file)).toBe(true);
  const folder = path.join(root, "ef");
  mkdirSync(path.join(folder, "一.json", "占"), { recursive: true });
  await expect(writeNew(path.join(folder, "一.json"), "全")).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(["一.json"]);
  writeFileSync(path.join(root, "不是文件夹"), "");
  await expect(writeNew(path.join(root, "不是文件夹", "一.json"), "全")).rejects.toThrow();
});
