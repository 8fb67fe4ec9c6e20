import type { BookLayout, Marked } from "./page";
import { asText, marked, Page, yuan } from "./page";
import type { Line, SoundAccount, SoundBook } from "./soundBook";

/** A row of an account's ledger before it is printed. */
interface LedgerRow {
  readonly kind: "opening" | "entry" | "month" | "year";
  readonly month: number;
  readonly day: number;
  readonly voucher: string;
  readonly summary: string;
  readonly debit: number;
  readonly credit: number;
  /** Debit positive. */
  readonly balance: number;
  readonly line: Line | null;
}

const two = (number: number) => String(number).padStart(2, "0");
const voucherOf = (number: number) => `记-${String(number).padStart(4, "0")}`;
const leaves = (book: SoundBook) => book.accounts.filter(({ isLeaf }) => isLeaf);
const moving = (book: SoundBook) =>
  leaves(book).filter(({ code }) => book.vouchers.some(({ lines }) => lines.some((line) => line.code === code)));

/** One account's year: opening, entries, totals of each month with entries. */
function rowsOf(book: SoundBook, account: SoundAccount): LedgerRow[] {
  let balance = account.opening;
  const year = { debit: 0, credit: 0 };
  const row = (kind: LedgerRow["kind"], month: number, own: Partial<LedgerRow> = {}): LedgerRow => ({
    kind,
    month,
    day: kind === "opening" ? 1 : 31,
    voucher: "",
    summary: "",
    debit: 0,
    credit: 0,
    balance,
    line: null,
    ...own,
  });
  const rows = [row("opening", 1)];
  for (let month = 1; month <= 12; month++) {
    const sums = { debit: 0, credit: 0 };
    for (const voucher of book.vouchers.filter((one) => one.month === month))
      for (const line of voucher.lines.filter(({ code }) => code === account.code)) {
        const { debit, credit } = line;
        balance += debit - credit;
        sums.debit += debit;
        sums.credit += credit;
        const { day, summary } = voucher;
        rows.push(row("entry", month, { day, voucher: voucherOf(voucher.number), summary, debit, credit, line }));
      }
    if (sums.debit + sums.credit === 0) continue;
    year.debit += sums.debit;
    year.credit += sums.credit;
    rows.push(row("month", month, sums), row("year", month, { ...year }));
  }
  return rows;
}

interface Words {
  readonly opening: string;
  readonly month: string;
  readonly year: string;
}

const summaryOf = ({ kind, summary }: LedgerRow, words: Words) => (kind === "entry" ? summary : words[kind]);
const side = (balance: number) => (balance === 0 ? "平" : balance > 0 ? "借" : "贷");
const amount = ({ kind }: LedgerRow, fen: number, zero: 0 | null = null): Marked =>
  marked(kind === "entry" ? "entry" : "total", yuan(fen, zero));
const size = ({ kind, balance }: LedgerRow): Marked =>
  marked(kind === "opening" ? "opening" : kind === "entry" ? "balance" : "total", yuan(Math.abs(balance), 0));
const amounts = (row: LedgerRow) => [amount(row, row.debit), amount(row, row.credit)];
const balance = (row: LedgerRow) => [side(row.balance), size(row)];
const date = ({ month, day }: LedgerRow) => `2023-${two(month)}-${two(Math.min(day, 28))}`;

const USUAL: Words = { opening: "上年结转", month: "本月合计", year: "本年累计" };

function u8Blocks(book: SoundBook): Page[] {
  const page = new Page("明细账");
  for (const account of moving(book)) {
    page
      .add("明细账")
      .add(`科目：${account.code} ${account.name}`, "", "", "", "", "月份：2023.01-2023.12")
      .add("2023年", "", "凭证号数", "摘要", "借方", "贷方", "方向", "余额")
      .add("月", "日");
    for (const row of rowsOf(book, account))
      page.add(
        row.kind === "opening" ? null : row.month,
        row.kind === "entry" ? row.day : null,
        row.voucher,
        summaryOf(row, { opening: "上年结转", month: "当前合计", year: "当前累计" }),
        ...amounts(row),
        ...balance(row),
      );
  }
  return [page];
}

/** 过次页 and 承前页 after every ten rows, the head printed again. */
function u8Pages(book: SoundBook): Page[] {
  const page = new Page("明细账");
  for (const account of moving(book)) {
    let onPage = 0;
    let number = 1;
    let last = account.opening;
    const head = () =>
      page
        .add(`${account.name}明细账`)
        .add(`科目：${account.name}(${account.code})`, "", "", "", "", "", `第${number++}页`)
        .add("日期", "凭证号数", "摘要", "借方", "贷方", "方向", "余额");
    head();
    const sums = { debit: 0, credit: 0 };
    for (const row of rowsOf(book, account)) {
      if (onPage === 10) {
        const carried = [yuan(sums.debit, 0), yuan(sums.credit, 0), side(last), yuan(Math.abs(last), 0)];
        page.add("", "", "过次页", ...carried).add();
        head();
        page.add("", "", "承前页", ...carried);
        onPage = 0;
      }
      if (row.kind === "entry") {
        sums.debit += row.debit;
        sums.credit += row.credit;
      }
      page.add(
        row.kind === "opening" ? "" : date(row),
        row.voucher,
        summaryOf(row, USUAL),
        ...amounts(row),
        ...balance(row),
      );
      last = row.balance;
      onPage++;
    }
  }
  return [page];
}

function kisOnce(book: SoundBook): Page[] {
  const page = new Page("明细分类账").add(
    "科目代码",
    "科目名称",
    "日期",
    "会计期间",
    "凭证字号",
    "摘要",
    "对方科目",
    "借方",
    "贷方",
    "方向",
    "余额",
  );
  for (const account of moving(book))
    rowsOf(book, account).forEach((row, index) =>
      page.add(
        index === 0 ? account.code : null,
        index === 0 ? account.name : null,
        date(row),
        `2023.${row.month}`,
        row.voucher,
        summaryOf(row, { opening: "年初余额", month: "本期合计", year: "本年累计" }),
        null,
        ...amounts(row),
        ...balance(row),
      ),
    );
  return [page];
}

function ncThreeColumns(book: SoundBook): Page[] {
  const page = new Page("三栏明细账")
    .add("三栏明细账")
    .add("核算账簿：样例局基准账簿", "", "", "会计期间：2023-01 至 2023-12")
    .add("2023年", "", "凭证号", "摘要", "币种", "借方", "", "贷方", "", "方向", "余额", "", "会计科目")
    .add("月", "日", "", "", "", "原币", "本币", "原币", "本币", "", "原币", "本币")
    .merge("A1:M1", "A3:B3", "F3:G3", "H3:I3", "K3:L3");
  for (const account of moving(book))
    for (const row of rowsOf(book, account))
      page.add(
        row.month,
        row.day,
        row.voucher,
        summaryOf(row, USUAL),
        "人民币",
        yuan(row.debit),
        amount(row, row.debit),
        yuan(row.credit),
        amount(row, row.credit),
        side(row.balance),
        yuan(Math.abs(row.balance), 0),
        size(row),
        `${account.code} ${account.name}`,
      );
  return [page];
}

function everyRow(book: SoundBook): Page[] {
  const page = new Page("明细账")
    .add("2023年度明细账")
    .add("单位：样例局", "", "", "", "", "", "金额单位：元")
    .add(
      "会计科目编码",
      "会计科目名称",
      "凭证日期",
      "凭证号",
      "摘要",
      "功能分类",
      "部门经济分类",
      "项目",
      "借方金额",
      "贷方金额",
      "余额方向",
      "余额",
    );
  for (const account of moving(book))
    for (const row of rowsOf(book, account))
      page.add(
        account.code,
        account.name,
        date(row),
        row.voucher,
        summaryOf(row, USUAL),
        row.line?.functional ?? "",
        row.line?.economic ?? "",
        row.line?.project ?? "",
        ...amounts(row),
        ...balance(row),
      );
  return [page];
}

function mergedDown(book: SoundBook): Page[] {
  const page = new Page("明细账").add("科目", "日期", "凭证字号", "摘要", "借方金额", "贷方金额", "方向", "余额");
  for (const account of moving(book)) {
    const from = page.next;
    rowsOf(book, account).forEach((row, index) =>
      page.add(
        index === 0 ? `${account.code} ${account.name}` : null,
        date(row),
        row.voucher,
        summaryOf(row, USUAL),
        ...amounts(row),
        ...balance(row),
      ),
    );
    page.merge(`A${from}:A${page.next - 1}`);
  }
  return [page];
}

function splitLine(book: SoundBook): Page[] {
  const page = new Page("Sheet1");
  for (const account of moving(book)) {
    page
      .add()
      .add("科目编码：", account.code, "科目名称：", account.name, "", "", "单位：元")
      .add("日期", "凭证", "摘要", "借方发生额", "贷方发生额", "借或贷", "余额");
    for (const row of rowsOf(book, account))
      page.add(
        date(row).replaceAll("-", "/"),
        row.voucher,
        summaryOf(row, { opening: "期初余额", month: "本月合计", year: "累计" }),
        ...amounts(row),
        ...balance(row),
      );
    page.add("打印日期：2024-01-03", "", "打印人：张三");
  }
  return [page];
}

function sheetEach(book: SoundBook): Page[] {
  return moving(book).map((account) => {
    const page = new Page(`${account.code}${account.name}`).add(
      "日期",
      "凭证号",
      "摘要",
      "借方",
      "贷方",
      "方向",
      "余额",
    );
    for (const row of rowsOf(book, account))
      page.add(date(row), row.voucher, summaryOf(row, USUAL), ...amounts(row), ...balance(row));
    return page;
  });
}

function oneAccount(book: SoundBook): Page[] {
  const page = new Page("现金")
    .add("库存现金明细账")
    .add("单位：样例局", "", "", "科目：1001 库存现金")
    .add("日期", "凭证字号", "摘要", "对方科目", "借方", "贷方", "方向", "余额");
  const cash = book.accounts.find(({ code }) => code === "1001");
  if (cash)
    for (const row of rowsOf(book, cash).filter(({ month }) => month <= 3))
      page.add(
        date(row),
        row.voucher,
        summaryOf(row, USUAL),
        row.kind === "entry" ? "1002" : "",
        ...amounts(row),
        ...balance(row),
      );
  return [page];
}

/** 收入│支出│结存, totals of each day. */
function cashBook(book: SoundBook): Page[] {
  const page = new Page("现金日记账")
    .add("现金日记账")
    .add("2023年", "", "凭证", "", "摘要", "收入", "支出", "结存")
    .add("月", "日", "字", "号")
    .merge("A2:B2", "C2:D2");
  const cash = book.accounts.find(({ code }) => code === "1001");
  if (!cash) return [page];
  let year = { debit: 0, credit: 0 };
  for (const row of rowsOf(book, cash)) {
    if (row.kind === "year") year = row;
    const [kind = "", number = ""] = row.voucher.split("-");
    page.add(row.month, row.day, kind, number, summaryOf(row, USUAL), ...amounts(row), size(row));
    if (row.kind === "entry")
      page.add(
        row.month,
        row.day,
        "",
        "",
        "本日合计",
        marked("total", yuan(row.debit)),
        marked("total", yuan(row.credit)),
        marked("total", yuan(row.balance, 0)),
      );
  }
  return [
    page.add(
      "",
      "",
      "",
      "",
      "合计",
      marked("total", yuan(year.debit)),
      marked("total", yuan(year.credit)),
      yuan(rowsOf(book, cash).at(-1)?.balance ?? 0, 0),
    ),
  ];
}

function quantities(book: SoundBook): Page[] {
  const page = new Page("数量金额账")
    .add("数量金额明细账")
    .add("科目：1601 固定资产", "", "", "", "", "", "", "", "", "", "单位：台")
    .add("日期", "凭证号", "摘要", "借方", "", "", "贷方", "", "", "方向", "余额", "", "")
    .add("", "", "", "数量", "单价", "金额", "数量", "单价", "金额", "", "数量", "单价", "金额")
    .merge("D3:F3", "G3:I3", "K3:M3");
  const bank = book.accounts.find(({ code }) => code === "1002");
  if (bank)
    for (const row of rowsOf(book, bank))
      page.add(
        date(row),
        row.voucher,
        summaryOf(row, USUAL),
        row.debit === 0 ? null : 2,
        row.debit === 0 ? null : row.debit / 200,
        amount(row, row.debit),
        row.credit === 0 ? null : 2,
        null,
        amount(row, row.credit),
        side(row.balance),
        7,
        null,
        size(row),
      );
  return [page];
}

function twoBalances(book: SoundBook): Page[] {
  const page = new Page("明细账", false).add(
    "科目编码",
    "科目名称",
    "日期",
    "凭证号",
    "摘要",
    "借方发生额",
    "贷方发生额",
    "借方余额",
    "贷方余额",
  );
  for (const account of moving(book))
    for (const row of rowsOf(book, account)) {
      const { mark, value } = size(row);
      page.add(
        account.code,
        account.name,
        date(row),
        row.voucher,
        summaryOf(row, USUAL),
        ...amounts(row),
        marked(mark, row.balance > 0 ? value : null),
        marked(mark, row.balance < 0 ? value : null),
      );
    }
  return [page];
}

/** Amounts on one side only, reversals as negatives of the other side, printed red: 红字 as a positive with its word. */
function red(way: "negative" | "positive") {
  return (book: SoundBook): Page[] => {
    const page = new Page("明细账").add("银行存款明细账").add("日期", "凭证号", "摘要", "借方", "贷方", "方向", "余额");
    let left = 500_000;
    let taken = 0;
    page.add("2023-01-01", "", "期初余额", null, null, "借", marked("opening", yuan(left)));
    const sums = { debit: 0, credit: 0 };
    for (const { month, day, number, lines } of book.vouchers.slice(0, 40)) {
      const isBack = number === 8;
      const fen = isBack ? taken : (lines[0]?.debit ?? 0);
      taken = fen;
      const own = isBack ? -fen : fen;
      left += own;
      sums.debit += own;
      page.add(
        `2023-${two(month)}-${two(day)}`,
        voucherOf(number),
        isBack ? "红字冲销错账" : `收款${number}`,
        isBack && way === "positive" ? yuan(fen) : marked("entry", yuan(own)),
        null,
        "借",
        marked("balance", yuan(left)),
      );
      if (isBack)
        page.add("", "", "本月合计", marked("total", yuan(sums.debit, 0)), 0, "借", marked("total", yuan(left)));
      if (isBack) sums.debit = 0;
    }
    return [page];
  };
}

function monthSheets(book: SoundBook): Page[] {
  return Array.from({ length: 12 }, (_, index) => index + 1).map((month) => {
    const page = new Page(`${month}月`)
      .add(`明细账`)
      .add("科目编码", "科目名称", "日期", "凭证号", "摘要", "借方", "贷方", "方向", "余额");
    for (const account of moving(book)) {
      const rows = rowsOf(book, account);
      const before = rows.filter((row) => row.month < month).at(-1) ?? rows[0];
      const own = rows.filter((row) => row.month === month && row.kind !== "opening");
      if (!before || own.length === 0) continue;
      page.add(
        account.code,
        account.name,
        "",
        "",
        "期初余额",
        "",
        "",
        side(before.balance),
        marked("opening", yuan(Math.abs(before.balance), 0)),
      );
      for (const row of own)
        page.add(
          account.code,
          account.name,
          date(row),
          row.voucher,
          summaryOf(row, USUAL),
          ...amounts(row),
          ...balance(row),
        );
    }
    return page;
  });
}

/** The export is cut after so many rows, in the middle of an account; the head is printed again. */
function cutSheets(book: SoundBook): Page[] {
  const pages: Page[] = [];
  let left = 0;
  const head = () => {
    left = 55;
    const page = new Page(`明细账${pages.length + 1}`)
      .add("明细账")
      .add("科目编码", "科目名称", "日期", "凭证号", "摘要", "借方", "贷方", "方向", "余额");
    pages.push(page);
    return page;
  };
  for (const account of moving(book))
    for (const row of rowsOf(book, account)) {
      const page = left === 0 ? head() : (pages[pages.length - 1] ?? head());
      page.add(
        account.code,
        account.name,
        date(row),
        row.voucher,
        summaryOf(row, USUAL),
        ...amounts(row),
        ...balance(row),
      );
      left--;
    }
  return pages;
}

function threeDates(book: SoundBook): Page[] {
  const page = new Page("明细账").add(
    "年",
    "月",
    "日",
    "凭证字",
    "凭证号",
    "摘要",
    "科目",
    "借方",
    "贷方",
    "借/贷",
    "余额",
  );
  for (const account of moving(book))
    for (const row of rowsOf(book, account)) {
      const [kind = "", number = ""] = row.voucher.split("-");
      page.add(
        2023,
        row.month,
        row.day,
        kind,
        number === "" ? "" : Number(number),
        summaryOf(row, USUAL),
        `${account.code}\\${account.name}`,
        ...amounts(row),
        ...balance(row),
      );
    }
  return [page];
}

function dateOnce(book: SoundBook): Page[] {
  const page = new Page("明细账");
  for (const account of moving(book)) {
    let month = 0;
    let day = 0;
    page
      .add(
        `总账科目：${book.accounts.find(({ code }) => code === account.code.slice(0, 4))?.name ?? ""}`,
        `明细科目：${account.name}`,
      )
      .add("月", "日", "凭证号", "摘要", "借方", "贷方", "借贷", "余额");
    for (const row of rowsOf(book, account)) {
      page.add(
        row.month === month ? null : row.month,
        row.kind !== "entry" || row.day === day ? null : row.day,
        row.voucher,
        summaryOf(row, USUAL),
        ...amounts(row),
        ...balance(row),
      );
      month = row.month;
      if (row.kind === "entry") day = row.day;
    }
  }
  return [page];
}

function texts(book: SoundBook): Page[] {
  const page = new Page("明细账")
    .add("明细账")
    .add("科目编码", "科目名称", "日期", "凭证号", "摘要", "借方", "贷方", "方向", "余额");
  const text = ({ mark, value }: Marked) => marked(mark, asText(value as number | null));
  for (const account of moving(book))
    for (const row of rowsOf(book, account)) {
      const [sideText = "", left] = balance(row);
      page.add(
        `'${account.code}`.slice(1),
        account.name,
        date(row),
        row.voucher,
        summaryOf(row, USUAL),
        ...amounts(row).map(text),
        sideText,
        typeof left === "object" ? text(left) : (left ?? null),
      );
    }
  return [page];
}

function manyColumns(book: SoundBook): Page[] {
  const page = new Page("多栏明细账")
    .add("多栏账")
    .add("科目：500102 商品和服务费用")
    .add("日期", "凭证号", "摘要", "借方", "贷方", "方向", "余额", "借方分析", "", "")
    .add("", "", "", "", "", "", "", "办公费", "委托业务费", "差旅费")
    .merge("H3:J3");
  const account = book.accounts.find(({ code }) => code === "500102");
  if (account)
    for (const row of rowsOf(book, account))
      page.add(
        date(row),
        row.voucher,
        summaryOf(row, USUAL),
        ...amounts(row),
        ...balance(row),
        row.line?.economic === "30201" ? yuan(row.debit) : null,
        row.line?.economic === "30227" ? yuan(row.debit) : null,
        null,
      );
  return [page];
}

function general(book: SoundBook): Page[] {
  const page = new Page("总账").add("总账").add("科目编码", "科目名称", "期间", "摘要", "借方", "贷方", "方向", "余额");
  for (const account of moving(book))
    for (const row of rowsOf(book, account).filter(({ kind }) => kind !== "entry"))
      page.add(
        account.code,
        account.name,
        row.month,
        summaryOf(row, { opening: "年初余额", month: "本期合计", year: "本年累计" }),
        ...[row.debit, row.credit].map((fen) => yuan(fen)),
        side(row.balance),
        row.kind === "month" ? null : marked("total", yuan(Math.abs(row.balance), 0)),
      );
  return [page];
}

const KIS = "真实导出的样张";
const RULE = "会计基础工作规范第六十三条（过次页、承前页、本月合计、本年累计）";

export const LEDGERS: readonly BookLayout[] = [
  {
    name: "每个科目一段，标题、科目行、表头重复，当前合计、当前累计",
    program: "用友 U8",
    source: "真实导出的样张",
    make: u8Blocks,
  },
  { name: "分页：过次页、承前页", program: "用友 U8 打印、手工账", source: RULE, make: u8Pages },
  { name: "科目只印在每段第一行，本期合计、本年累计", program: "金蝶 KIS", source: KIS, make: kisOnce },
  {
    name: "2023年（月、日），原币│本币，会计科目在末列",
    program: "用友 NC",
    source: "真实导出的样张",
    make: ncThreeColumns,
  },
  { name: "每行都有科目和辅助核算", program: "预算管理一体化", source: "记忆", make: everyRow },
  { name: "科目向下合并单元格", program: "整理过的账", source: "真实导出的样张", make: mergedDown },
  { name: "科目编码、科目名称分在四格，借或贷，累计", program: "新中大、浪潮", source: "记忆", make: splitLine },
  { name: "一个科目一张工作表，科目只在表名里", program: "管家婆、云记账", source: "记忆", make: sheetEach },
  { name: "只有一个科目、几张凭证", program: "各软件", source: "记忆", make: oneAccount },
  {
    name: "收入│支出│结存，凭证字│号，本日合计",
    program: "出纳软件日记账",
    source: "会计基础工作规范（日记账），栏目凭记忆",
    make: cashBook,
  },
  { name: "数量│单价│金额", program: "数量金额账", source: "账页格式，凭记忆", make: quantities },
  { name: "借方余额│贷方余额两列", program: "速达", source: "记忆", make: twoBalances },
  { name: "红字是负数", program: "用友、金蝶", source: "会计基础工作规范（红字更正）", make: red("negative") },
  {
    name: "红字是正数，摘要写明",
    program: "手工账录入",
    source: "会计基础工作规范（红字更正）",
    make: red("positive"),
  },
  { name: "十二个月各一张工作表", program: "各软件", source: "记忆", make: monthSheets },
  { name: "一年分几张工作表，科目中间断开", program: "各软件", source: ".xls 的 65,536 行上限", make: cutSheets },
  { name: "年│月│日三列，凭证字│凭证号，借/贷", program: "用友 T3、T6", source: "记忆", make: threeDates },
  { name: "日期变了才印，总账科目在段首", program: "手工账录入", source: "记忆", make: dateOnce },
  { name: "金额都是文本", program: "网页导出", source: "记忆", make: texts },
  { name: "多栏账：借方分析另有几列", program: "用友 U8 多栏账", source: "账页格式，凭记忆", make: manyColumns },
  {
    name: "总账：只有年初余额、本期合计、本年累计",
    program: "金蝶 K3 总分类账",
    source: "记忆",
    make: general,
  },
];
