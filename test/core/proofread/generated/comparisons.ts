import type { Item } from "./accounts";
import type { Piece, Slot } from "./pieces";
import { say } from "./pieces";
import { asPrinted } from "./style";
import type { Writer } from "./writer";
import { REASONS } from "./names";

const UP_AMOUNT = ["增加", "增加", "增加了", "多支出"];
const DOWN_AMOUNT = ["减少", "减少", "减少了", "下降", "压减", "少支出"];
const UP_RATE = ["增长", "增长", "上升", "增幅", "增幅为", "增长率为"];
const DOWN_RATE = ["下降", "下降", "降低", "降幅", "降幅为", "减幅"];

/** Behind an amount: how it stands to last year's, with the amount and the rate of the change. */
export function againstPrevious(w: Writer, { final, previous }: Item): Piece[] {
  const change = asPrinted(w.style, final) - asPrinted(w.style, previous);
  if (change === 0) return level(w);
  if (w.isZero(previous)) return fromNothing(w, final);
  const isUp = final > previous;
  const [by, rate] = [w.money(Math.abs(final - previous)), rateOf(w, final, previous)];
  const amountWord = choice(w.word(...(isUp ? UP_AMOUNT : DOWN_AMOUNT)));
  const base = w.previous();
  const year = w.accounts.year;
  const before = w.money(previous, "difference");
  return w.one(
    () => say`，与${w.words(w.year(-1), "yearLeft", w.year())}相比，${amountWord}${by}，${rate}`,
    () => say`，比${base}${amountWord}${by}，${rate}`,
    () => say`，较${base}${amountWord}${by}、${rate}`,
    () => say`，同比${amountWord}${by}（${rate}）`,
    () => say`，比${base}${amountWord}${by}，${rate}，${reasonOf(w)}`,
    () => say`，${w.word("上年", `${year - 1}年`)}为${before}，${isUp ? "增加" : "减少"}${by}，${rate}`,
    () => say`，较${w.word("上年", `${year - 1}年`)}的${before}${isUp ? "增加" : "减少"}${by}，${rate}`,
    () => say`，与上年决算数${before}相比，${isUp ? "增加" : "减少"}${by}，${rate}`,
    () => say`，同比${isUp ? "增长" : "下降"}${w.percent(Math.abs(final - previous), previous, "percentPoint")}`,
    () => say`，较${base}${rate}，${amountWord}${by}`,
    () => say`。与${base}相比${amountWord}${by}，${rate}，${reasonOf(w)}`,
    () => say`。${reasonOf(w)}，较${base}${amountWord}${by}，${rate}`,
  );
}

/** A word that a template leaves to be chosen. */
function choice(word: string): Slot {
  const other = { 增加: "增加（减少）", 减少: "减少（增加）" }[word];
  return { text: word, faults: other === undefined ? [] : [{ kind: "choice", text: other }] };
}

export function reasonOf(w: Writer): string {
  return `${w.word("主要原因是", "主要是", "原因是", "主要原因：", "主要是由于")}${w.random.pick(REASONS)}`;
}

/** 增长12.34%, with the faults that a rate can have. */
function rateOf(w: Writer, final: number, previous: number): Piece[] {
  const isUp = final > previous;
  const words = w.word(...(isUp ? UP_RATE : DOWN_RATE));
  const opposite = isUp ? "下降" : "增长";
  const change = Math.abs(final - previous);
  const verb: Slot = /[增减降]幅|率/.test(words) ? { text: words, faults: [] } : w.words(words, "direction", opposite);
  return say`${verb}${w.percent(change, previous, "rate", "percentPoint")}`;
}

function level(w: Writer): Piece[] {
  const base = w.previous();
  return w.one(
    () => say`，与${base}持平`,
    () => say`，与${base}相比无变化`,
    () => say`，与${base}一致，无增减变化`,
    () => say`，较${base}无增减`,
    () => say`。与${base}相比增加0${w.style.unit}，增长0%`,
  );
}

function fromNothing(w: Writer, final: number): Piece[] {
  const rate: Slot = w.words("", "zeroBase", "，增长100%");
  return w.one(
    () => say`，比上年增加${w.money(final)}${rate}，上年无此项支出`,
    () => say`，上年为0，增加${w.money(final)}${rate}`,
    () => say`，上年决算数为0${w.style.unit}，增加${w.money(final)}${rate}`,
    () => say`，上年未发生，本年增加${w.money(final)}${rate}`,
    () => say`，为本年新增支出，上年无可比数`,
  );
}

/** Behind an item's name: opening budget, final amount and how far the one was reached. */
export function againstBudget(w: Writer, { final, budget }: Item, word = "年初预算"): Piece[] {
  if (w.isZero(budget)) {
    const rate: Slot = w.isZero(final) ? { text: "", faults: [] } : w.words("", "zeroBudget", "，完成年初预算的100%");
    return w.one(
      () => say`${word}为${w.money(0)}，支出决算为${w.money(final)}${rate}`,
      () => say`年初未安排预算，支出决算为${w.money(final)}`,
      () => say`${word}0${w.style.unit}，决算数${w.money(final)}${rate}，为年中追加`,
    );
  }
  const planned = w.money(budget, "completion");
  const spent: Slot = { ...w.money(final), faults: [{ kind: "blank", text: w.style.unit }] };
  const rate = w.percent(final, budget, "completion");
  return w.one(
    () => say`${word}为${planned}，支出决算为${spent}，完成${word}的${rate}${versusBudget(w, final, budget)}`,
    () => say`${word}${planned}，决算数${spent}，完成预算的${rate}`,
    () => say`支出决算为${spent}，完成${word}${w.money(budget)}的${rate}`,
    () => say`${word}数为${planned}，实际支出${spent}，预算完成率${rate}`,
    () => say`${word}${planned}，实际执行${spent}，预算执行率为${rate}`,
    () => say`支出决算${spent}，为${word}${w.money(budget)}的${rate}`,
    () => say`${word}安排${planned}，决算支出${spent}，执行率达到${rate}${versusBudget(w, final, budget)}`,
    () => say`决算数为${spent}，预算数为${planned}，完成预算${rate}`,
  );
}

/** 决算数小于预算数的主要原因…, or nothing. */
function versusBudget(w: Writer, final: number, budget: number): Piece[] {
  if (w.random.chance(0.4)) return [];
  const [a, b] = [asPrinted(w.style, final), asPrinted(w.style, budget)];
  if (a === b) return say`，决算数与预算数${w.word("持平", "一致")}`;
  const word = w.words(a > b ? "大于" : "小于", "budgetWord", a > b ? "小于" : "大于");
  return w.one(
    () => say`。决算数${word}预算数的主要原因是${w.random.pick(REASONS)}`,
    () => say`，决算数${word}年初预算数的原因是${w.random.pick(REASONS)}`,
    () => say`，决算数${word}预算数，${reasonOf(w)}`,
  );
}
