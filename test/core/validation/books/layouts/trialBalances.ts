import type { BookLayout, Mark } from "./page";
import { asText, marked, Page, yuan } from "./page";
import type { Line, SoundAccount, SoundBook } from "./soundBook";
import { turnover } from "./soundBook";

interface Amounts {
  readonly opening: number;
  readonly debit: number;
  readonly credit: number;
  readonly closing: number;
}

function amountsOf(book: SoundBook, account: SoundAccount, fits?: (line: Line) => boolean): Amounts {
  const { debit, credit } = turnover(book, account.code, fits);
  const opening = fits ? 0 : account.opening;
  return { opening, debit, credit, closing: opening + debit - credit };
}

type Cells = (amounts: Amounts, mark?: Mark) => ReturnType<typeof marked>[];
const debitOf = (balance: number) => yuan(Math.max(balance, 0));
const creditOf = (balance: number) => yuan(Math.max(-balance, 0));
const sideOf = (balance: number) => (balance === 0 ? "平" : balance > 0 ? "借" : "贷");
const sized = (balance: number) => yuan(Math.abs(balance), 0);

/** 期初 借│贷, 本期 借│贷, 期末 借│贷. */
const pairs: Cells = ({ opening, debit, credit, closing }, mark) => [
  marked(mark ?? "opening", debitOf(opening)),
  marked(mark ?? "opening", creditOf(opening)),
  marked(mark ?? "turnover", yuan(debit)),
  marked(mark ?? "turnover", yuan(credit)),
  marked(mark ?? "closing", debitOf(closing)),
  marked(mark ?? "closing", creditOf(closing)),
];

/** With 本年累计 before 期末. */
const pairsWithYear: Cells = (amounts, mark) => {
  const cells = pairs(amounts, mark);
  return [...cells.slice(0, 4), ...cells.slice(2, 4), ...cells.slice(4)];
};

const textPairs: Cells = (amounts, mark) =>
  pairs(amounts, mark).map(({ value, mark: own }) => marked(own, asText(value as number | null) ?? "0.00"));

function each(book: SoundBook, print: (account: SoundAccount, amounts: Amounts) => void): void {
  for (const account of book.accounts) print(account, amountsOf(book, account));
}

/** 小计 by class is left to the programs that print it; 合计 of the first-level accounts. */
function total(book: SoundBook): Amounts[] {
  return book.accounts.filter(({ code }) => code.length === 4).map((account) => amountsOf(book, account));
}

function totalCells(book: SoundBook): ReturnType<typeof marked>[] {
  const all = total(book).map((amounts) => pairs(amounts, "total"));
  return [0, 1, 2, 3, 4, 5].map((column) =>
    marked("total", all.reduce((sum, cells) => sum + Math.round(Number(cells[column]?.value ?? 0) * 100), 0) / 100),
  );
}

const U8 = "记忆";
const NC = "真实导出的样张";

function u8(book: SoundBook): Page[] {
  const page = new Page("发生额及余额表")
    .add("发生额及余额表")
    .add("月份：2023.01-2023.12", "", "", "", "", "", "", "单位：元")
    .add("科目编码", "科目名称", "期初余额", "", "本期发生", "", "期末余额", "")
    .add("", "", "借方", "贷方", "借方", "贷方", "借方", "贷方")
    .merge("A1:H1", "A3:A4", "B3:B4", "C3:D3", "E3:F3", "G3:H3");
  each(book, ({ code, name }, amounts) => page.add(code, name, ...pairs(amounts)));
  page.add("合计", "", ...totalCells(book));
  return [page];
}

function u8Year(book: SoundBook): Page[] {
  const page = new Page("Sheet1", false).add(
    "科目编码",
    "科目名称",
    "期初借方",
    "期初贷方",
    "本期发生借方",
    "本期发生贷方",
    "累计借方",
    "累计贷方",
    "期末借方",
    "期末贷方",
  );
  each(book, ({ code, name }, amounts) => page.add(code, name, ...pairsWithYear(amounts)));
  return [page];
}

function nc(book: SoundBook): Page[] {
  const page = new Page("科目余额表")
    .add("科目余额表")
    .add("核算账簿：样例局基准账簿", "", "", "会计期间：2023-01 至 2023-12", "", "", "币种：本币")
    .add("科目编码", "科目名称", "期初", "", "本期借方", "本期贷方", "借方累计", "贷方累计", "期末", "")
    .add("", "", "方向", "本币", "本币", "本币", "本币", "本币", "方向", "本币")
    .merge("A1:J1", "A3:A4", "B3:B4", "C3:D3", "I3:J3");
  each(book, ({ code, name }, { opening, debit, credit, closing }) =>
    page.add(
      code,
      name,
      sideOf(opening),
      marked("opening", sized(opening)),
      ...[debit, credit, debit, credit].map((amount) => marked("turnover", yuan(amount, 0))),
      sideOf(closing),
      marked("closing", sized(closing)),
    ),
  );
  return [page];
}

function ncForeign(book: SoundBook): Page[] {
  const page = new Page("科目余额表")
    .add("科目余额表")
    .add("科目编码", "科目名称", "币种", "期初余额", "", "", "本期借方", "", "本期贷方", "", "期末余额", "", "")
    .add("", "", "", "方向", "原币", "本币", "原币", "本币", "原币", "本币", "方向", "原币", "本币")
    .merge("A2:A3", "B2:B3", "C2:C3", "D2:F2", "G2:H2", "I2:J2", "K2:M2");
  each(book, ({ code, name }, { opening, debit, credit, closing }) =>
    page.add(
      code,
      name,
      "人民币",
      sideOf(opening),
      sized(opening),
      marked("opening", sized(opening)),
      yuan(debit),
      marked("turnover", yuan(debit)),
      yuan(credit),
      marked("turnover", yuan(credit)),
      sideOf(closing),
      sized(closing),
      marked("closing", sized(closing)),
    ),
  );
  return [page];
}

function kis(book: SoundBook): Page[] {
  const page = new Page("科目余额表")
    .add("科目代码", "科目名称", "期初余额", "", "本期发生额", "", "本年累计发生额", "", "期末余额", "")
    .add("", "", "借方", "贷方", "借方", "贷方", "借方", "贷方", "借方", "贷方")
    .merge("A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:H1", "I1:J1");
  each(book, ({ code, name }, amounts) => page.add(dotted(code), name, ...pairsWithYear(amounts)));
  return [page];
}

/** 1002.01.01 */
function dotted(code: string): string {
  return [code.slice(0, 4), ...(code.slice(4).match(/../gu) ?? [])].join(".");
}

function cloud(book: SoundBook): Page[] {
  const pad = (word: string) => `      ${word.split("").join("  ")}      `;
  const page = new Page("余额表")
    .add("2023年度余额表")
    .add("科目编码", "科目名称", "期初余额", "", "本期发生额", "", "期末余额", "")
    .add("", "", ...[1, 2, 3].flatMap(() => [pad("借方"), pad("贷方")]))
    .merge("A1:H1", "A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:H2");
  each(book, ({ code, name }, amounts) => page.add(code, name, ...textPairs(amounts)));
  return [page];
}

function integrated(book: SoundBook): Page[] {
  const page = new Page("余额表")
    .add("单位会计核算余额表")
    .add("预算单位：306001 样例局", "", "", "账套：001 2023年账套", "", "期间：2023-01至2023-12", "", "单位：元")
    .add("序号", "会计科目\n编码", "会计科目\n名称", "期初余额", "", "本期发生额", "", "期末余额", "")
    .add("", "", "", ...[1, 2, 3].flatMap(() => ["借方（元）", "贷方（元）"]))
    .merge("A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:G3", "H3:I3");
  let number = 0;
  each(book, ({ code, name }, amounts) => page.add(++number, code, name, ...pairs(amounts)));
  return [page];
}

function inspur(book: SoundBook): Page[] {
  const page = new Page("科目余额")
    .add("科目余额表")
    .add("科目编号", "科目名称", "方向", "期初余额", "借方发生额", "贷方发生额", "方向", "期末余额");
  each(book, ({ code, name }, { opening, debit, credit, closing }) =>
    page.add(
      code,
      name,
      sideOf(opening),
      marked("opening", sized(opening)),
      marked("turnover", yuan(debit)),
      marked("turnover", yuan(credit)),
      sideOf(closing),
      marked("closing", sized(closing)),
    ),
  );
  return [page];
}

function opened(book: SoundBook): Page[] {
  const page = new Page("Sheet")
    .add("科目余额表")
    .add("2023.1--2023.12")
    .add("科目编号", "科目名称", "期初", "", "本期发生", "", "余额", "")
    .add("", "", "方向", "金额", "借方", "贷方", "方向", "金额")
    .merge("A1:H1", "A2:H2", "A3:A4", "B3:B4", "C3:D3", "E3:F3", "G3:H3");
  each(book, ({ code, name }, { opening, debit, credit, closing }) =>
    page.add(
      code,
      name,
      sideOf(opening),
      marked("opening", sized(opening)),
      marked("turnover", yuan(debit, 0)),
      marked("turnover", yuan(credit, 0)),
      sideOf(closing),
      marked("closing", sized(closing)),
    ),
  );
  return [page];
}

const CREDIT = /^(?:2|3|4|6|8(?!001))/;

function ownSide(book: SoundBook): Page[] {
  const page = new Page("余额表")
    .add("余额表")
    .add("编码", "名称", "方向", "年初余额", "本年借方", "本年贷方", "年末余额");
  each(book, ({ code, name }, { opening, debit, credit, closing }) => {
    const sign = CREDIT.test(code) ? -1 : 1;
    page.add(
      code,
      name,
      sign === 1 ? "借" : "贷",
      marked("opening", yuan(opening * sign, 0)),
      marked("turnover", yuan(debit)),
      marked("turnover", yuan(credit)),
      marked("closing", yuan(closing * sign, 0)),
    );
  });
  return [page];
}

function sidesAbove(book: SoundBook): Page[] {
  const page = new Page("科目余额表", false)
    .add("科目余额表")
    .add("科目", "", "借方", "", "", "贷方", "", "")
    .add("编码", "名称", "期初余额", "本期发生额", "期末余额", "期初余额", "本期发生额", "期末余额");
  each(book, ({ code, name }, { opening, debit, credit, closing }) =>
    page.add(
      code,
      name,
      marked("opening", debitOf(opening)),
      marked("turnover", yuan(debit)),
      marked("closing", debitOf(closing)),
      marked("opening", creditOf(opening)),
      marked("turnover", yuan(credit)),
      marked("closing", creditOf(closing)),
    ),
  );
  return [page];
}

function paged(book: SoundBook): Page[] {
  const page = new Page("科目余额表");
  book.accounts.forEach((account, index) => {
    if (index % 10 === 0)
      page
        .add("科目余额表")
        .add("单位：样例局", "", "", "", "", "", "", `第${index / 10 + 1}页`)
        .add("科目编码", "科目名称", "期初余额", "", "本期发生额", "", "期末余额", "")
        .add("", "", "借方", "贷方", "借方", "贷方", "借方", "贷方");
    page.add(account.code, account.name, ...pairs(amountsOf(book, account)));
    if (index % 10 === 9) page.add("制表人：张三", "", "审核：李四").add();
  });
  return [page];
}

/** The items of an account's entries by one or two of the dimensions. */
function items(book: SoundBook, code: string, by: readonly (keyof Line)[]): string[][] {
  const keys = new Map<string, string[]>();
  for (const { lines } of book.vouchers)
    for (const line of lines) {
      const own = by.map((dimension) => String(line[dimension]));
      if (line.code.startsWith(code) && own.every((item) => item !== "")) keys.set(own.join("|"), own);
    }
  return [...keys.values()].sort();
}

const fits =
  (by: readonly (keyof Line)[], own: readonly string[]) =>
  (line: Line): boolean =>
    by.every((dimension, index) => String(line[dimension]) === own[index]);

const AUX_HEAD = ["期初借方", "期初贷方", "本期借方", "本期贷方", "期末借方", "期末贷方"];

/** 辅助核算 in one of the ways that programs print it. */
function broken(way: "repeated" | "blank" | "two" | "cross" | "nested" | "share" | "inCodes" | "oneColumn" | "below") {
  return (book: SoundBook): Page[] => {
    const page = new Page("辅助余额表").add("科目辅助余额表");
    const columns =
      way === "oneColumn"
        ? ["辅助核算"]
        : way === "inCodes"
          ? []
          : way === "repeated" || way === "blank" || way === "below"
            ? ["功能分类编码", "功能分类名称"]
            : ["功能分类", "项目"];
    page.add("科目编码", "科目名称", ...columns, ...AUX_HEAD);
    const none = columns.map(() => "");
    for (const account of book.accounts) {
      const { code, name } = account;
      const functional = account.isLeaf ? items(book, code, ["functional"]) : [];
      const projects = account.isLeaf ? items(book, code, ["project"]) : [];
      const part = (
        own: readonly string[],
        by: readonly (keyof Line)[],
        cells: readonly string[],
        head = [code, name],
      ) => page.add(...head, ...cells, ...pairs(amountsOf(book, account, fits(by, own)), "part"));
      const own = () => page.add(code, name, ...none, ...pairs(amountsOf(book, account)));
      const isParted = functional.length > 0 && /^[4-7]/.test(code);
      const shares = way === "share" && isParted;
      if (!shares && way !== "below") own();
      if (way === "below" && !isParted) own();
      if (!isParted) continue;
      for (const [item = ""] of functional) {
        if (way === "repeated" || way === "below") part([item], ["functional"], [item, "分类名称"]);
        if (way === "blank") part([item], ["functional"], [item, "分类名称"], ["", ""]);
        if (way === "two" || way === "nested") part([item], ["functional"], [item, ""]);
        if (way === "inCodes") part([item], ["functional"], [], [item, "分类名称"]);
        if (way === "oneColumn") part([item], ["functional"], [`【功能分类：${item} 名称】`]);
        if (way === "nested")
          for (const pair of items(book, code, ["functional", "project"]).filter(([first]) => first === item))
            if (projects.length > 0 && isWhole(book, code)) part(pair, ["functional", "project"], pair);
      }
      const isByProject = projects.length > 0 && isWhole(book, code);
      if (way === "two" && isByProject) for (const [item = ""] of projects) part([item], ["project"], ["", item]);
      if (way === "oneColumn" && isByProject)
        for (const [item = ""] of projects) part([item], ["project"], [`【项目：${item}】`]);
      if (way === "cross" || way === "share") {
        const both = isByProject ? items(book, code, ["functional", "project"]) : functional;
        for (const pair of both)
          part(pair, isByProject ? ["functional", "project"] : ["functional"], [pair[0] ?? "", pair[1] ?? ""]);
      }
      if (way === "below") page.add(code, name, "小计", "", ...pairs(amountsOf(book, account)));
    }
    return [page];
  };
}

/** Is every entry of the account kept by project? */
function isWhole(book: SoundBook, code: string): boolean {
  return book.vouchers.every(({ lines }) => lines.every((line) => !line.code.startsWith(code) || line.project !== ""));
}

const AUX = "财会〔2017〕25号要求按功能分类、项目明细核算；展开的样子凭记忆";

export const TRIAL_BALANCES: readonly BookLayout[] = [
  { name: "发生额及余额表：期初│本期│期末各分借贷，末行合计", program: "用友 U8", source: U8, make: u8 },
  { name: "同上，另有累计借方、累计贷方，一行表头", program: "用友 U8", source: U8, make: u8Year },
  {
    name: "期初（方向、本币）│本期借方│本期贷方│借方累计│贷方累计│期末（方向、本币）",
    program: "用友 NC",
    source: NC,
    make: nc,
  },
  { name: "原币│本币并列", program: "用友 NC", source: "记忆", make: ncForeign },
  { name: "科目代码带点，本年累计发生额", program: "金蝶 KIS", source: "记忆", make: kis },
  { name: "第二行表头用空格撑宽，金额是文本", program: "云记账", source: "真实导出的样张", make: cloud },
  {
    name: "序号，借方（元）│贷方（元）",
    program: "预算管理一体化",
    source: "真实导出的样张",
    make: integrated,
  },
  {
    name: "方向│期初余额 … 方向│期末余额，一行表头",
    program: "浪潮 GS",
    source: "记忆",
    make: inspur,
  },
  {
    name: "期初（方向、金额）│本期发生│余额（方向、金额）",
    program: "总账导出",
    source: "真实导出的样张",
    make: opened,
  },
  { name: "编码│名称，一个方向管期初和期末", program: "速达、管家婆", source: "记忆", make: ownSide },
  {
    name: "借方、贷方在上，期初、发生、期末在下，合并单元格读不到",
    program: "新中大",
    source: "记忆",
    make: sidesAbove,
  },
  { name: "分页打印：标题、表头、制表人每页重复", program: "各软件打印到 Excel", source: "记忆", make: paged },
  { name: "辅助核算：重复科目编码，功能分类另列", program: "预算管理一体化", source: AUX, make: broken("repeated") },
  { name: "辅助核算：科目只印一次", program: "用友 U8 辅助余额表", source: AUX, make: broken("blank") },
  { name: "辅助核算：功能分类、项目先后展开", program: "金蝶 EAS", source: AUX, make: broken("two") },
  { name: "辅助核算：功能分类×项目逐行", program: "用友 NC 辅助余额表", source: AUX, make: broken("cross") },
  { name: "辅助核算：功能分类之下再分项目", program: "久其", source: AUX, make: broken("nested") },
  { name: "辅助核算：没有科目自己的一行", program: "预算管理一体化", source: AUX, make: broken("share") },
  {
    name: "辅助核算：功能分类编码印在科目编码一栏",
    program: "金蝶 K3 核算项目余额表",
    source: AUX,
    make: broken("inCodes"),
  },
  { name: "辅助核算：【功能分类：…】【项目：…】写在一栏", program: "用友 NC", source: AUX, make: broken("oneColumn") },
  { name: "辅助核算：小计在各行之下", program: "浪潮", source: AUX, make: broken("below") },
];
