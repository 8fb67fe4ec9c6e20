import { bookLines, type BookLine } from "./bookLines";
import type { RecognisedTable, TableRow } from "../../../../src/core/layout/recognisedTable";
import { moneyOf, wordsIn, type Damage, type Fault, type Scene } from "./scene";
import { negated, SLIPS, slipFault, slipIn, type Slip } from "./slips";
import { columnRole } from "../../../../src/core/tableKinds/columnRoles";

const trial = (scene: Scene, roles: RegExp, fits?: (row: TableRow, table: RecognisedTable) => boolean) =>
  moneyOf(scene.of("trialBalance"), roles, fits);
const BALANCES = /^(?:opening|closing)(?:Debit|Credit)?$/;
const TURNOVER = /^(?:debit|credit)$/;
const isRoot = (row: TableRow) => row.code?.length === 4;
const hasSubs = (row: TableRow, table: RecognisedTable) =>
  table.rows.some(
    ({ code }) => code !== undefined && row.code !== undefined && code !== row.code && code.startsWith(row.code),
  );
const isSub = (row: TableRow, table: RecognisedTable) =>
  table.rows.some(
    ({ code }) => code !== undefined && row.code !== undefined && code !== row.code && row.code.startsWith(code),
  );
const inBooks = (scene: Scene, roles: RegExp, fits: (row: TableRow) => boolean = () => true) =>
  moneyOf(scene.of("ledger"), roles, fits);
const entry = ({ key, isTotal }: TableRow) => key === undefined && !isTotal;
const isClosed = (scene: Scene) => trial(scene, /^closing/, ({ code }) => /^[4-7]/.test(code ?? "")).length === 0;

/** A balance that the account must not have at the year's end: the other columns follow, so that only E06 sees it. */
function notEmpty(scene: Scene): Damage | null {
  const row = isClosed(scene)
    ? scene.pick(trial(scene, /^(?:credit|yearCredit)$/, (one) => /^[4-7]/.test(one.code ?? "")))?.row
    : null;
  const cell = row?.values.closingCredit ?? row?.values.closing;
  return cell ? scene.change([[cell.ref, 1200 + scene.dice.below(9000)]]) : null;
}

function moveLine(
  scene: Scene,
  change: (line: BookLine) => Damage | null,
  fits: (line: BookLine) => boolean = () => true,
): Damage | null {
  const line = scene.pick(bookLines(scene).filter(fits));
  return line ? change(line) : null;
}

function otherDate(scene: Scene, to: (date: string) => string): Damage | null {
  return moveLine(scene, ({ row }) => {
    const { date } = row.values;
    return date && typeof date.value === "string" && to(date.value) !== date.value
      ? scene.change([[date.ref, to(date.value)]])
      : null;
  });
}

/** All lines of one voucher get another number. */
function renumber(scene: Scene, to: (digits: string) => string): Damage | null {
  const line = scene.pick(
    bookLines(scene).filter((one) => wholeVouchers(one) && /\d/.test(wordsIn(one.row.values.voucherNumber))),
  );
  if (!line) return null;
  const number = wordsIn(line.row.values.voucherNumber);
  const date = wordsIn(line.row.values.date).slice(0, 7);
  const same = bookLines(scene).filter(
    ({ table, row }) =>
      table === line.table &&
      wordsIn(row.values.voucherNumber) === number &&
      wordsIn(row.values.date).slice(0, 7) === date,
  );
  const changed = number.replace(/\d+/u, (digits) => to(digits));
  return scene.change(
    same.flatMap(({ row }) => (row.values.voucherNumber ? [[row.values.voucherNumber.ref, changed] as const] : [])),
  );
}

/** Turnovers of an account's both sides raised together: its own equation holds, parallel books no longer do. */
function bothSides(scene: Scene, code: string): Damage | null {
  const cells = trial(scene, /^(?:debit|credit|yearDebit|yearCredit)$/, (row) => row.code === code);
  return cells.length < 2 ? null : scene.change(cells.map(({ cell }) => [cell.ref, cell.number + 5300] as const));
}

/** The year's turnover: 本年累计 where it is printed. */
const yearDebit = (scene: Scene) =>
  scene.of("trialBalance").some(({ columns }) => columns.some(({ role }) => role === "yearDebit"))
    ? /^yearDebit$/
    : /^debit$/;

/** Books that hold whole vouchers: a list of vouchers, or a ledger of all accounts. */
const wholeVouchers = ({ table }: BookLine) =>
  table.kind === "voucherList" || new Set(table.rows.map(({ values }) => wordsIn(values.accountCode))).size > 3;

const half: Slip = (number) => Number((number / 2 + 1).toFixed(2));

export const FAMILY_E: readonly Fault[] = [
  slipFault("E01", "a balance or turnover", (scene) => [
    ...trial(scene, BALANCES, (row) => row.code !== undefined),
    ...trial(scene, TURNOVER, (row) => row.code !== undefined),
  ]),
  slipFault("E02", "a turnover of one side", (scene) => trial(scene, TURNOVER, isRoot)),
  slipFault("E02", "an opening balance", (scene) => trial(scene, /^opening/, isRoot)),
  slipFault("E02", "the printed total", (scene) => trial(scene, /./u, ({ isTotal }) => isTotal)),
  slipFault("E03", "a sub-account", (scene) => trial(scene, TURNOVER, isSub)),
  slipFault("E03", "an account with subs", (scene) => trial(scene, /^(?:debit|credit|closing.*|opening.*)$/, hasSubs)),
  slipFault("E04", "a running balance", (scene) => inBooks(scene, /^balance$/, entry)),
  slipFault("E04", "an amount of the ledger", (scene) => inBooks(scene, /^(?:debit|credit)$/, entry)),
  slipFault("E04", "a monthly total", (scene) =>
    inBooks(scene, /^(?:debit|credit)$/, ({ key }) => key === "monthTotal"),
  ),
  slipFault("E04", "a yearly total", (scene) => inBooks(scene, /^(?:debit|credit)$/, ({ key }) => key === "yearTotal")),
  slipFault("E04", "a balance of a total row", (scene) =>
    inBooks(scene, /^balance$/, ({ key }) => key === "monthTotal" || key === "yearTotal"),
  ),
  slipFault("E05", "funds on hand", (scene) =>
    isClosed(scene) ? trial(scene, /^(?:closing|opening)/, ({ code }) => code === "8001" || code === "8101") : [],
  ),
  { rule: "E06", name: "not empty at the year's end", inject: notEmpty },
  {
    rule: "E07",
    name: "income of one system",
    inject: (scene) =>
      trial(scene, /credit/i, ({ code }) => code === "6001").length > 0 &&
      trial(scene, /credit/i, ({ code }) => code === "4001").length > 0
        ? bothSides(scene, scene.dice.pick(["4001", "6001"]))
        : null,
  },
  {
    rule: "E08",
    name: "expenditure of the books",
    inject: (scene) =>
      scene.of("expenditure", "incomeExpenditureSummary").length > 0
        ? slipIn(
            scene,
            trial(scene, yearDebit(scene), (row) => isRoot(row) && /^7[12]/.test(row.code ?? "")),
            SLIPS,
            100,
          )
        : null,
  },
  slipFault("E09", "an unbalanced voucher", (scene) => {
    const complete = [
      ...new Set(
        bookLines(scene)
          .filter(wholeVouchers)
          .map(({ table }) => table),
      ),
    ];
    return moneyOf(complete, /^(?:debit|credit)$/, entry);
  }),
  {
    rule: "E09",
    name: "a date of another year",
    inject: (scene) => otherDate(scene, (date) => date.replace(/^\d{4}/u, (year) => String(Number(year) - 1))),
  },
  { rule: "E09", name: "no such date", inject: (scene) => otherDate(scene, (date) => date.replace(/-\d\d$/u, "-32")) },
  {
    rule: "E09",
    name: "a date of the next month",
    inject: (scene) =>
      otherDate(scene, (date) =>
        date.replace(/^(\d{4}-)(0[1-8])/u, (_, year: string, month: string) => `${year}0${Number(month) + 1}`),
      ),
  },
  {
    rule: "E09",
    name: "a gap in the numbers",
    inject: (scene) => renumber(scene, (digits) => String(Number(digits) + 200).padStart(digits.length, "0")),
  },
  {
    rule: "E09",
    name: "a number twice",
    inject: (scene) =>
      renumber(scene, (digits) => String(Math.max(1, Number(digits) - 1)).padStart(digits.length, "0")),
  },
  slipFault(
    "E10",
    "a balance on the other side",
    (scene) => trial(scene, /^closing$/, ({ code }) => /^(?:1001|1002|1601|1201)/.test(code ?? "")),
    [negated],
  ),
  {
    rule: "E10",
    name: "an asset in credit",
    inject: (scene) => {
      const money = scene.pick(
        trial(scene, /^closingDebit$/, (row, table) => /^1/.test(row.code ?? "") && !hasSubs(row, table)),
      );
      const other = money?.row.values.closingCredit;
      return money && other
        ? scene.change([
            [money.cell.ref, null],
            [other.ref, money.cell.number],
          ])
        : null;
    },
  },
  {
    rule: "E01",
    name: "a balance said to be on the other side",
    inject: (scene) => {
      const sides = scene
        .of("trialBalance")
        .flatMap(({ rows }) =>
          rows.flatMap(({ values, isTotal }) =>
            isTotal ? [] : (["openingDirection", "closingDirection"] as const).flatMap((role) => values[role] ?? []),
          ),
        );
      const cell = scene.pick(sides.filter(({ value }) => value === "借" || value === "贷"));
      return cell ? scene.change([[cell.ref, cell.value === "借" ? "贷" : "借"]]) : null;
    },
  },
  {
    rule: "E04",
    name: "a ledger's balance said to be on the other side",
    inject: (scene) => {
      const sides = scene
        .of("ledger")
        .flatMap(({ rows }) => rows.filter(entry).flatMap(({ values }) => values.direction ?? []));
      const cell = scene.pick(sides.filter(({ value }) => value === "借" || value === "贷"));
      return cell ? scene.change([[cell.ref, cell.value === "借" ? "贷" : "借"]]) : null;
    },
  },
  {
    rule: "E11",
    name: "a reversal of nothing",
    inject: (scene) =>
      moveLine(scene, ({ row }) => {
        const cell = row.values.debit?.number ? row.values.debit : row.values.credit;
        return cell?.number ? scene.change([[cell.ref, -(cell.number + 77.7)]]) : null;
      }),
  },
  {
    rule: "E12",
    name: "a large round payment",
    inject: (scene) =>
      moveLine(
        scene,
        ({ row }) => (row.values.debit ? scene.change([[row.values.debit.ref, 1_200_000]]) : null),
        ({ account, row }) => account.startsWith("7") && Boolean(row.values.debit?.number),
      ),
  },
  {
    rule: "E11",
    name: "a line twice",
    inject: (scene) =>
      moveLine(scene, ({ table, row }) => {
        const cell = row.values.debit?.number ? row.values.debit : row.values.credit;
        return cell?.number
          ? {
              snapshot: scene.withRows(table.sheet, row.row, (cells) => [cells, cells]),
              cells: [
                cell.ref,
                { ...cell.ref, address: cell.ref.address.replace(/\d+/u, (digits) => String(Number(digits) + 1)) },
              ],
            }
          : null;
      }),
  },
  {
    rule: "E12",
    name: "much cash",
    inject: (scene) =>
      moveLine(
        scene,
        ({ row }) =>
          row.values.credit?.number ? scene.change([[row.values.credit.ref, 68_000 + scene.dice.below(900)]]) : null,
        ({ account, row }) => account.startsWith("1001") && Boolean(row.values.credit?.number),
      ),
  },
  {
    rule: "E13",
    name: "a receivable that never moves",
    inject: (scene) => {
      const row = scene.pick(trial(scene, /^closing/, ({ code }) => /^(?:1218|2307)/.test(code ?? "")))?.row;
      const moved = Object.entries(row?.values ?? {}).filter(([role]) =>
        /^(?:debit|credit|yearDebit|yearCredit)$/.test(role),
      );
      const [closing] = Object.entries(row?.values ?? {})
        .filter(([role, { number }]) => /^closing(?:Debit|Credit)?$/.test(role) && number)
        .map(([role, cell]) => ({ role, cell }));
      const opening = closing ? row?.values[columnRole(closing.role.replace("closing", "opening"))] : undefined;
      return row && closing && opening
        ? scene.change(
            [...moved.map(([, { ref }]) => [ref, null] as const), [opening.ref, closing.cell.value]],
            [closing.cell.ref],
          )
        : null;
    },
  },
  {
    rule: "E14",
    name: "no economic item",
    inject: (scene) =>
      moveLine(
        scene,
        ({ economicRef }) => (economicRef ? scene.change([[economicRef, null]]) : null),
        ({ economic, account }) => economic !== null && /^[57]/.test(account),
      ),
  },
  {
    rule: "E14",
    name: "no functional item",
    inject: (scene) =>
      moveLine(
        scene,
        ({ row }) => (row.values.functionalItem ? scene.change([[row.values.functionalItem.ref, null]]) : null),
        ({ row, account }) => /^[57]/.test(account) && wordsIn(row.values.functionalItem) !== "",
      ),
  },
  {
    rule: "E15",
    name: "purchases that came into no asset",
    inject: (scene) =>
      moneyOf(scene.of("basicExpenditureByEconomicClass"), /^amount$/, ({ code }) => code === "310").length > 0
        ? slipIn(
            scene,
            trial(scene, yearDebit(scene), ({ code }) => code === "1601"),
            [half],
          )
        : null,
  },
];
