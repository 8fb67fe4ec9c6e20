import { pattern } from "../../lexicon/words";
import Decimal from "decimal.js";
import { labels } from "../../lexicon/labels";
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
/** Signs and words before and behind a number; `.exclusive`: the border itself does not count. */
const boundsBefore = labels("value.before");
const boundsAfter = labels("value.after");

interface Bound {
  readonly written: RegExp;
  readonly direction: Direction;
  readonly exclusive: boolean;
}

function boundBefore(text: string): Bound | null {
  const [found] = boundsBefore().filter(([, written]) => written.test(text));
  if (!found) return null;
  const [key, written] = found;
  switch (key) {
    case "atLeast.exclusive":
      return { written, direction: "atLeast", exclusive: true };
    case "atMost.exclusive":
      return { written, direction: "atMost", exclusive: true };
    default:
      return { written, direction: key, exclusive: false };
  }
}

function boundAfter(text: string): Bound | null {
  const found = boundsAfter().find(([, written]) => written.test(text));
  return found ? { written: found[1], direction: found[0], exclusive: false } : null;
}

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
  const signed = boundBefore(sign);
  return {
    kind: "number",
    direction: signed?.direction ?? "equal",
    stated: signed !== null,
    exclusive: signed?.exclusive ?? false,
    number: new Decimal(value.toPrecision(15)),
    measure: splitUnit(unit),
    fromNumberCell: true,
  };
}

function readNumber(text: string, unit: string): ParsedValue | null {
  const plain = stripBrackets(text).replace(pattern("value.filler"), "");
  const before = boundBefore(plain);
  const rest = (before ? plain.replace(before.written, "") : plain).replace(pattern("value.filler"), "");
  const after = boundAfter(rest);
  const body = after ? rest.replace(after.written, "") : rest;
  const match = new RegExp(`^(${NUMBER})(m2|[^\\d]*)$`, "u").exec(body);
  if (!match) return null;
  const tail = (match[2] ?? "").replace(pattern("value.tail"), "");
  if (tail.length > 8) return null;
  const own = splitUnit(tail);
  const measure = own.name === "" && own.factor === 1 ? splitUnit(unit) : own;
  return {
    kind: "number",
    direction: before?.direction ?? after?.direction ?? "equal",
    stated: before !== null || after !== null,
    exclusive: before?.exclusive ?? false,
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
  const rest = text.replace(pattern("value.remark", "gu"), "");
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

function readText(text: string): ParsedValue {
  const tier = TIERS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  return { kind: "text", text, tier, vague: pattern("value.vague").test(text) };
}
