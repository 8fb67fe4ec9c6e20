import findings from "../../../../src/locales/zh-CN/findings.json";
import wordings from "../../../../src/core/lexicon/data/wordings.json";
import proofread from "../../../../src/locales/zh-CN/proofread.json";
import { RULES, ruleBasis, TEXT_RULES } from "../../../../src/core/validation/catalogue";
import type { CatalogueRule, CatalogueTextRule } from "../../../../src/core/validation/catalogue";
import { CROSS_RULES, crossBasis } from "../../../../src/core/batch/crossCheck";
import type { CrossRule } from "../../../../src/core/batch/crossFinding";
import type { TextExample } from "../../../../src/core/validation/textRule";
import type { Example } from "../../../../src/core/validation/example";
import { ruleTitle } from "../../../../src/locales/findingText";
import type { Translator } from "../../../../src/locales/translator";

const SEVERITY = { error: "错误", warning: "警告", info: "提示" } as const;
const WORKBOOKS = {
  accounts: "决算表样例",
  summaryByNature: "财决01样例",
  forms: "绩效表样例",
  books: "账簿样例",
  nothing: "空工作簿",
} as const;

/** What each folder of rules is about. */
const TOPICS: Readonly<Record<string, string>> = {
  workbook: "表是否齐全、单位、年度、填写",
  sums: "表内合计与平衡",
  ties: "表间勾稽",
  threePublic: "“三公”经费",
  classification: "政府收支分类科目",
  economicItems: "经济分类的列支",
  staff: "人员与人员经费",
  books: "科目余额表、明细账、凭证",
  selfEvaluation: "绩效自评表、评分表",
  baseData: "基础数据表",
  limits: "当地开支标准",
  rounding: "尾差",
  reportFigures: "校核：报告里的数",
  reportWording: "校核：报告的文字",
};

/** Rules that judge documents only; what others say of documents stands with them. */
const ONLY_TEXT = TEXT_RULES.filter(({ id }) => !RULES.some((rule) => rule.id === id));
const textOf = new Map(TEXT_RULES.map((rule) => [rule.id, rule]));
const all = [...RULES, ...ONLY_TEXT];

/** The pages of docs/rules by file name: one a topic, and a list of all rules. */
export function rulePages(t: Translator): ReadonlyMap<string, string> {
  const topics = Object.keys(TOPICS).filter((topic) => all.some((rule) => rule.topic === topic));
  const pages = topics.map((topic): [string, string] => [`${topic}.md`, topicPage(topic, t)]);
  return new Map([["README.md", indexPage(topics, t)], ...pages, [UNITS_PAGE, unitsPage(t)]]);
}

/** Topics of the catalogue that have no name here. */
export function unnamedTopics(): string[] {
  return [...new Set(all.map(({ topic }) => topic))].filter((topic) => TOPICS[topic] === undefined);
}

/** What holds between the units of a batch. */
const UNITS_PAGE = "units.md";
const UNITS_TOPIC = "成批核对：单位之间";

function unitsPage(t: Translator): string {
  const sections = CROSS_RULES.flatMap((rule) => crossSection(rule, t));
  return [GENERATED, "", `# ${UNITS_TOPIC}`, "", ...sections].join("\n");
}

function crossSection(rule: CrossRule, t: Translator): string[] {
  const { id, severity, examples } = rule;
  return [
    `## ${id} ${ruleTitle(t, id)}`,
    "",
    `- 程度：至多${SEVERITY[severity]}`,
    `- 依据：${crossBasis(rule).join("；")}`,
    "",
    "| 例 | 结果 |",
    "| --- | --- |",
    ...examples.map(
      ({ about, says }) => `| ${cell(about)} | ${says === null ? "不提" : `提出：${cell(sentence(id, says))}`} |`,
    ),
    "",
  ];
}

const GENERATED = "<!-- 由 npm run docs:rules 生成，请改 src/core/validation/rules 和 src/locales，不要改这里。 -->";

function indexPage(topics: readonly string[], t: Translator): string {
  const lines = topics.flatMap((topic) => [
    `## [${TOPICS[topic] ?? topic}](${topic}.md)`,
    "",
    "| 规则 | 名称 | 程度 |",
    "| --- | --- | --- |",
    ...all
      .filter((rule) => rule.topic === topic)
      .map((rule) => `| ${rule.id} | ${cell(ruleTitle(t, rule.id))} | ${SEVERITY[rule.severity]} |`),
    "",
  ]);
  const between = [
    `## [${UNITS_TOPIC}](${UNITS_PAGE})`,
    "",
    "| 规则 | 名称 | 程度 |",
    "| --- | --- | --- |",
    ...CROSS_RULES.map(({ id, severity }) => `| ${id} | ${cell(ruleTitle(t, id))} | ${SEVERITY[severity]} |`),
    "",
  ];
  const count = all.length + CROSS_RULES.length;
  return [GENERATED, "", `# 校验和校核规则（${count} 条）`, "", ...lines, ...between].join("\n");
}

function topicPage(topic: string, t: Translator): string {
  const rules = all.filter((rule) => rule.topic === topic);
  const sections = rules.flatMap((rule) => ("check" in rule ? section(rule, t) : textSection(rule, t)));
  return [GENERATED, "", `# ${TOPICS[topic] ?? topic}`, "", ...sections].join("\n");
}

function section(rule: CatalogueRule, t: Translator): string[] {
  const { id, severity, manual, needs, examples, relations } = rule;
  const kinds = needs.map((list) => list.map((kind) => `《${t("kinds", kind)}》`).join("＋")).join("，或 ");
  return [
    `## ${id} ${ruleTitle(t, id)}`,
    "",
    `- 程度：${SEVERITY[severity]}${manual ? "（由人判断）" : ""}`,
    `- 依据：${ruleBasis(id).join("；")}`,
    ...(kinds === "" ? [] : [`- 需要：${kinds}`]),
    ...(relations.length > 0 ? [`- 声明的等式、勾稽、限额：${relations.length} 个`] : []),
    "",
    ...(examples.length > 0
      ? ["| 例 | 结果 |", "| --- | --- |", ...examples.map((one) => exampleRow(id, one)), ""]
      : []),
    ...textExamples(textOf.get(id)),
  ];
}

function textSection(rule: CatalogueTextRule, t: Translator): string[] {
  const { id, severity } = rule;
  return [
    `## ${id} ${ruleTitle(t, id)}`,
    "",
    `- 程度：至多${SEVERITY[severity]}`,
    `- 依据：${ruleBasis(id).join("；")}`,
    "",
    ...textExamples(rule),
  ];
}

function textExamples(rule: CatalogueTextRule | undefined): string[] {
  if (!rule) return [];
  const { id, examples, severity } = rule;
  return [
    `| 报告里写（校核，至多${SEVERITY[severity]}） | 结果 |`,
    "| --- | --- |",
    ...[...examples, ...wordingExamples(id)].map(
      (one) => `| ${textExample(one)} | ${one.says === null ? "不提" : `提出：${cell(textSentence(id, one.says))}`} |`,
    ),
    "",
  ];
}

/** What the lexicon's wordings say of their rule. */
function wordingExamples(id: string): TextExample[] {
  return wordings.wordings
    .filter(({ rule }) => rule === id)
    .flatMap(({ variant, finds, passes }) => [
      ...finds.map((text) => ({ says: variant, text })),
      ...passes.map((text) => ({ says: null, text })),
    ]);
}

function textExample({ text, againstWorkbook, outline }: TextExample): string {
  const given = againstWorkbook ? "（对照决算表样例）" : outline === undefined ? "" : `（对照提纲 ${outline}）`;
  return `${cell(text.trim().replaceAll("\n", "⏎"))}${given}`;
}

/** A sentence with its blanks, as `findings.json` holds it: the rule's own, or the one that rules of its shape share. */
function sentence(id: string, variant: string): string {
  const keys = [[id, variant], [id], ["shapes", variant]];
  const found = keys.map((path) => textAt(findings, [...path, "what"])).find((text) => text !== null);
  return found ?? variant;
}

function textSentence(id: string, variant: string): string {
  return textAt(proofread.rules, [id, ...variant.split(".")]) ?? variant;
}

function textAt(texts: unknown, path: readonly string[]): string | null {
  const found = path.reduce<unknown>(
    (within, key) =>
      typeof within === "object" && within !== null ? (within as Record<string, unknown>)[key] : undefined,
    texts,
  );
  return typeof found === "string" ? found.replace(/\{\{\w+\}\}/gu, "…") : null;
}

function exampleRow(id: string, example: Example): string {
  const { says } = example;
  const result = says === null ? "不提" : `提出：${cell(sentence(id, says))}`;
  return `| ${cell(changeText(example))} | ${result} |`;
}

function changeText({ of = "accounts", set = {}, put = {}, drop = [], formulas = {}, settings = {} }: Example): string {
  const parts = [
    ...drop.map((sheet) => `没有“${sheet}”`),
    ...Object.keys(put).map((sheet) => `另有“${sheet}”一表（见规则文件）`),
    ...Object.entries(set).map(
      ([place, value]) => `${place.replaceAll("|", " · ")} 改为 ${value === null ? "空白" : JSON.stringify(value)}`,
    ),
    ...Object.entries(formulas).map(([place, formula]) => `${place} 的公式 ${formula}`),
    ...Object.keys(settings).map(() => "填写了开支标准（见规则文件）"),
  ];
  return `${WORKBOOKS[of]}：${parts.join("；")}`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
