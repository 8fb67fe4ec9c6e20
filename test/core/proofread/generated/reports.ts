import { basicByEconomic, basicGroups, byFunction, byItem, capitalSection, fundSection } from "./spending";
import { generalTotal, projectList, projectParagraphs } from "./spending";
import { accountsOf } from "./accounts";
import type { GeneratedAccounts } from "./accounts";
import { assets, background, operatingCosts, procurement } from "./others";
import { offices, staffing, units } from "./people";
import type { Fault, FaultKind, Piece } from "./pieces";
import { faultsIn, say, written } from "./pieces";
import { Random } from "./random";
import { indicators, scoreTable, totalScore } from "./scores";
import type { HouseStyle } from "./style";
import { styleOf, typeset } from "./style";
import { threePublic } from "./threePublic";
import { expenditureByNature, grandTotals, incomeBySource, mentionedAgain, severalAtOnce } from "./totals";
import { Writer } from "./writer";

/** A paragraph of pieces, or a row of a table as it stands. */
type Line = readonly Piece[];

export interface GeneratedReport {
  readonly seed: number;
  readonly style: HouseStyle;
  readonly accounts: GeneratedAccounts;
  readonly lines: readonly Line[];
}

interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
}

interface Chapter {
  readonly title: string;
  readonly sections: readonly Section[];
}

/** A report without a contradiction; the same seed gives the same one. */
export function generateReport(seed: number): GeneratedReport {
  const random = new Random(seed * 7919 + 13);
  const style = styleOf(random);
  const accounts = accountsOf(random);
  const writer = new Writer(random, style, accounts);
  const kind = random.pick([evaluation, finalAccounts, projectEvaluation]);
  return { seed, style, accounts, lines: kind(writer) };
}

/** The text of the report, one paragraph a line; with one fault in it if one is given. */
export function textOf({ style, lines }: GeneratedReport, fault: Fault | null = null): string {
  return lines.map((line) => typeset(style, written(line, fault))).join("\n");
}

export interface Place {
  readonly fault: Fault;
  /** The line that the fault stands in, from 0. */
  readonly line: number;
}

export function placesOf({ lines }: GeneratedReport, kind: FaultKind): Place[] {
  return lines.flatMap((line, at) =>
    faultsIn(line)
      .filter((fault) => fault.kind === kind)
      .map((fault) => ({ fault, line: at })),
  );
}

function lines(...paragraphs: readonly (Line | readonly Line[])[]): Line[] {
  return paragraphs.flatMap((paragraph) => (isLines(paragraph) ? [...paragraph] : [paragraph]));
}

function isLines(paragraph: Line | readonly Line[]): paragraph is readonly Line[] {
  return Array.isArray(paragraph[0]);
}

/** 部门整体支出绩效评价（自评）报告. */
function evaluation(w: Writer): Line[] {
  const { accounts, random } = w;
  const word = w.word("绩效评价报告", "绩效自评报告");
  const chapters: Chapter[] = [
    {
      title: w.word("部门概况", "部门基本情况", "单位基本情况"),
      sections: [
        { title: w.word("机构设置及人员情况", "机构人员情况"), lines: lines(offices(w), staffing(w)) },
        { title: w.word("决算单位构成", "部门预算单位构成"), lines: units(w) },
        {
          title: w.word("部门整体支出规模", "部门整体支出情况"),
          lines: lines(grandTotals(w), incomeBySource(w), expenditureByNature(w)),
        },
      ],
    },
    {
      title: w.word("部门整体支出管理及使用情况", "一般公共预算支出情况"),
      sections: [
        { title: "基本支出", lines: lines(basicGroups(w), basicByEconomic(w)) },
        { title: "“三公”经费情况", lines: threePublic(w) },
        { title: "项目支出", lines: lines(projectList(w), projectParagraphs(w)) },
      ],
    },
    { title: "政府性基金预算支出情况", sections: [{ title: "", lines: [fundSection(w)] }] },
    { title: "国有资本经营预算支出情况", sections: [{ title: "", lines: [capitalSection(w)] }] },
    {
      title: "部门整体支出绩效情况",
      sections: [
        {
          title: "评价得分",
          lines: lines(totalScore(w), indicators(w), random.chance(0.4) ? scoreTable(w).map((row) => [row]) : []),
        },
        { title: "主要绩效", lines: lines(background(w, 4), severalAtOnce(w), mentionedAgain(w, false)) },
      ],
    },
    { title: w.word("存在的主要问题", "存在的问题及原因分析"), sections: [{ title: "", lines: background(w, 2) }] },
    { title: w.word("改进措施和有关建议", "下一步改进措施"), sections: [{ title: "", lines: background(w, 2) }] },
  ];
  return [[`${accounts.unit}${accounts.year}年度部门整体支出${word}`], ...background(w, 1), ...numbered(chapters)];
}

/** 部门决算情况说明. */
function finalAccounts(w: Writer): Line[] {
  const { accounts } = w;
  const sections = (pairs: readonly (readonly [string, readonly Line[]])[]): Chapter[] =>
    pairs.map(([title, own]) => ({ title, sections: [{ title: "", lines: own }] }));
  const chapters: Chapter[] = [
    ...sections([
      ["收入支出决算总体情况说明", [grandTotals(w)]],
      ["收入决算情况说明", [incomeBySource(w)]],
      ["支出决算情况说明", lines([expenditureByNature(w)], [severalAtOnce(w)])],
      ["财政拨款收入支出决算总体情况说明", [appropriationTotal(w)]],
    ]),
    {
      title: "一般公共预算财政拨款支出决算情况说明",
      sections: [
        { title: "一般公共预算财政拨款支出决算总体情况", lines: [generalTotal(w)] },
        { title: "一般公共预算财政拨款支出决算结构情况", lines: [byFunction(w)] },
        { title: "一般公共预算财政拨款支出决算具体情况", lines: byItem(w) },
      ],
    },
    ...sections([
      ["一般公共预算财政拨款基本支出决算情况说明", lines(basicGroups(w), basicByEconomic(w))],
      ["财政拨款“三公”经费支出决算情况说明", threePublic(w)],
      ["政府性基金预算财政拨款收入支出决算情况说明", [fundSection(w)]],
      ["国有资本经营预算财政拨款支出决算情况说明", [capitalSection(w)]],
      ["机关运行经费支出情况说明", [operatingCosts(w)]],
      ["政府采购支出情况说明", [procurement(w)]],
      ["国有资产占用情况说明", [assets(w)]],
      ["预算绩效情况说明", lines(background(w, 2), [mentionedAgain(w, true)])],
    ]),
  ];
  const own = "第三部分 ";
  return [
    [`${accounts.year}年度${accounts.unit}部门决算`],
    ["第一部分 部门概况"],
    offices(w),
    staffing(w),
    ...units(w),
    ["第二部分 部门决算表"],
    ["详见附件。"],
    [`${own}${accounts.year}年度部门决算情况说明`],
    ...numbered(chapters),
  ];
}

function appropriationTotal(w: Writer): Piece[] {
  const { total, opening, closing } = w.accounts.appropriation;
  const { appropriation } = w.accounts.income;
  return w.one(
    () => say`${w.year()}财政拨款收入支出总计${w.money(total.final)}。`,
    () => say`${w.year()}财政拨款收、支总计均为${w.money(total.final)}，较上年略有变化。`,
    () =>
      say`财政拨款收入总计${w.money(total.final)}，其中：财政拨款收入${w.money(appropriation.final)}，年初财政拨款结转和结余${w.money(opening.final)}；年末财政拨款结转和结余${w.money(closing.final)}。`,
  );
}

/** 项目支出绩效自评报告, of the unit's largest project. */
function projectEvaluation(w: Writer): Line[] {
  const { accounts } = w;
  const [project] = [...accounts.projects].sort((a, b) => b.final - a.final);
  const name = project?.name ?? "";
  const final = project?.final ?? 0;
  const [central, county] = [Math.round(final * 0.6), final - Math.round(final * 0.6)];
  const received = final;
  const money = say`${name}项目预算资金${w.money(final, "total")}，其中：上级资金${w.money(central, "part")}，县级配套${w.money(county, "part")}。`;
  const spending = w.one(
    () =>
      say`截至${w.closingDay()}，到位资金${w.money(received)}，到位率100%；实际支出${w.money(final)}，预算执行率100%。`,
    () =>
      say`项目资金使用情况：${w.list([say`设备购置${w.money(central, "part")}，占${w.percent(central, final, "share")}`, say`安装服务${w.money(county, "part")}，占${w.percent(county, final, "share")}`], "；")}，合计${w.money(final, "total")}。`,
    () => say`全年预算数${w.money(final)}，全年执行数${w.money(final)}，执行率100%，资金无结余。`,
  );
  const chapters: Chapter[] = [
    {
      title: "项目基本情况",
      sections: [
        { title: "项目概况", lines: lines([staffing(w)], background(w, 1)) },
        { title: "项目资金情况", lines: [money, spending] },
      ],
    },
    { title: "项目组织实施情况", sections: [{ title: "", lines: background(w, 2) }] },
    {
      title: "绩效自评情况",
      sections: [
        { title: "自评得分", lines: lines([totalScore(w)], indicators(w)) },
        { title: "项目效益", lines: lines(background(w, 3), [projectList(w)]) },
      ],
    },
    { title: "存在的问题及改进措施", sections: [{ title: "", lines: background(w, 2) }] },
  ];
  return [[`${accounts.unit}${accounts.year}年度${name}项目支出绩效自评报告`], ...numbered(chapters)];
}

const CHINESE = [..."一二三四五六七八九十"];

function chinese(number: number): string {
  if (number <= 10) return CHINESE[number - 1] ?? "";
  return `十${CHINESE[number - 11] ?? ""}`;
}

/** Chapters and sections with the style's numbers; a number may be given the fault of a jump. */
function numbered(chapters: readonly Chapter[]): Line[] {
  return chapters.flatMap((chapter, at) => [
    [numberOf(at, chapters.length, (number) => `${chinese(number)}、`), chapter.title],
    ...chapter.sections.flatMap((section, index) => {
      const isTitled = section.title !== "";
      const mark = numberOf(index, chapter.sections.length, (number) => `（${chinese(number)}）`);
      return [...(isTitled ? [[mark, section.title]] : []), ...section.lines];
    }),
  ]);
}

function numberOf(at: number, count: number, write: (number: number) => string): Piece {
  const isInner = at > 0 && at < count - 1;
  return {
    text: write(at + 1),
    faults: isInner
      ? [
          { kind: "numberJump", text: write(at + 2) },
          ...(at > 1 ? [{ kind: "numberRepeat" as const, text: write(at) }] : []),
        ]
      : [],
  };
}
