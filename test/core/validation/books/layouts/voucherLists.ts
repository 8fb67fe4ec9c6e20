import type { BookLayout, Marked } from "./page";
import { marked, Page, yuan } from "./page";
import type { Line, SoundBook, SoundVoucher } from "./soundBook";

const two = (number: number) => String(number).padStart(2, "0");
const date = ({ month, day }: SoundVoucher) => `2023-${two(month)}-${two(day)}`;
const sides = ({ debit, credit }: Line): Marked[] => [marked("entry", yuan(debit)), marked("entry", yuan(credit))];

function nameOf(book: SoundBook, code: string): string {
  const path = [4, 6, 8].filter((length) => length <= code.length).map((length) => code.slice(0, length));
  return path.map((own) => book.accounts.find((account) => account.code === own)?.name ?? "").join("\\");
}

type Print = (page: Page, voucher: SoundVoucher, line: Line, index: number) => void;

function each(book: SoundBook, page: Page, print: Print, vouchers: readonly SoundVoucher[] = book.vouchers): Page {
  for (const voucher of vouchers) voucher.lines.forEach((line, index) => print(page, voucher, line, index));
  return page;
}

function everyLine(book: SoundBook): Page[] {
  const page = new Page("序时账")
    .add("序时账")
    .add("单位：样例局", "", "2023年度")
    .add("日期", "凭证号数", "科目编码", "科目名称", "摘要", "方向", "金额");
  return [
    each(book, page, (own, voucher, line) =>
      own.add(
        date(voucher),
        `记-${voucher.number}`,
        line.code,
        nameOf(book, line.code),
        voucher.summary,
        line.debit === 0 ? "贷" : "借",
        marked("entry", yuan(line.debit + line.credit)),
      ),
    ),
  ];
}

function once(book: SoundBook): Page[] {
  const page = new Page("凭证序时簿")
    .add("会计分录序时簿")
    .add("日期", "会计期间", "凭证字号", "摘要", "科目代码", "科目名称", "借方金额", "贷方金额", "制单", "审核");
  return [
    each(book, page, (own, voucher, line, index) => {
      const head = index === 0 ? [date(voucher), `2023.${voucher.month}`, `记 - ${voucher.number}`] : ["", "", ""];
      own.add(...head, voucher.summary, line.code, nameOf(book, line.code), ...sides(line), "张三", "李四");
    }),
  ];
}

function yearOverMonth(book: SoundBook): Page[] {
  const page = new Page("序时账")
    .add(
      "年",
      "",
      "核算账簿名称",
      "凭证号",
      "分录号",
      "摘要",
      "科目编码",
      "科目名称",
      "辅助项",
      "币种",
      "借方",
      "",
      "贷方",
      "",
      "核销信息",
    )
    .add("月", "日", "", "", "", "", "", "", "", "", "原币", "本币", "原币", "本币")
    .merge("A1:B1", "C1:C2", "D1:D2", "E1:E2", "F1:F2", "G1:G2", "H1:H2", "I1:I2", "J1:J2", "K1:L1", "M1:N1", "O1:O2");
  return [
    each(book, page, (own, voucher, line, index) => {
      const [debit, credit] = sides(line);
      own.add(
        two(voucher.month),
        two(voucher.day),
        "样例局-基准账簿",
        `记账凭证-${String(voucher.number).padStart(4, "0")}`,
        index + 1,
        voucher.summary,
        line.code,
        nameOf(book, line.code),
        line.project === "" ? "" : `【项目：${line.project}】`,
        "人民币",
        yuan(line.debit),
        debit ?? null,
        yuan(line.credit),
        credit ?? null,
      );
    }),
  ];
}

function withPeriod(book: SoundBook): Page[] {
  const page = new Page("会计凭证查询")
    .add("会计凭证查询")
    .add("凭证日期", "凭证编号", "摘要", "会计科目", "借方金额", "贷方金额");
  return [
    each(book, page, (own, voucher, line) =>
      own.add(
        `${date(voucher)} 00:00:00`,
        `PZ2023${two(voucher.month)}${String(voucher.number).padStart(4, "0")}`,
        voucher.summary,
        `${line.code}_${nameOf(book, line.code).replaceAll("\\", "_")}`,
        ...sides(line),
      ),
    ),
  ];
}

function totals(book: SoundBook): Page[] {
  const page = new Page("凭证列表").add("凭证列表").add("凭证日期", "凭证字", "凭证号", "摘要", "科目", "借方", "贷方");
  for (const voucher of book.vouchers) {
    each(
      book,
      page,
      (own, one, line) =>
        own.add(date(one), "记", one.number, one.summary, `${line.code} ${nameOf(book, line.code)}`, ...sides(line)),
      [voucher],
    );
    const sum = voucher.lines.reduce((all, { debit }) => all + debit, 0);
    page.add("", "", "", "合计", "", yuan(sum), yuan(sum));
  }
  return [page];
}

function months(book: SoundBook): Page[] {
  return Array.from({ length: 12 }, (_, index) => index + 1).map((month) =>
    each(
      book,
      new Page(`${month}月凭证`).add("日", "凭证号", "摘要", "科目编码", "科目名称", "借方", "贷方"),
      (own, voucher, line) =>
        own.add(voucher.day, voucher.number, voucher.summary, line.code, nameOf(book, line.code), ...sides(line)),
      book.vouchers.filter((one) => one.month === month),
    ),
  );
}

/** The numbers run on through the year. */
function runningOn(book: SoundBook): Page[] {
  const numbers = new Map(book.vouchers.map((voucher, index) => [voucher, index + 1]));
  const page = new Page("序时账", false)
    .add("序时账")
    .add(
      "会计年度",
      "会计期间",
      "记账日期",
      "凭证类型",
      "凭证号",
      "摘要",
      "会计科目编码",
      "会计科目名称",
      "支出功能分类",
      "部门预算支出经济分类",
      "项目名称",
      "借方金额",
      "贷方金额",
    );
  return [
    each(book, page, (own, voucher, line) =>
      own.add(
        2023,
        voucher.month,
        date(voucher),
        "记",
        numbers.get(voucher) ?? 0,
        voucher.summary,
        line.code,
        nameOf(book, line.code),
        line.functional,
        line.economic,
        line.project,
        ...sides(line),
      ),
    ),
  ];
}

/** 收, 付, 转: each series has its own numbers. */
function series(book: SoundBook): Page[] {
  const counts = new Map<string, number>();
  const names = new Map(
    book.vouchers.map((voucher) => {
      const cash = voucher.lines.find(({ code }) => code.startsWith("100"));
      const kind = !cash ? "转" : cash.debit > 0 ? "收" : "付";
      const key = `${voucher.month}${kind}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      return [voucher, `${kind}字第${counts.get(key) ?? 0}号`] as const;
    }),
  );
  const page = new Page("凭证")
    .add("记账凭证清单")
    .add("年", "月", "日", "凭证", "摘要", "总账科目", "科目编码", "借方", "贷方", "附件张数");
  return [
    each(book, page, (own, voucher, line) =>
      own.add(
        2023,
        voucher.month,
        voucher.day,
        names.get(voucher) ?? "",
        voucher.summary,
        nameOf(book, line.code.slice(0, 4)),
        line.code,
        ...sides(line),
        2,
      ),
    ),
  ];
}

function paged(book: SoundBook): Page[] {
  const page = new Page("打印");
  let row = 0;
  return [
    each(book, page, (own, voucher, line) => {
      if (row++ % 30 === 0)
        own
          .add("记账凭证序时簿")
          .add("单位：样例局", "", "", "", "", `第${Math.ceil(row / 30)}页`)
          .add("日期", "凭证号", "摘要", "科目编码", "借方金额", "贷方金额");
      own.add(date(voucher).replaceAll("-", "."), `记-${voucher.number}`, voucher.summary, line.code, ...sides(line));
    }),
  ];
}

export const VOUCHER_LISTS: readonly BookLayout[] = [
  { name: "每行都有日期和凭证号，方向│金额", program: "用友 U8", source: "记忆", make: everyLine },
  {
    name: "日期、凭证字号只印在第一行，会计期间 2023.1",
    program: "金蝶 KIS、K3",
    source: "记忆",
    make: once,
  },
  { name: "年│年 盖住 月│日，原币│本币", program: "用友 NC", source: "真实导出的样张", make: yearOverMonth },
  {
    name: "凭证编号 PZ2023010001，科目编码与名称在一栏",
    program: "云记账",
    source: "真实导出的样张",
    make: withPeriod,
  },
  { name: "凭证字│凭证号，每张凭证一行合计", program: "速达、管家婆", source: "记忆", make: totals },
  { name: "每月一张工作表，没有月份列", program: "各软件", source: "记忆", make: months },
  { name: "凭证号全年连续，凭证类型另列", program: "预算管理一体化", source: "记忆", make: runningOn },
  { name: "收、付、转三类凭证，总账科目与科目编码", program: "新中大、用友 T3", source: "记忆", make: series },
  { name: "分页打印：标题、表头每页重复", program: "各软件打印到 Excel", source: "记忆", make: paged },
];
