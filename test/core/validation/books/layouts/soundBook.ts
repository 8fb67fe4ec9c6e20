import { Dice } from "../../../layout/variations/canonical";

/** Money is in 分: amounts add up exactly. */
export interface Line {
  readonly code: string;
  readonly debit: number;
  readonly credit: number;
  readonly functional: string;
  readonly economic: string;
  readonly project: string;
}

export interface SoundVoucher {
  readonly month: number;
  readonly day: number;
  /** Begins with 1 in each month. */
  readonly number: number;
  readonly summary: string;
  readonly lines: readonly Line[];
}

export interface SoundAccount {
  readonly code: string;
  readonly name: string;
  /** Debit positive. */
  readonly opening: number;
  readonly isLeaf: boolean;
}

/** One unit's year by the rules of parallel bookkeeping, closed at its end. */
export interface SoundBook {
  readonly accounts: readonly SoundAccount[];
  readonly vouchers: readonly SoundVoucher[];
}

const NAMES: readonly (readonly [string, string])[] = [
  ["1001", "库存现金"],
  ["1002", "银行存款"],
  ["1218", "其他应收款"],
  ["121801", "备用金"],
  ["1601", "固定资产"],
  ["2307", "其他应付款"],
  ["230701", "保证金"],
  ["3001", "累计盈余"],
  ["3301", "本期盈余"],
  ["4001", "财政拨款收入"],
  ["400101", "一般公共预算财政拨款"],
  ["40010101", "基本支出"],
  ["40010102", "项目支出"],
  ["5001", "业务活动费用"],
  ["500101", "工资福利费用"],
  ["500102", "商品和服务费用"],
  ["6001", "财政拨款预算收入"],
  ["600101", "一般公共预算财政拨款"],
  ["60010101", "基本支出"],
  ["60010102", "项目支出"],
  ["7101", "行政支出"],
  ["710101", "基本支出"],
  ["710102", "项目支出"],
  ["8001", "资金结存"],
  ["800102", "货币资金"],
  ["8101", "财政拨款结转"],
  ["810105", "累计结转"],
];

const FUNCTIONAL = ["2010301", "2010302", "2080505", "2210201"];
const PROJECTS = ["档案整理", "业务培训"];

export function soundBook(seed: number): SoundBook {
  const dice = new Dice(seed);
  const vouchers: SoundVoucher[] = [];
  const cash = 320_000 + dice.below(90_000);
  const bank = 18_000_000 + dice.below(900_000);
  const claims = 500_000 + dice.below(9_000);
  const assets = 490_000_000 + dice.below(9_000);
  const owed = 4_000_000 + dice.below(9_000);
  const funds = 15_000_000 + dice.below(9_000);
  const openings = new Map([
    ["1001", cash],
    ["1002", bank],
    ["121801", claims],
    ["1601", assets],
    ["230701", -owed],
    ["3001", owed - cash - bank - claims - assets],
    ["800102", funds],
    ["810105", -funds],
  ]);
  const post = (month: number, day: number, summary: string, ...lines: Line[]) => {
    const number = vouchers.filter((one) => one.month === month).length + 1;
    vouchers.push({ month, day, number, summary, lines });
  };
  for (let month = 1; month <= 12; month++) {
    const basic = 3_000_000 + dice.below(400_000);
    const project = 800_000 + dice.below(90_000);
    const cashOut = 60_000 + dice.below(9_000);
    const functional = FUNCTIONAL[month % FUNCTIONAL.length] ?? "2010301";
    const name = PROJECTS[month % 2] ?? "";
    post(
      month,
      3,
      `收到${month}月基本经费`,
      line("1002", basic, 0),
      line("40010101", 0, basic, functional),
      line("800102", basic, 0),
      line("60010101", 0, basic, functional),
    );
    post(
      month,
      5,
      `收到${month}月项目经费`,
      line("1002", project, 0),
      line("40010102", 0, project, "2010302", "", name),
      line("800102", project, 0),
      line("60010102", 0, project, "2010302", "", name),
    );
    post(
      month,
      10,
      `发放${month}月工资`,
      line("500101", basic, 0, functional, "30101"),
      line("1002", 0, basic),
      line("710101", basic, 0, functional, "30101"),
      line("800102", 0, basic),
    );
    post(
      month,
      15,
      `支付${name}款第${month}期`,
      line("500102", project, 0, "2010302", month % 3 === 0 ? "30227" : "30201", name),
      line("1002", 0, project),
      line("710102", project, 0, "2010302", month % 3 === 0 ? "30227" : "30201", name),
      line("800102", 0, project),
    );
    post(month, 18, `提取${month}月备用金`, line("1001", cashOut, 0), line("1002", 0, cashOut));
    post(month, 20, `借支${month}月差旅费`, line("121801", cashOut - 100, 0), line("1001", 0, cashOut - 100));
    post(month, 24, `归还${month}月差旅费`, line("1001", cashOut - 300, 0), line("121801", 0, cashOut - 300));
    post(month, 26, `收退${month}月保证金`, line("1002", cashOut + 700, 0), line("230701", 0, cashOut + 700));
  }
  close(vouchers, post);
  const leaves = NAMES.filter(([code]) => !NAMES.some(([other]) => other !== code && other.startsWith(code)));
  const accounts = NAMES.map(([code, name]) => ({
    code,
    name,
    opening: leaves.reduce((sum, [leaf]) => sum + (leaf.startsWith(code) ? (openings.get(leaf) ?? 0) : 0), 0),
    isLeaf: leaves.some(([leaf]) => leaf === code),
  }));
  return { accounts, vouchers };
}

function line(code: string, debit: number, credit: number, functional = "", economic = "", project = ""): Line {
  return { code, debit, credit, functional, economic, project };
}

/** 年末结转: income and expenditure into 3301 and 8101. */
function close(
  vouchers: readonly SoundVoucher[],
  post: (month: number, day: number, summary: string, ...lines: Line[]) => void,
): void {
  const byKey = new Map<string, Line>();
  for (const one of vouchers.flatMap(({ lines }) => lines)) {
    if (!/^[4-7]/.test(one.code)) continue;
    const key = [one.code, one.functional, one.economic, one.project].join("|");
    const before = byKey.get(key);
    byKey.set(key, { ...one, debit: one.debit + (before?.debit ?? 0), credit: one.credit + (before?.credit ?? 0) });
  }
  for (const [into, pattern] of [
    ["3301", /^[45]/],
    ["810105", /^[67]/],
  ] as const) {
    const own = [...byKey.values()].filter(({ code }) => pattern.test(code));
    const balance = own.reduce((sum, one) => sum + one.debit - one.credit, 0);
    post(
      12,
      31,
      into === "3301" ? "结转本年收入费用" : "结转本年预算收支",
      ...own.map((one) => ({ ...one, debit: one.credit, credit: one.debit })),
      ...(balance === 0 ? [] : [line(into, Math.max(balance, 0), Math.max(-balance, 0))]),
    );
  }
}

/** What an account's ledger and its row in the trial balance say. */
export function turnover(book: SoundBook, code: string, fits: (line: Line) => boolean = () => true) {
  let debit = 0;
  let credit = 0;
  for (const { lines } of book.vouchers)
    for (const one of lines)
      if (one.code.startsWith(code) && fits(one)) {
        debit += one.debit;
        credit += one.credit;
      }
  return { debit, credit };
}
