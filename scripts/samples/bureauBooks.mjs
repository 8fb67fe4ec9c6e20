/** The vouchers of 样例局 by 政府会计制度 (parallel bookkeeping), its ledger and trial balance. Amounts in 分. */

/** Leaf accounts: name, normal side, opening balance. Parents are summed from them. */
const accountsOf = ({ openingCarryOver }) => ({
  1002: { name: "银行存款", side: "借", opening: 0 },
  1201: { name: "财政应返还额度", side: "借", opening: openingCarryOver },
  1601: { name: "固定资产", side: "借", opening: 200_000_000 },
  1602: { name: "固定资产累计折旧", side: "贷", opening: 60_000_000 },
  3001: { name: "累计盈余", side: "贷", opening: openingCarryOver + 140_000_000 },
  3301: { name: "本期盈余", side: "贷", opening: 0 },
  3302: { name: "本年盈余分配", side: "贷", opening: 0 },
  4001: { name: "财政拨款收入", side: "贷", opening: 0 },
  4609: { name: "其他收入", side: "贷", opening: 0 },
  500101: { name: "业务活动费用—基本支出", side: "借", opening: 0 },
  500102: { name: "业务活动费用—项目支出", side: "借", opening: 0 },
  500103: { name: "业务活动费用—固定资产折旧费", side: "借", opening: 0 },
  6001: { name: "财政拨款预算收入", side: "贷", opening: 0 },
  6609: { name: "其他预算收入", side: "贷", opening: 0 },
  710101: { name: "行政支出—基本支出", side: "借", opening: 0 },
  710102: { name: "行政支出—项目支出", side: "借", opening: 0 },
  800102: { name: "资金结存—货币资金", side: "借", opening: 0 },
  800103: { name: "资金结存—财政应返还额度", side: "借", opening: openingCarryOver },
  810105: { name: "财政拨款结转—本年收支结转", side: "贷", opening: 0 },
  810106: { name: "财政拨款结转—累计结转", side: "贷", opening: openingCarryOver },
  8501: { name: "其他结余", side: "贷", opening: 0 },
});
export const parentNames = {
  5001: "业务活动费用",
  7101: "行政支出",
  8001: "资金结存",
  8101: "财政拨款结转",
};

const lastDay = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const dateText = (year, month, day) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/** A twelfth each month, the odd 分 in December. */
function monthly(amount) {
  const part = Math.floor(amount / 12);
  return Array.from({ length: 12 }, (_, index) => (index === 11 ? amount - part * 11 : part));
}

/** [month, day, summary, lines[]]; a line is [account, debit, credit, auxiliary]. */
function entries({ year, basicByEconomic, closingCarryOver, openingCarryOver, projects }) {
  const list = [];
  // What was carried over is spent first; the rest is paid by the treasury directly.
  let carryOverLeft = openingCarryOver;
  const spend = (month, day, summary, account, amount, auxiliary, isAsset, source) => {
    const debit = isAsset ? "1601" : account === "710101" ? "500101" : "500102";
    if (source === "other") {
      list.push([month, day, summary, [[debit, amount, 0, auxiliary], ["1002", 0, amount]]]);
      list.push([month, day, summary, [[account, amount, 0, auxiliary], ["800102", 0, amount]]]);
      return;
    }
    const fromCarryOver = source === "generalBudget" && account === "710102" ? Math.min(carryOverLeft, amount) : 0;
    carryOverLeft -= fromCarryOver;
    const direct = amount - fromCarryOver;
    if (fromCarryOver > 0) {
      list.push([month, day, summary, [[debit, fromCarryOver, 0, auxiliary], ["1201", 0, fromCarryOver]]]);
      list.push([month, day, summary, [[account, fromCarryOver, 0, auxiliary], ["800103", 0, fromCarryOver]]]);
    }
    if (direct > 0) {
      list.push([month, day, summary, [[debit, direct, 0, auxiliary], ["4001", 0, direct]]]);
      list.push([month, day, summary, [[account, direct, 0, auxiliary], ["6001", 0, direct]]]);
    }
  };
  const bySalary = new Map(basicByEconomic.map((item) => [item.code, monthly(item.amount)]));
  for (let month = 1; month <= 12; month++) {
    for (const item of basicByEconomic) {
      const amount = item.code === "31002" ? (month === 6 ? item.amount : 0) : bySalary.get(item.code)[month - 1];
      if (amount === 0) continue;
      const day = item.code.startsWith("301") ? 10 : item.code.startsWith("303") ? 12 : 20;
      const auxiliary = { functional: item.functional, economic: item.code, project: null };
      const verb = item.code.startsWith("301") || item.code.startsWith("303") ? "发放" : "支付";
      spend(month, day, `${verb}${month}月${item.name}`, "710101", amount, auxiliary, item.code === "31002", "generalBudget");
    }
    for (const project of projects)
      for (const [when, amount] of project.months)
        if (when === month) {
          const auxiliary = { functional: project.functional, economic: project.economic, project: project.name };
          if (project.source === "other") {
            list.push([month, 15, `收到${project.name}经费`, [["1002", amount, 0], ["4609", 0, amount]]]);
            list.push([month, 15, `收到${project.name}经费`, [["800102", amount, 0], ["6609", 0, amount]]]);
          }
          spend(month, 25, `支付${project.name}款`, "710102", amount, auxiliary, false, project.source);
        }
    list.push([month, lastDay(year, month), `计提${month}月固定资产折旧`, [["500103", 1_000_000, 0], ["1602", 0, 1_000_000]]]);
  }
  // The year's unused quota is confirmed as 财政应返还额度.
  list.push([12, 31, "确认年末财政应返还额度", [["1201", closingCarryOver, 0], ["4001", 0, closingCarryOver]]]);
  list.push([12, 31, "确认年末财政应返还额度", [["800103", closingCarryOver, 0], ["6001", 0, closingCarryOver]]]);
  return list;
}

/** Year-end closing: 4/5 → 3301 → 3302 → 3001; fiscal 6/7 → 8101, the rest → 8501. */
function closing({ income }, balanceOf) {
  const fiscalIncome = income.generalBudget + income.governmentFund;
  const costs = ["500101", "500102", "500103"].map((code) => [code, balanceOf(code)]);
  const costTotal = costs.reduce((sum, [, amount]) => sum + amount, 0);
  const incomeTotal = balanceOf("4001") + balanceOf("4609");
  const result = incomeTotal - costTotal;
  const otherSpent = income.other;
  const basic = balanceOf("710101");
  const project = balanceOf("710102");
  const move = (from, to, amount) => (amount >= 0 ? [[from, amount, 0], [to, 0, amount]] : [[to, -amount, 0], [from, 0, -amount]]);
  return [
    [12, 31, "年末结转收入", [["4001", balanceOf("4001"), 0], ["4609", balanceOf("4609"), 0], ["3301", 0, incomeTotal]]],
    [12, 31, "年末结转费用", [["3301", costTotal, 0], ...costs.map(([code, amount]) => [code, 0, amount])]],
    [12, 31, "年末结转本期盈余", move("3301", "3302", result)],
    [12, 31, "年末结转本年盈余分配", move("3302", "3001", result)],
    [12, 31, "年末结转财政拨款预算收入", [["6001", fiscalIncome, 0], ["810105", 0, fiscalIncome]]],
    [12, 31, "年末结转财政拨款支出", [["810105", basic + project - otherSpent, 0], ["710101", 0, basic], ["710102", 0, project - otherSpent]]],
    [12, 31, "年末结转其他预算收入", [["6609", income.other, 0], ["8501", 0, income.other]]],
    [12, 31, "年末结转其他资金支出", [["8501", otherSpent, 0], ["710102", 0, otherSpent]]],
    [12, 31, "结转本年收支结转", move("810105", "810106", fiscalIncome - (basic + project - otherSpent))],
  ];
}

function number(year, list) {
  const perMonth = new Map();
  return list.map(([month, day, summary, lines]) => {
    const next = (perMonth.get(month) ?? 0) + 1;
    perMonth.set(month, next);
    return { month, date: dateText(year, month, day), voucher: `记-${String(next).padStart(4, "0")}`, summary, lines };
  });
}

/** All vouchers of the year in the order of their numbers. */
function vouchers(facts, accounts) {
  const before = entries(facts).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const balances = Object.fromEntries(Object.entries(accounts).map(([code, { opening }]) => [code, opening]));
  const post = (list) => {
    for (const [, , , lines] of list)
      for (const [code, debit, credit] of lines)
        balances[code] += accounts[code].side === "借" ? debit - credit : credit - debit;
  };
  post(before);
  return number(facts.year, [...before, ...closing(facts, (code) => balances[code])]);
}

/** Per account: opening, its lines with running balance, monthly and yearly totals. */
export function ledgerOf(facts) {
  const accounts = accountsOf(facts);
  const list = vouchers(facts, accounts);
  const codes = Object.keys(accounts).sort();
  return codes.map((code) => {
    const { name, side, opening } = accounts[code];
    let balance = opening;
    const lines = [];
    for (const voucher of list)
      for (const [account, debit, credit, auxiliary] of voucher.lines) {
        if (account !== code) continue;
        balance += side === "借" ? debit - credit : credit - debit;
        lines.push({ ...voucher, debit, credit, balance, auxiliary: auxiliary ?? null });
      }
    return { code, name, side, opening, lines, closing: balance };
  });
}
