import type { Item } from "./accounts";
import { againstBudget, againstPrevious, reasonOf } from "./comparisons";
import type { Piece, Slot, Text } from "./pieces";
import { say } from "./pieces";
import type { Writer } from "./writer";

/** “三公” expenses: the total, its parts, how they stand to budget and last year, and what they were spent on. */
export function threePublic(w: Writer): Piece[][] {
  const { total } = w.accounts.threePublic;
  if (w.isZero(total.final)) return [nothingSpent(w)];
  return [overall(w), structure(w), ...details(w), ...conclusion(w)].filter((pieces) => pieces.length > 0);
}

function overall(w: Writer): Piece[] {
  const { total, abroad, vehicles, reception } = w.accounts.threePublic;
  const items = [abroad, vehicles, reception];
  return w.one(
    () => say`${w.year()}“三公”经费财政拨款支出${againstBudget(w, total)}。`,
    () =>
      say`“三公”经费财政拨款支出${againstBudget(w, total)}，其中：${w.list(
        items.map((item) => say`${item.name}支出决算为${w.money(item.final)}`),
        "；",
      )}。`,
    () => say`${w.year()}“三公”经费支出决算${w.money(total.final)}${againstPrevious(w, total)}。`,
    () =>
      say`${w.year()}“三公”经费支出${w.money(total.final, "total")}${againstPrevious(w, total)}，其中：${w.list(
        items.map((item) => say`${item.name}${w.money(item.final)}${againstPrevious(w, item)}`),
        "；",
      )}。`,
    () => say`“三公”经费全年共支出${w.money(total.final, "total")}。其中：${w.parts(items)}。`,
    () => say`“三公”经费年初预算数为${w.money(total.budget)}，决算数为${w.money(total.final)}。`,
  );
}

function structure(w: Writer): Piece[] {
  const { total, abroad, vehicles, reception } = w.accounts.threePublic;
  const items = [abroad, vehicles, reception].filter(
    (item, at) => at > 0 || !w.isZero(item.final) || w.random.chance(0.7),
  );
  const share = (item: Item) => (w.isZero(item.final) ? "0%" : w.percent(item.final, total.final, "share"));
  return w.one(
    () =>
      say`${w.year()}“三公”经费财政拨款支出决算中，${w.list(
        items.map((item) => say`${item.name}支出决算${w.money(item.final)}，占${share(item)}`),
        "；",
      )}。`,
    () =>
      say`“三公”经费支出决算${w.money(total.final, "total")}中，${w.list(
        items.map((item) => say`${item.name}支出${w.money(item.final)}，占${share(item)}`),
        "，",
      )}。`,
    () => [],
  );
}

function details(w: Writer): Piece[][] {
  const { abroad, vehicles, purchase, operation, reception } = w.accounts.threePublic;
  const { groups, travellers, bought, kept, batches, guests } = w.accounts.counts;
  const abroadText = w.isZero(abroad.final)
    ? w.one(
        () => say`因公出国（境）费支出0${w.style.unit}，与上年持平。`,
        () => say`因公出国（境）费支出决算为0${w.style.unit}，全年安排因公出国（境）团组0个，累计0人次。`,
        () => say`本年度未发生因公出国（境）费用。`,
      )
    : w.one(
        () =>
          say`因公出国（境）费支出${w.money(abroad.final)}${againstPrevious(w, abroad)}。全年安排因公出国（境）团组${groups}个，累计${travellers}人次。`,
        () => say`因公出国（境）费${againstBudget(w, abroad)}。出国团组${groups}个、${travellers}人次。`,
      );
  const parts: Text = say`公务用车购置费${w.money(purchase.final, "part")}，公务用车运行维护费${w.money(operation.final, "part")}`;
  const cars = w.one(
    () =>
      say`公务用车购置及运行维护费支出${w.money(vehicles.final)}，其中：${parts}${againstPrevious(w, operation)}。截至${w.closingDay()}，公务用车保有量为${kept}辆。`,
    () =>
      say`公务用车购置及运行维护费${againstBudget(w, vehicles)}。其中：公务用车购置费支出${w.money(purchase.final)}，更新购置公务用车${bought}辆；公务用车运行维护费支出${w.money(operation.final)}，年末公务用车保有量${kept}辆。`,
    () => say`公务用车购置及运行维护费${w.money(vehicles.final, "total")}（${parts}）。`,
    () =>
      say`公务用车运行维护费支出${w.money(operation.final)}${againstPrevious(w, operation)}，主要用于燃料费、维修费、过路过桥费、保险费等，车均${kept > 0 ? average(w, operation.final, kept) : "0元"}，年末公务用车保有量${kept}辆。`,
  );
  return [abroadText, cars, receptionText(w, reception, batches, guests)].map((pieces, at) => {
    const mark = w.style.numbering === "flat" ? "" : `${at + 1}.`;
    return [mark, ...pieces];
  });
}

function receptionText(w: Writer, reception: Item, batches: number, guests: number): Piece[] {
  if (w.isZero(reception.final)) {
    return w.one(
      () => say`公务接待费支出0${w.style.unit}${againstPrevious(w, reception)}。`,
      () => say`公务接待费支出决算为0${w.style.unit}，全年国内公务接待0批次、0人次。`,
      () => say`全年未发生公务接待费。`,
    );
  }
  const foreign = "（其中：外事接待0批次、0人次）";
  const perHead: Slot = {
    text: `${average(w, reception.final, guests)}`,
    faults: [{ kind: "perHead", text: average(w, reception.final * 3, guests) }],
  };
  return w.one(
    () =>
      say`公务接待费支出${w.money(reception.final)}${againstPrevious(w, reception)}。全年共接待国内公务${batches}批次、${guests}人次${foreign}。`,
    () => say`公务接待费${againstBudget(w, reception)}。国内公务接待${batches}批次，${guests}人次。`,
    () => say`公务接待费支出${w.money(reception.final)}，共接待${batches}批次${guests}人次，人均${perHead}。`,
    () =>
      say`公务接待费支出${w.money(reception.final)}，其中：国内接待费${w.money(reception.final)}，国（境）外接待费0${w.style.unit}；${reasonOf(w)}。国内公务接待批次${batches}个，接待人次${guests}人。`,
  );
}

/** 人均…元, from the printed amount. */
function average(w: Writer, fen: number, count: number): string {
  return `${(Math.round(fen / count) / 100).toFixed(2).replace(w.style.dropsZeros ? /\.?0+$/ : /$^/, "")}元`;
}

function conclusion(w: Writer): Piece[][] {
  const { total } = w.accounts.threePublic;
  if (w.random.chance(0.5)) return [];
  const limit = w.word("严格执行接待标准", "认真落实中央八项规定精神", "从严控制一般性支出");
  if (total.final < total.budget && !w.isZero(total.budget - total.final))
    return [say`我单位${limit}，“三公”经费支出控制在预算以内。`];
  return [say`我单位${limit}，按照不超过上年的要求从严管理。`];
}

function nothingSpent(w: Writer): Piece[] {
  const claim: Slot = w.words("", "emptyClaim", "“三公”经费得到有效压缩。");
  return w.one(
    () =>
      say`${w.year()}“三公”经费支出0${w.style.unit}，其中：因公出国（境）费0${w.style.unit}，公务用车购置及运行维护费0${w.style.unit}，公务接待费0${w.style.unit}。${claim}`,
    () => say`本单位${w.year()}“三公”经费财政拨款支出年初预算为0${w.style.unit}，支出决算为0${w.style.unit}。${claim}`,
    () => say`${w.accounts.unit}${w.year()}无“三公”经费财政拨款支出。`,
  );
}
