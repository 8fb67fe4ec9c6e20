import type { Point } from "../../../../src/core/disclosure/check/point";
import type { PointExample } from "../../../../src/core/disclosure/check/pointExample";
import { POINTS } from "../../../../src/core/disclosure/check/pointList";
import { basisInWords } from "../../../../src/core/validation/catalogue";
import { pointAdvice, pointTitle, verdictText } from "../../../../src/locales/disclosureText";
import type { Translator } from "../../../../src/locales/translator";

const NEEDS = {
  text: "情况说明",
  tables: "公开表",
  workbook: "工作簿",
  lastYear: "上年工作簿",
  file: "公开的那个文件",
  dates: "批复和公开日期",
} as const;
const KINDS = { final: "部门决算公开", budget: "部门预算公开" } as const;

/** The page of the points: what each asks, what it rests on, and how it is broken. */
export function pointPage(t: Translator): string {
  return [
    "<!-- 由 npm run docs:rules 生成，请改 src/core/disclosure/check/points 和 src/locales，不要改这里。 -->",
    "",
    `# 部门决算、部门预算公开文本的核查要点（${POINTS.length} 条）`,
    "",
    "`disclose <公开文本> --check` 逐条给出结论：**符合**、**不符合**（从读到的内容就能证明）、**无法判断**（说明为什么）。",
    "“法规”指预算法和财政部规定，“惯例”指地方规定和通常写法。每条的例子都由测试逐一改坏一份自编的公开文本来验证。",
    "",
    "| 要点 | 内容 | 依据 | 适用 |",
    "| --- | --- | --- | --- |",
    ...POINTS.map(({ id, grade, of }) => `| ${id} | ${pointTitle(t, id)} | ${gradeOf(t, grade)} | ${kindsOf(of)} |`),
    "",
    ...POINTS.flatMap((point) => section(t, point)),
  ].join("\n");
}

function section(t: Translator, { id, grade, basis, needs, examples }: Point): string[] {
  return [
    `## ${id} ${pointTitle(t, id)}`,
    "",
    `- 依据（${gradeOf(t, grade)}）：${basisInWords(basis).join("；")}`,
    `- 需要：${needs.map((need) => NEEDS[need]).join("、")}`,
    `- 怎么办：${pointAdvice(t, id)}`,
    "- 例：",
    ...examples.map((example) => `  - ${exampleLine(t, example)}`),
    "",
  ];
}

function exampleLine(t: Translator, { change, traces, strength }: PointExample): string {
  const verdict = verdictText(t, strength === "doubt" ? "unclear" : (strength ?? "notMet"));
  const [first, ...more] = change;
  if (!first) return `文件里留有：${JSON.stringify(traces)}：${verdict}`;
  const [from, to] = first.map(shortened);
  return `“${from}” → “${to}”${more.length > 0 ? `（另改 ${more.length} 处）` : ""}：${verdict}`;
}

const LONGEST = 60;

function shortened(words: string): string {
  const line = words
    .replace(/\s*\n\s*/gu, " ⏎ ")
    .replace(/\|/gu, "／")
    .trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

function gradeOf(t: Translator, grade: Point["grade"]): string {
  return t("disclosureCheck", `words.grade.${grade}`);
}

function kindsOf(of: Point["of"]): string {
  return of.map((kind) => KINDS[kind]).join("、");
}
