import { oncePerKey } from "../core/cache";
import type { Finding, Fix, NotChecked } from "../core/findings/finding";
import type { BookCoverage } from "../core/validation/rules/books/bookCoverage";
import type { TextParams, Translator } from "./translator";

export interface FindingText {
  /** The rule's name. */
  readonly title: string;
  /** What was found, with the computation. */
  readonly what: string;
  /** Why it is wrong or doubtful. */
  readonly why: string;
  /** What to do about it. */
  readonly how: string;
  /** One line for lists and the command line. */
  readonly message: string;
}

type Part = "what" | "why" | "how";

/**
 * The sentences of a finding (namespace `findings`). A rule's own sentence for the variant wins, then the rule's
 * general one, then the one that all rules of the same shape share.
 */
export function findingText(t: Translator, finding: Finding): FindingText {
  const part = (name: Part) => ruleSentence(t, finding, name);
  const what = part("what") + hiddenText(t, finding);
  return { title: ruleTitle(t, finding.rule), what, why: part("why"), how: part("how"), message: what };
}

/** A cell that shows other digits than it holds: without this sentence nobody would see the difference. */
function hiddenText(t: Translator, { params }: Finding): string {
  if (params.hiddenCell === undefined) return "";
  return t("findings", `hiddenDigits.${Number(params.hiddenOthers) > 0 ? "several" : "one"}`, params);
}

/** One of the three sentences of a finding; empty where the locale has none. */
export function ruleSentence(
  t: Translator,
  { rule, variant, params }: Pick<Finding, "rule" | "variant" | "params">,
  name: Part,
): string {
  const key = sentenceKey(`${rule}|${variant}|${name}`, t);
  return key === undefined ? "" : withoutEmptyBrackets(t("findings", key, inWords(t, params)));
}

/** A list has thousands of findings and some dozens of sentences: which one fits is looked up once. */
const sentenceKey = oncePerKey((place: string, t: Translator): string | undefined => {
  const [rule = "", variant = "", name = ""] = place.split("|");
  const keys = [`${rule}.${variant}.${name}`, `${rule}.${name}`, `shapes.${variant}.${name}`];
  return keys.find((one) => t.has("findings", one));
});

/** What is not known (the month of a voucher without a date) leaves no empty brackets behind. */
function withoutEmptyBrackets(sentence: string): string {
  return sentence.replace(/ ?（\s*）| ?\(\s*\)/gu, "");
}

export function ruleTitle(t: Translator, rule: string): string {
  return titleOf(rule, t);
}

const titleOf = oncePerKey((rule: string, t: Translator) => t("findings", `${rule}.title`));

/** What a fix does, for its button: 改为“卫生健康支出”. */
export function fixText(t: Translator, { code, params }: Fix): string {
  return t("findings", `fix.${code}`, inWords(t, params));
}

/** Why a rule was not checked. */
export function notCheckedText(t: Translator, { code, params }: NotChecked): string {
  return t("findings", `notChecked.${code}`, inWords(t, params));
}

/** What was given up because too much breaks, and what to do: said before anything else. */
export function unclearText(t: Translator, item: NotChecked): string {
  return t("findings", "books.unclear", { rule: item.rule, reason: notCheckedText(t, item) });
}

/** 3,054 行分录、430 张凭证、71 个科目：借贷平衡、余额连续、年末结转均已核对。 */
export function bookCoverageText(t: Translator, { relations, ...numbers }: BookCoverage): string {
  const separator = t("language", "list");
  const counted = (["entries", "vouchers", "accounts"] as const)
    .filter((name) => numbers[name] > 0)
    .map((name) => t("findings", `books.${name}`, { count: numbers[name].toLocaleString("en-US") }));
  return t("findings", relations.length > 0 ? "books.checked" : "books.checkedNothing", {
    numbers: counted.join(separator),
    relations: relations.map((relation) => t("findings", `bookRelations.${relation}`)).join(separator),
  });
}

/**
 * Parameters that are codes of the core become words: `column` a role, `count` a counted thing, `system` an accounting
 * system, `classes` codes with names, `kinds` table kinds, `amounts` columns of a trial balance.
 */
export function inWords(t: Translator, params: TextParams): TextParams {
  const words: Record<string, string | number> = { ...params };
  for (const [name, group] of [
    ["column", "columns"],
    ["count", "counts"],
    ["system", "systems"],
    ["damage", "damages"],
  ] as const) {
    const code = params[name];
    if (typeof code !== "string") continue;
    const keys = [`${group}.${code}`, `${group}.${code.split("|")[0] ?? ""}`];
    const key = keys.find((one) => t.has("findings", one));
    if (key !== undefined) words[name] = t("findings", key);
  }
  if (typeof params.difference === "string") Object.assign(words, differenceInWords(t, params.difference));
  if (typeof params.amounts === "string")
    words.amounts = params.amounts
      .split(",")
      .map((column) => t("findings", `bookColumns.${column}`))
      .join(t("language", "list"));
  if (params.month !== undefined && params.month !== "")
    words.month = t("findings", "ofMonth", { month: params.month });
  if (typeof params.classes === "string")
    words.classes = params.classes
      .split(",")
      .map((one) => /^(\d+) (.*)$/u.exec(one))
      .map((match) =>
        t("findings", `classItem.${match?.[2] ? "named" : "bare"}`, { code: match?.[1] ?? "", name: match?.[2] ?? "" }),
      )
      .join(t("language", "list"));
  if (typeof params.groups === "string")
    words.groups = params.groups
      .split(",")
      .map((group) => t("findings", `groups.${group}`))
      .join(t("language", "list"));
  if (typeof params.kinds === "string")
    words.kinds = params.kinds
      .split(",")
      .map((kind) => (t.has("kinds", kind) ? t("kinds", kind) : kind))
      .join(t("language", "quotedList"));
  return words;
}

/**
 * `difference` without its sign, for two numbers of which neither is the measure of the other; `deviation` says whether
 * what stands there is too little or too much: 少 10.00.
 */
function differenceInWords(t: Translator, written: string): TextParams {
  const difference = written.replace(/^[-−]/u, "");
  const direction = difference === written ? "more" : "less";
  return { difference, deviation: t("findings", `deviation.${direction}`, { difference }) };
}
