import type { FunctionalItem, Item } from "./accounts";
import { totalOf } from "./accounts";
import { againstBudget, againstPrevious, reasonOf } from "./comparisons";
import type { Piece, Slot, Text } from "./pieces";
import { say } from "./pieces";
import type { Writer } from "./writer";

/** General public budget expenditure as a whole. */
export function generalTotal(w: Writer): Piece[] {
  const { general, expenditure } = w.accounts;
  const total = general.total;
  return w.one(
    () =>
      say`${w.year()}一般公共预算财政拨款支出${w.money(total.final)}，占本年支出合计的${w.percent(total.final, expenditure.year.final, "share")}${againstPrevious(w, total)}。`,
    () => say`一般公共预算财政拨款支出${againstBudget(w, total)}。`,
    () =>
      say`${w.year()}一般公共预算财政拨款支出${w.money(total.final)}，其中：基本支出${w.money(general.basic.final, "part")}，项目支出${w.money(general.project.final, "part")}${againstPrevious(w, total)}。`,
  );
}

/** By class of function, with shares of the total. */
export function byFunction(w: Writer): Piece[] {
  const { functional, general } = w.accounts;
  const classes = [...new Set(functional.map(({ className }) => className))].map((name) =>
    totalOf(
      name,
      functional.filter(({ className }) => className === name),
    ),
  );
  const mark = w.word("（类）", "（类）", "");
  const several = classes.length > 1;
  const parts = classes.map(({ name, final }): { words: Piece[]; share: Slot } => ({
    words: say`${classSlot(w, name)}${mark}${w.money(final, ...(several ? (["part"] as const) : []))}`,
    share: w.percent(final, general.total.final, "share"),
  }));
  const total = w.money(general.total.final, ...(several ? (["total"] as const) : []));
  return w.one(
    () =>
      say`一般公共预算财政拨款支出${total}，主要用于以下方面：${w.list(
        parts.map(({ words, share }) => say`${words}，占${share}`),
        "；",
      )}。`,
    () => say`按功能分类，一般公共预算财政拨款支出${total}，其中：${w.list(parts.map(({ words }) => words))}。`,
    () =>
      say`一般公共预算财政拨款支出${total}，按支出功能分类科目分，包括：${w.list(
        parts.map(({ words, share }) => say`${words}（占${share}）`),
        "、",
      )}。`,
    () =>
      say`支出决算${total}，其中：${w.list(
        parts.map(({ words, share }) => say`${words}，占比${share}`),
        "；",
      )}。`,
  );
}

/** A class that another year called differently carries the fault of the former name. */
function classSlot(w: Writer, name: string): Slot | string {
  const { year } = w.accounts;
  if (name === "卫生健康支出" && year >= 2019) return w.words(name, "formerName", "医疗卫生与计划生育支出");
  if (name === "文化旅游体育与传媒支出" && year >= 2019) return w.words(name, "formerName", "文化体育与传媒支出");
  return name;
}

/** One paragraph for each 项, numbered. */
export function byItem(w: Writer): Piece[][] {
  const mark = w.word("1.", "1、", "（1）");
  return w.accounts.functional.map((item, at) => [mark.replace("1", String(at + 1)), ...itemSentence(w, item)]);
}

function itemSentence(w: Writer, item: FunctionalItem): Piece[] {
  const path = `${item.className}（类）${item.section}（款）${item.name}（项）`;
  return w.one(
    () => say`${path}。${againstBudget(w, item)}。`,
    () => say`${path}${w.word("", "：")}${againstBudget(w, item)}。`,
    () => say`${path}支出决算为${w.money(item.final)}${againstPrevious(w, item)}。`,
    () => say`${path}${w.money(item.final)}，主要用于${w.word("人员和日常运转", "单位履职", "专项工作")}。`,
  );
}

/** Basic expenditure as personnel and public funds. */
export function basicGroups(w: Writer): Piece[] {
  const { general, personnel, publicFunds, wages, goods } = w.accounts;
  const total = w.money(general.basic.final, "total");
  const names = (items: readonly Item[]) =>
    items
      .filter(({ final }) => !w.isZero(final))
      .map(({ name }) => name)
      .join("、");
  const share = (final: number) => w.percent(final, general.basic.final, "share");
  return w.one(
    () =>
      say`一般公共预算财政拨款基本支出${total}，其中：人员经费${w.money(personnel.final, "part")}，主要包括：${names(wages.items)}；公用经费${w.money(publicFunds.final, "part")}，主要包括：${names(goods.items)}。`,
    () =>
      say`基本支出${total}，其中人员经费${w.money(personnel.final, "part")}，占基本支出的${share(personnel.final)}；公用经费${w.money(publicFunds.final, "part")}，占基本支出的${share(publicFunds.final)}。`,
    () =>
      say`${w.year()}基本支出${total}。其中：人员经费${w.money(personnel.final, "part")}${againstPrevious(w, personnel)}；日常公用经费${w.money(publicFunds.final, "part")}${againstPrevious(w, publicFunds)}。`,
    () =>
      say`人员经费${w.money(personnel.final)}、公用经费${w.money(publicFunds.final)}，基本支出共计${w.money(general.basic.final)}。`,
  );
}

/** All classes in one sentence, list behind list. */
function chainedGroups(w: Writer): Piece[] {
  const { wages, goods, family, capital, general } = w.accounts;
  const groups = [wages, goods, family, ...(w.isZero(capital.final) ? [] : [{ total: capital, items: [] }])];
  const shown = (items: readonly Item[], most = items.length) =>
    items.filter(({ final }) => !w.isZero(final)).slice(0, most);
  const each = (say: (total: Item, items: readonly Item[]) => Text) =>
    w.list(
      groups.map(({ total, items }) => say(total, items)),
      "；",
    );
  const amount = ({ name, final }: Item) => say`${name}${w.money(final)}`;
  const behind = (items: readonly Item[], open: string, list: Text, close = "") =>
    shown(items).length === 0 ? "" : say`${open}${list}${close}`;
  return w.one(
    () =>
      say`${each((total, items) => say`${amount(total)}${behind(items, "，其中：", w.parts(shown(items), "，"))}`)}。`,
    () =>
      say`基本支出${w.money(general.basic.final)}。其中：${each((total, items) => say`${amount(total)}${behind(items, "（", w.parts(shown(items), "、"), "）")}`)}。`,
    () =>
      say`${each((total, items) => say`${amount(total)}${behind(items, "，主要包括：", w.list(shown(items, 2).map(amount), "、"), "等")}`)}。`,
    () =>
      say`${each((total, items) => say`${amount(total)}${behind(items, "，其中", w.list(shown(items, 2).map(amount), "、"))}`)}。`,
    () =>
      say`${each((total, items) => say`${amount(total)}，占基本支出的${w.percent(total.final, general.basic.final, "share")}${behind(items, "，主要是", shown(items)[0]?.name ?? "")}`)}。`,
  );
}

/** Basic expenditure by economic class, each with its items. */
export function basicByEconomic(w: Writer): Piece[][] {
  const { wages, goods, family, capital } = w.accounts;
  if (w.random.chance(0.4)) return [chainedGroups(w)];
  const groups = [wages, goods, family];
  const sentences = groups.map(({ total, items }) => {
    const shown = items.filter(({ final }) => !w.isZero(final));
    const several = shown.length > 1;
    return w.one(
      () =>
        say`${total.name}${w.money(total.final, ...(several ? (["total"] as const) : []))}${w.among()}${w.parts(shown)}。`,
      () => say`${total.name}${w.money(total.final)}，其中：${w.parts(shown)}${againstPrevious(w, total)}。`,
      () => say`${total.name.replace(/支出$/, "")}支出${w.money(total.final)}（${w.parts(shown)}）。`,
      () => say`${total.name}为${w.money(total.final)}，主要包括${w.parts(shown.slice(0, 3), "、")}等。`,
    );
  });
  const last = w.isZero(capital.final) ? [] : [say`资本性支出${w.money(capital.final)}，用于购置办公设备。`];
  const mark = w.word("1.", "（1）", "1、", "");
  return [...sentences, ...last].map((pieces, at) => [mark.replace("1", String(at + 1)), ...pieces]);
}

/** Project expenditure, project by project. */
export function projectList(w: Writer): Piece[] {
  const { projects, general } = w.accounts;
  const total = w.money(general.project.final, "total");
  const share = (final: number) => w.percent(final, general.project.final, "share");
  return w.one(
    () => say`项目支出${total}，其中：${w.parts(projects)}。`,
    () =>
      say`项目支出${total}，共${w.count(projects.length, "个")}项目，分别为：${w.list(
        projects.map(({ name, final }) => say`${name}${w.money(final, "part")}，占${share(final)}`),
        "；",
      )}。`,
    () => say`项目支出${againstBudget(w, general.project)}，主要用于${projects.map(({ name }) => name).join("、")}。`,
    () =>
      say`全年安排项目${w.count(projects.length, "个", "listCount")}，包括：${projects.map(({ name }) => name).join("、")}。实际支出${w.money(general.project.final)}。`,
    () =>
      say`项目支出${total}，主要是：${w.list(
        projects.map(({ name, final }, at) => say`${at + 1}.${name}${w.money(final, "part")}`),
        "；",
      )}。`,
    () =>
      say`项目支出${w.money(general.project.final)}，主要用于${w.parts(projects.slice(0, 2), "、")}等${againstPrevious(w, general.project)}。`,
  );
}

/** A paragraph for each project: budget, execution, what it brought. */
export function projectParagraphs(w: Writer): Piece[][] {
  const mark = w.word("1.", "（1）", "1、");
  return w.accounts.projects.map((project, at) => {
    const received = Math.round(project.final * 1.1);
    return [
      mark.replace("1", String(at + 1)),
      ...w.one(
        () => say`${project.name}：${againstBudget(w, project, w.word("年初预算", "全年预算"))}。`,
        () =>
          say`${project.name}。到位资金${w.money(received)}，实际支出${w.money(project.final)}，资金使用率${w.percentDigits(project.final, received)}%，结余${w.money(received - project.final)}。`,
        () => say`${project.name}项目投入${w.money(project.final)}${againstPrevious(w, project)}。`,
        () => say`${project.name}支出${w.money(project.final)}，${reasonOf(w)}。`,
      ),
    ];
  });
}

/** Funds that there are, or the declaration that there are none. */
export function fundSection(w: Writer): Piece[] {
  const { appropriation, unit } = w.accounts;
  const spent = appropriation.fundSpent;
  if (!w.isZero(spent.final)) {
    return w.one(
      () =>
        say`${w.year()}政府性基金预算财政拨款支出${w.money(spent.final)}${againstPrevious(w, spent)}，用于城乡社区支出。`,
      () => say`政府性基金预算财政拨款本年收入${w.money(spent.final)}，本年支出${w.money(spent.final)}，年末无结转。`,
      () => say`政府性基金预算财政拨款${againstBudget(w, spent)}。`,
    );
  }
  const nothing: Slot = w.words(
    "",
    "noneClaim",
    `政府性基金预算财政拨款支出${w.money(73_250_000).text}，用于项目建设。`,
  );
  return w.one(
    () => say`${unit}${w.year()}无政府性基金预算财政拨款收入和支出。${nothing}`,
    () => say`本单位${w.year()}没有政府性基金收入，也没有使用政府性基金安排的支出。${nothing}`,
    () => say`本年度无政府性基金预算财政拨款支出。${nothing}`,
    () => say`无。`,
  );
}

export function capitalSection(w: Writer): Piece[] {
  const { unit } = w.accounts;
  return w.one(
    () =>
      say`${w.words(unit, "residue", w.word("××单位", "XX部门", "×××局"))}${w.year()}无国有资本经营预算财政拨款支出。`,
    () => say`本单位${w.year()}未发生国有资本经营预算支出。`,
    () => say`不涉及。`,
    () => say`国有资本经营预算财政拨款支出为0${w.style.unit}，与上年持平。`,
  );
}
