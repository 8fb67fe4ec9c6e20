import Decimal from "decimal.js";
import type { CellValue } from "../../workbook/snapshot";
import { normaliseLabel } from "../../workbook/label";
import { parseDateSpan } from "./dateSpan";
import type { DateSpan } from "./dateSpan";
import { splitUnit } from "./measure";
import type { Measure } from "./measure";

/** Which side of the target is good. `equal` stands for "=" and for a bare number; `stated` tells them apart. */
export type Direction = "atLeast" | "atMost" | "equal";

/** What a 指标值 or 实际完成值 says. */
export type ParsedValue =
  | {
      readonly kind: "number";
      readonly direction: Direction;
      /** Written with a sign or word (≥, 不超过, 以上), or a bare number. */
      readonly stated: boolean;
      /** ＞ or ＜: the border itself does not count. */
      readonly exclusive: boolean;
      readonly number: Decimal;
      readonly measure: Measure;
      /** The cell held a number, not text: 0.95 may then be 95 %. */
      readonly fromNumberCell: boolean;
    }
  | { readonly kind: "range"; readonly from: Decimal; readonly to: Decimal; readonly measure: Measure }
  | { readonly kind: "date"; readonly span: DateSpan }
  /** `vague`: a word like 提升 without a standard. */
  | { readonly kind: "text"; readonly text: string; readonly tier: Tier | null; readonly vague: boolean }
  | { readonly kind: "blank" }
  /** Several numbers or dates, so that which one counts cannot be told. */
  | { readonly kind: "unclear"; readonly text: string };

/** 达成年度指标 / 部分达成并具有一定效果 / 未达成且效果较差 (财预〔2020〕10号附件). */
export type Tier = "met" | "partlyMet" | "notMet";

export interface ParseContext {
  /** The year of the form: "9月底前" is of that year. */
  readonly year: number | null;
  /** The sign from a column of its own: ≥ ≤ = 定性. */
  readonly sign?: string;
  /** The unit from a column of its own: 万元, %, 条. */
  readonly unit?: string;
}

const NUMBER = String.raw`[+-]?\d+(?:,\d{3})*(?:\.\d+)?`;
const BEFORE: readonly (readonly [RegExp, Direction, boolean])[] = [
  [/^(?:≥|≧|>=|不低于|不少于|不小于|至少|大于等于|大于或等于|达到或超过|不得低于|不得少于)/u, "atLeast", false],
  [/^(?:≤|≦|<=|不超过|不高于|不多于|不大于|小于等于|小于或等于|不得超过|不得高于|控制在|最多)/u, "atMost", false],
  [/^(?:>|大于|高于|超过|多于)/u, "atLeast", true],
  [/^(?:<|小于|低于|少于)/u, "atMost", true],
  [/^(?:=|等于)/u, "equal", false],
];
const AFTER: readonly (readonly [RegExp, Direction])[] = [
  [/(?:\(含\))?(?:及)?以上(?:\(含\))?$/u, "atLeast"],
  [/(?:\(含\))?(?:及)?(?:以下|以内|之内)(?:\(含\))?$/u, "atMost"],
];
/** Words before a number that say nothing about it: 已完成1200条, 达到98%, 完成率100%. */
const FILLER =
  /^(?:\p{Script=Han}{0,12}(?:率|度|比例|比重):?|已|共|累计|全年|全部|实际|均|总计|合计|达到?|为|约|完成|:)+/u;

/** Reads a target or actual value; never throws, and says `unclear` rather than choose among several numbers. */
export function parseValue(cell: CellValue, context: ParseContext): ParsedValue {
  if (cell === null || cell === "" || typeof cell === "boolean" || typeof cell === "object") return { kind: "blank" };
  const unit = (context.unit ?? "").trim();
  const sign = (context.sign ?? "").normalize("NFKC").trim();
  if (typeof cell === "number") return fromNumber(cell, sign, unit);
  const text = normaliseLabel(cell).replace(/[。;,]+$/u, "");
  if (text === "" || /^[-/]+$/.test(text)) return { kind: "blank" };
  return (
    readDate(text, context) ??
    readRange(text, unit) ??
    readNumber(sign !== "" && !/^[≥≤≧≦<>=]/.test(text) ? `${sign}${text}` : text, unit) ??
    (hasSeveralNumbers(text) ? { kind: "unclear", text } : readText(text))
  );
}

function fromNumber(value: number, sign: string, unit: string): ParsedValue {
  const signed = BEFORE.find(([pattern]) => pattern.test(sign));
  return {
    kind: "number",
    direction: signed?.[1] ?? "equal",
    stated: signed !== undefined,
    exclusive: signed?.[2] ?? false,
    number: new Decimal(value.toPrecision(15)),
    measure: splitUnit(unit),
    fromNumberCell: true,
  };
}

function readNumber(text: string, unit: string): ParsedValue | null {
  const plain = stripBrackets(text).replace(FILLER, "");
  const before = BEFORE.find(([pattern]) => pattern.test(plain));
  const rest = (before ? plain.replace(before[0], "") : plain).replace(FILLER, "");
  const after = AFTER.find(([pattern]) => pattern.test(rest));
  const body = after ? rest.replace(after[0], "") : rest;
  const match = new RegExp(`^(${NUMBER})(m2|[^\\d]*)$`, "u").exec(body);
  if (!match) return null;
  const tail = (match[2] ?? "").replace(/(?:左右|完成|已完成)$/u, "");
  if (tail.length > 8) return null;
  const own = splitUnit(tail);
  const measure = own.name === "" && own.factor === 1 ? splitUnit(unit) : own;
  return {
    kind: "number",
    direction: before?.[1] ?? after?.[1] ?? "equal",
    stated: before !== undefined || after !== undefined,
    exclusive: before?.[2] ?? false,
    number: new Decimal((match[1] ?? "0").replaceAll(",", "")),
    measure,
    fromNumberCell: false,
  };
}

function readRange(text: string, unit: string): ParsedValue | null {
  const match = new RegExp(`^(${NUMBER})([^\\d~-]{0,4})(?:~|-|至|到)(${NUMBER})([^\\d]{0,8})$`, "u").exec(
    stripBrackets(text),
  );
  if (!match) return null;
  const [from, to] = [match[1], match[3]].map((part) => new Decimal((part ?? "0").replaceAll(",", "")));
  if (!from || !to || from.gte(to)) return null;
  return { kind: "range", from, to, measure: splitUnit(match[4] || match[2] || unit) };
}

function readDate(text: string, context: ParseContext): ParsedValue | null {
  const span = parseDateSpan(stripBrackets(text), context.year);
  return span ? { kind: "date", span } : null;
}

/** Brackets hold remarks: 98.5%(发放问卷200份). Dropped unless nothing else is left. */
function stripBrackets(text: string): string {
  const rest = text.replace(/\((?!含\))[^()]*\)/gu, "");
  return rest === "" ? text : rest;
}

function hasSeveralNumbers(text: string): boolean {
  return (text.match(/\d+(?:\.\d+)?/gu) ?? []).length > 1;
}

const DONE = "(?:达成|达到|达标|完成|实现|落实)";
/** 无未完成事项 is no 未完成, 全部分发 no 部分. */
const TIERS: readonly (readonly [RegExp, Tier])[] = [
  [new RegExp(`(?<![无不零])(?:未|没有?|尚未)(?:能)?(?:全部|按时|按期)?${DONE}|^不达标|^不合格`, "u"), "notMet"],
  [new RegExp(`(?<!全)(?:部分|基本|大部分?)${DONE}|^部分$`, "u"), "partlyMet"],
  [
    new RegExp(`^(?:已|全部|全面|均|都|按时|按期|及时)*(?:${DONE}|合格)(?:年度)?(?:预期)?(?:指标|目标|要求|值)?$`, "u"),
    "met",
  ],
];
const VAGUE =
  /提升|提高|加强|增强|改善|明显|显著|有效|良好|较好|优化|促进|推动|保障|完善|应保尽保|持续|长期|逐步|稳定|满足|规范|健全/u;

function readText(text: string): ParsedValue {
  const tier = TIERS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  return { kind: "text", text, tier, vague: VAGUE.test(text) };
}
