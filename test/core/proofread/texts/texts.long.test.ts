import { readFileSync } from "node:fs";
import path from "node:path";
import { proofread } from "../../../../src/core/proofread/proofread";
import { documentOfText } from "../../../../src/core/proofread/textDocument";

const read = (name: string) => readFileSync(path.join(__dirname, name), "utf8");
const parted = (text: string) => text.split(/^--$/mu).map((one) => one.trim());

/** Whole texts of our own words in which every number is right, each with traps for a reader. */
const CONSISTENT = ["consistent.txt", "counted.txt"].flatMap((name) => parted(read(name)));

/** Kinds of contradictions: `# name`, and texts in which `{{wrong||right}}` stands once. */
const CONTRADICTING = read("contradicting.txt")
  .split(/^# /mu)
  .slice(1)
  .flatMap((kind) => {
    const [name = "", ...lines] = kind.split("\n");
    return parted(lines.join("\n")).map((text): [string, string] => [name, text]);
  });

const MARKED = /\{\{(.*?)\|\|(.*?)\}\}/gu;

function told(text: string): string[] {
  const { findings } = proofread({ name: "text", blocks: documentOfText(text) });
  return findings
    .filter(({ severity }) => severity !== "info")
    .map(({ rule, variant, quote }) => `${rule}.${variant} ${quote}`);
}

/** Every amount so many times as large: what held still holds. Formulas written out without units would not be. */
function scaled(text: string, times: number): string {
  return text.replace(/(?<![\d.,])(\d[\d,]*(?:\.\d+)?)(?=[亿万千]?元)/gu, (written) => {
    const decimals = written.split(".")[1]?.length ?? 0;
    return (Number(written.replaceAll(",", "")) * times).toFixed(decimals);
  });
}

/** Every year later by so many. */
function later(text: string, years: number): string {
  return text.replace(/20\d\d(?=年)/gu, (year) => String(Number(year) + years));
}

test.each([
  ["as written", (text: string) => text],
  ["three times the amounts", (text: string) => (text.includes("×100%") ? text : scaled(text, 3))],
  ["two years later", (text: string) => later(text, 2)],
])("nobody is accused where everything is right, %s", (_, change) => {
  expect(CONSISTENT.length).toBeGreaterThan(270);
  for (const text of CONSISTENT) expect([text, told(change(text))]).toEqual([text, []]);
});

test.each(CONTRADICTING)("%s: the wrong number is told, and none where it is right", (_, text) => {
  const right = told(text.replace(MARKED, "$2"));
  expect(right).toEqual([]);
  expect(told(text.replace(MARKED, "$1"))).not.toEqual([]);
});
