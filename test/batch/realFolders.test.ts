import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { batchContext } from "../../src/core/batch/batchContext";
import { crossCheck } from "../../src/core/batch/crossCheck";
import { overviewOf } from "../../src/core/batch/overview";
import { problemLines } from "../../src/locales/batchText";
import { createTranslator } from "../../src/locales";
import { SOUND_TEXT } from "../core/disclosure/soundText";
import { inEncoding } from "../hosts/file/oldFormats";
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

/** A published text as the web page that it was published as, with a site's frame around it. */
function pageOf(text: string, charset: string): string {
  const rows = text.split("\n").map((line) => {
    const cells = line.split(" | ");
    return cells.length === 1
      ? `<p>&nbsp;&nbsp;${line}</p>`
      : `<table><tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr></table>`;
  });
  return `<!DOCTYPE html><html><head><meta charset="${charset}"><title>决算公开</title></head><body>
<nav><a href="/">首页</a> <a href="/zfxxgk">政府信息公开</a></nav><div class="content">${rows.join("\n")}</div>
<footer>主办：样例县人民政府办公室</footer></body></html>`;
}

test("web pages: what was published is held against the points in either encoding, what a system has written is a workbook", async () => {
  const pages = mkdtempSync(path.join(tmpdir(), "budget-report-pages-"));
  const write = (name: string, bytes: Uint8Array | string) => writeFileSync(path.join(pages, name), bytes);
  write("样例县财政局部门决算公开.html", pageOf(SOUND_TEXT, "utf-8"));
  write("样例县审计局部门决算公开.htm", inEncoding(pageOf(SOUND_TEXT.replaceAll("财政局", "审计局"), "gb2312"), "gbk"));
  const rows = [
    ["支出决算表"],
    ["部门：样例县统计局", "2024年度", "单位：万元"],
    ["项目", "本年支出合计", "基本支出", "项目支出"],
    ["合计", "30.00", "20.00", "10.00"],
  ];
  write(
    "样例县统计局支出决算表.html",
    `<html><meta charset="utf-8"><table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table></html>`,
  );
  const store = path.join(made.root, "网页库");
  const { batch } = await runHere(pages, store);
  const told = batch.units.map(({ id, result }) => [
    id,
    result?.workbooks.length,
    ...(result?.reports ?? []).flatMap(({ published }) => (published ? [published.year, published.notMet] : [])),
    result?.problems.map(({ code }) => code),
  ]);
  expect(told).toEqual([
    ["样例县审计局", 0, 2024, [], []],
    ["样例县统计局", 1, []],
    ["样例县财政局", 0, 2024, [], []],
  ]);
  const list = readFileSync(path.join(store, "单位.csv"), "utf8");
  expect(list.match(/,网页,/gu)).toHaveLength(3);
  // Read back as it was written.
  expect((await runHere(pages, store)).checked).toBe(0);
  rmSync(pages, { recursive: true });
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
  // This year's opening balance is not last year's closing balance, as planted.
  const found = overview.findings.map(({ unit: { id }, finding: { rule, variant } }) => `${id} ${rule} ${variant}`);
  expect([...new Set(found)]).toEqual(["甲局 C07 lastYear"]);
  expect(overview.units.map(({ state }) => state)).toEqual(["problem", "clean", "warning"]);
});
