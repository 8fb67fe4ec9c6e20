import { pattern } from "../lexicon/words";
import Decimal from "decimal.js";
import type { CellRef } from "../workbook/cellRef";
import type { IndicatorScore, ScoreSheet } from "./scoreSheet";

/** Words of the unit's own, with their cell where they stand in the form. */
export interface OwnWords {
  readonly text: string;
  readonly ref: CellRef | null;
}

/** Points lost on one indicator, for 存在的主要问题 and 改进措施 of the report. */
export interface Deduction {
  readonly indicator: IndicatorScore;
  /** weight − score, in 分. */
  readonly lost: number;
  /** Why, and what is done about it, in the unit's own words: noted in the pane, else in the form. `null`: not said. */
  readonly cause: OwnWords | null;
  readonly measure: OwnWords | null;
}

/** Every scored indicator that lost points, the greatest loss first. */
export function deductionsOf(sheet: ScoreSheet): Deduction[] {
  return sheet.indicators
    .filter(({ status, score, weight }) => status === "scored" && score !== null && score < weight)
    .map((indicator) => ({
      indicator,
      lost: new Decimal(indicator.weight).minus(indicator.score ?? 0).toNumber(),
      ...ownWords(indicator),
    }))
    .sort((a, b) => b.lost - a.lost);
}

function ownWords({ reason, remark }: IndicatorScore): Pick<Deduction, "cause" | "measure"> {
  const inForm = reason ? causeAndMeasure(reason.text) : { cause: "", measure: "" };
  const words = (noted: string | undefined, printed: string): OwnWords | null => {
    if (noted !== undefined) return { text: noted, ref: null };
    return printed === "" ? null : { text: printed, ref: reason?.ref ?? null };
  };
  return { cause: words(remark?.cause, inForm.cause), measure: words(remark?.measure, inForm.measure) };
}

/**
 * One cell of a form holds 偏差原因分析及改进措施: told apart by its own label 措施：, else by the sentences that say what will be
 * done. The words stay as they are.
 */
export function causeAndMeasure(text: string): { readonly cause: string; readonly measure: string } {
  const plain = text.trim().replace(pattern("reason.cause"), "");
  const label = pattern("reason.measure").exec(plain);
  if (label) {
    return { cause: plain.slice(0, label.index).trim(), measure: plain.slice(label.index + label[0].length).trim() };
  }
  const sentences = plain.split(/(?<=[。；;\n])/u).map((sentence) => sentence.trim());
  const first = sentences.findIndex((sentence) => pattern("reason.willDo").test(sentence));
  if (first < 0) return { cause: plain, measure: "" };
  return { cause: sentences.slice(0, first).join(""), measure: sentences.slice(first).join("") };
}
