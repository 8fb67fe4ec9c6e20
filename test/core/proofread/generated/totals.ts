import { againstPrevious } from "./comparisons";
import type { Piece } from "./pieces";
import { say } from "./pieces";
import type { Writer } from "./writer";

/** 收入支出总计, both sides with carry-over. */
export function grandTotals(w: Writer): Piece[] {
  const { income, expenditure } = w.accounts;
  const total = income.total;
  const both = w.word("收入支出总计", "收、支总计", "收支总计");
  const whose = w.word("", "", w.accounts.unit, "本部门", "我单位");
  const year = w.year();
  const [carriedIn, carriedOut] = [!w.isZero(income.opening.final), !w.isZero(expenditure.closing.final)];
  const incomeParts = say`本年收入${w.money(income.year.final, "balance")}，年初结转和结余${w.money(income.opening.final, "balance")}`;
  const spentParts = say`本年支出${w.money(expenditure.year.final, "balance")}，年末结转和结余${w.money(expenditure.closing.final, "balance")}`;
  return w.one(
    () => say`${whose}${year}${both}${w.money(total.final)}${againstPrevious(w, total)}。`,
    () => say`${year}${whose}${both}均为${w.money(total.final)}${againstPrevious(w, total)}。`,
    () =>
      say`${whose}${year}收入总计${w.money(total.final)}，支出总计${w.money(total.final, "balance")}${againstPrevious(w, total)}。`,
    () =>
      say`${year}${whose}收入总计${w.money(total.final)}${w.among()}${carriedIn ? incomeParts : say`本年收入${w.money(income.year.final, "balance")}`}。支出总计${w.money(total.final, "balance")}${w.among()}${carriedOut ? spentParts : say`本年支出${w.money(expenditure.year.final, "balance")}`}。`,
    () =>
      say`${whose}${year}收、支总计各为${w.money(total.final)}${againstPrevious(w, total)}。本年收入${w.money(income.year.final)}加上年初结转${w.money(income.opening.final)}，减去本年支出${w.money(expenditure.year.final)}，年末结转${w.money(expenditure.closing.final, "carryOver")}。`,
    () =>
      say`${year}，${whose || "本单位"}收入总计${w.money(total.final)}、支出总计${w.money(total.final)}，收支平衡。`,
  );
}

/** Income by source with shares. */
export function incomeBySource(w: Writer): Piece[] {
  const { income } = w.accounts;
  const whole = income.year;
  const items = [income.appropriation, income.business, income.other].filter(({ final }) => !w.isZero(final));
  const share = (final: number) => w.percent(final, whole.final, "share");
  const sole = items.length < 2;
  const amount = (final: number) => w.money(final, ...(sole ? [] : (["part"] as const)));
  const total = w.money(whole.final, ...(sole ? [] : (["total"] as const)));
  const year = w.year();
  const zeros = w.random.chance(0.3)
    ? `${w.style.listMark}上级补助收入0${w.style.unit}${w.style.listMark}经营收入0${w.style.unit}`
    : "";
  return w.one(
    () =>
      say`本年收入合计${total}${w.among()}${w.list(
        items.map(({ name, final }) => say`${name}${amount(final)}，占${share(final)}`),
        "；",
      )}。`,
    () => say`${year}收入合计${total}，其中：${w.parts(items)}${zeros}。`,
    () =>
      say`${year}本年收入合计${total}${w.among()}${w.list(items.map(({ name, final }) => say`${name}${amount(final)}（占${w.word("", "比", "本年收入合计的")}${share(final)}）`))}。`,
    () =>
      say`本年收入合计${total}。${w.list(
        items.map(({ name, final }) => say`${name}${w.money(final)}，占本年收入合计的${share(final)}`),
        "；",
      )}。`,
    () => say`${year}本单位收入总额${total}，包括：${w.parts(items, "、")}${againstPrevious(w, whole)}。`,
    () =>
      say`${year}本年收入合计${total}${w.among()}${w.list(
        items.map(({ name, final }) => say`${name}${amount(final)}，占比${share(final)}`),
        "；",
      )}${w.word("", "（详见附表）")}。`,
    () => nestedIncome(w),
  );
}

/** 其中 within 其中. */
function nestedIncome(w: Writer): Piece[] {
  const { year, appropriation, general, fund, business, other } = w.accounts.income;
  const others = [business, other].filter(({ final }) => !w.isZero(final));
  const rest = others.map(({ name, final }) => say`；${name}${w.money(final)}`);
  const funds = w.isZero(fund.final)
    ? say`${general.name}${w.money(general.final)}`
    : say`${general.name}${w.money(general.final, "part")}，${fund.name}${w.money(fund.final, "part")}`;
  return w.one(
    () =>
      say`本年收入合计${w.money(year.final)}，其中：财政拨款收入${w.money(appropriation.final)}（其中：${funds}）${rest}。`,
    () => say`本年收入${w.money(year.final)}，其中：财政拨款收入${w.money(appropriation.final)}（${funds}）${rest}。`,
    () => say`财政拨款收入${w.money(appropriation.final)}，其中：${funds}。`,
  );
}

/** Expenditure as basic and project expenditure with shares. */
export function expenditureByNature(w: Writer): Piece[] {
  const { basic, project, year: whole } = w.accounts.expenditure;
  const share = (final: number) => w.percent(final, whole.final, "share");
  const total = w.money(whole.final, "total");
  const [first, second] = w.random.chance(0.85) ? [basic, project] : [project, basic];
  const zeros = w.random.chance(0.3)
    ? `${w.style.listMark}上缴上级支出0${w.style.unit}，占0%${w.style.listMark}经营支出0${w.style.unit}，占0%`
    : "";
  const year = w.year();
  return w.one(
    () =>
      say`本年支出合计${total}${w.among()}${first.name}${w.money(first.final, "part")}，占${share(first.final)}；${second.name}${w.money(second.final, "part")}，占${share(second.final)}${zeros}。`,
    () =>
      say`${year}支出合计${total}，其中：${first.name}${w.money(first.final, "part")}，占总支出的${share(first.final)}，${second.name}${w.money(second.final, "part")}，占总支出的${share(second.final)}。`,
    () =>
      say`本年支出合计${total}${w.among()}${w.parts([first, second])}。${first.name}占${share(first.final)}，${second.name}占${share(second.final)}。`,
    () =>
      say`${year}本单位支出总额${total}，其中${first.name}${w.money(first.final, "part")}${againstPrevious(w, first)}；${second.name}${w.money(second.final, "part")}${againstPrevious(w, second)}。`,
    () =>
      say`${year}本年支出${total}（${first.name}${w.money(first.final, "part")}、${second.name}${w.money(second.final, "part")}）${againstPrevious(w, whole)}。`,
    () =>
      say`${first.name}${w.money(first.final)}，占本年支出合计的${share(first.final)}；${second.name}${w.money(second.final)}，占本年支出合计的${share(second.final)}。本年支出合计${total}。`,
    () =>
      say`${year}共支出${w.money(whole.final, "total")}。其中：${first.name}${w.money(first.final, "part")}，占比${share(first.final)}；${second.name}${w.money(second.final, "part")}，占比${share(second.final)}。`,
  );
}

/** Several subjects and several years in one sentence. */
export function severalAtOnce(w: Writer): Piece[] {
  const { income, expenditure } = w.accounts;
  const { year } = w.accounts;
  const before = w.money(Math.round(expenditure.year.previous * 0.9));
  return w.one(
    () =>
      say`${year - 2}年、${year - 1}年和${year}年支出分别为${before}、${w.money(expenditure.year.previous)}和${w.money(expenditure.year.final)}。`,
    () =>
      say`${year}年收入${w.money(income.year.final)}${againstPrevious(w, income.year)}；支出${w.money(expenditure.year.final)}${againstPrevious(w, expenditure.year)}。`,
    () =>
      say`近两年支出：${year - 1}年${w.money(expenditure.year.previous)}，其中基本支出${w.money(expenditure.basic.previous, "part")}、项目支出${w.money(expenditure.project.previous, "part")}；${year}年${w.money(expenditure.year.final)}，其中基本支出${w.money(expenditure.basic.final, "part")}、项目支出${w.money(expenditure.project.final, "part")}。`,
    () =>
      say`基本支出和项目支出分别为${w.money(expenditure.basic.final)}和${w.money(expenditure.project.final)}，合计${w.money(expenditure.year.final, "total")}。`,
    () =>
      say`基本支出由上年的${w.money(expenditure.basic.previous)}变为${w.money(expenditure.basic.final)}，项目支出由上年的${w.money(expenditure.project.previous)}变为${w.money(expenditure.project.final)}。`,
  );
}

/** One amount of headline rank once more, in another place. */
export function mentionedAgain(w: Writer, saysGeneral: boolean): Piece[] {
  const { income, expenditure, general } = w.accounts;
  const total = w.money(expenditure.year.final, "twoPlaces", "unitSlip");
  const kinds = saysGeneral ? (["twoPlaces", "unitSlip", "overWhole"] as const) : (["overWhole"] as const);
  return w.one(
    () => say`${w.year()}本年支出合计${total}，资金使用规范，未发现截留、挤占、挪用情况。`,
    () => say`综上，本年收入合计${w.money(income.year.final, "twoPlaces", "unitSlip")}，保障了各项工作顺利开展。`,
    () =>
      say`${w.year()}一般公共预算财政拨款支出${w.money(general.total.final, ...kinds)}，主要保障机构运转和重点工作。`,
  );
}
