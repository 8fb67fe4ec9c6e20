import { readFileSync } from "node:fs";
import path from "node:path";
import { asksProofread, runRequest } from "../../../src/taskpane/start/runRequest";

const MANIFEST = readFileSync(path.resolve(__dirname, "../../../manifest.xml"), "utf8");

/** The ribbon's addresses: what stands behind `?run=` in the manifest. */
const ASKED = [...MANIFEST.matchAll(/\?run=(\w+)"/gu)].map(([, name]) => name ?? "");

test("whatever Excel's ribbon asks for is known; what Word's own buttons ask for is none of the steps", () => {
  const known = ASKED.filter((name) => runRequest(`?run=${name}`) !== null || asksProofread(`?run=${name}`));
  expect(known).toEqual(["report", "validate", "ledger", "proofread", "export"]);
  expect(ASKED.filter((name) => !known.includes(name))).toEqual(["refresh", "insert"]);
  expect([runRequest(""), runRequest("?run=__proto__")]).toEqual([null, null]);
});

test("each command has an icon of its own in three sizes, and none is labelled as Excel's own commands are", () => {
  const controls = [...MANIFEST.matchAll(/<Control .*?<\/Control>/gsu)].map(([control]) => control);
  const icons = controls.map((control) => [...control.matchAll(/<bt:Image size="(\d+)" resid="(\w+)\.\d+"/gu)]);
  expect(icons.every((images) => images.map(([, size]) => size).join() === "16,32,80")).toBe(true);
  const inExcel = icons.slice(0, 6).map(([image]) => image?.[2]);
  expect(new Set(inExcel).size).toBe(6);
  const labels = [...MANIFEST.matchAll(/id="\w+\.label" DefaultValue="([^"]+)"/gu)].map(([, label]) => label);
  for (const taken of ["打开", "保存", "导出", "打印", "插入", "校对"]) expect(labels).not.toContain(taken);
});
