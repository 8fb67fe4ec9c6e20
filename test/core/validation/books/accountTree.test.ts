import fc from "fast-check";
import { BUILT_IN } from "../../../../src/core/classification/classifications";
import { buildAccounts } from "../../../../src/core/accounts/buildAccounts";
import { recognise } from "../../../../src/core/layout/recognise";
import { validate } from "../../../../src/core/validation/validate";
import { toA1 } from "../../../../src/core/workbook/cellRef";
import type { CellValue } from "../../../../src/core/workbook/snapshot";
import { sheet, workbook } from "../../layout/sheets";

/** Opening, debit, credit in 分 (debit positive); closing follows. */
type Money = readonly [number, number, number];

interface Node {
  readonly code: string;
  readonly money: Money;
  readonly children: readonly Node[];
  /** How this account's money is broken down, for each dimension: the parts add up to it. */
  readonly dimensions: readonly (readonly Money[])[];
}

const amount = fc.integer({ min: 0, max: 9_000_000 });
const money: fc.Arbitrary<Money> = fc.tuple(amount, amount, amount);
const add = (all: readonly Money[]): Money =>
  all.reduce<Money>((sum, one) => [sum[0] + one[0], sum[1] + one[1], sum[2] + one[2]], [0, 0, 0]);

/** Cuts an amount into parts at random. */
function parted([opening, debit, credit]: Money, shares: readonly number[]): Money[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const cut = (whole: number) => {
    const parts = shares.slice(1).map((share) => Math.floor((whole * share) / total));
    return [whole - parts.reduce((sum, part) => sum + part, 0), ...parts];
  };
  const [a, b, c] = [cut(opening), cut(debit), cut(credit)];
  return shares.map((_, index) => [a[index] ?? 0, b[index] ?? 0, c[index] ?? 0]);
}

const shares = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 4 });
const breakdown = fc.array(shares, { maxLength: 2 });

const leaf = (code: string): fc.Arbitrary<Node> =>
  fc.tuple(money, breakdown).map(([own, ways]) => ({
    code,
    money: own,
    children: [],
    dimensions: ways.map((way) => parted(own, way)),
  }));

const branch = (code: string, child: (code: string) => fc.Arbitrary<Node>): fc.Arbitrary<Node> =>
  fc
    .integer({ min: 1, max: 3 })
    .chain((count) =>
      fc.tuple(fc.tuple(...Array.from({ length: count }, (_, index) => child(`${code}0${index + 1}`))), breakdown),
    )
    .map(([children, ways]) => {
      const own = add(children.map((one) => one.money));
      return { code, money: own, children, dimensions: ways.map((way) => parted(own, way)) };
    });

const tree = (code: string) =>
  fc.oneof(
    leaf(code),
    branch(code, leaf),
    branch(code, (own) => fc.oneof(leaf(own), branch(own, leaf))),
  );
const trees = fc.tuple(tree("1002"), tree("1201"), tree("5001"), tree("7101"));

const HEADER = [
  "科目编码",
  "科目名称",
  "功能分类",
  "项目",
  "期初借方",
  "期初贷方",
  "本期借方",
  "本期贷方",
  "期末借方",
  "期末贷方",
];

interface Sheet {
  readonly rows: CellValue[][];
  /** Rows of accounts and of their parts, zero-based. */
  readonly moneyRows: number[];
}

function print(roots: readonly Node[], repeatCode: boolean): Sheet {
  const rows: CellValue[][] = [["科目余额表"], HEADER];
  const moneyRows: number[] = [];
  const row = (head: CellValue[], [opening, debit, credit]: Money) => {
    const closing = opening + debit - credit;
    const sides = [opening, 0, debit, credit, Math.max(closing, 0), Math.max(-closing, 0)];
    moneyRows.push(rows.length);
    rows.push([...head, ...sides.map((fen) => fen / 100)]);
  };
  const walk = (node: Node) => {
    row([node.code, `科目${node.code}`, null, null], node.money);
    node.dimensions.forEach((parts, dimension) =>
      parts.forEach((part, index) => {
        const item = dimension === 0 ? [`20103${index + 10}`, null] : [null, `项目${index + 1}`];
        row([repeatCode ? node.code : null, repeatCode ? `科目${node.code}` : null, ...item], part);
      }),
    );
    node.children.forEach(walk);
  };
  roots.forEach(walk);
  return { rows, moneyRows };
}

function findings(rows: CellValue[][]) {
  const snapshot = workbook(sheet(rows, { merges: "unknown" }));
  const recognition = recognise(snapshot);
  expect(recognition.tables.map(({ kind }) => kind)).toEqual(["trialBalance"]);
  return validate({ snapshot, recognition, accounts: buildAccounts(recognition, BUILT_IN) }, { rules: ["E01", "E03"] });
}

describe("E03", () => {
  test("any sound tree of accounts, broken down at random, gives nothing", () => {
    fc.assert(
      fc.property(trees, fc.boolean(), (roots, repeatCode) => {
        const { findings: found, unclear } = findings(print(roots, repeatCode).rows);
        expect([found, unclear]).toEqual([[], []]);
      }),
      { numRuns: 60, seed: 20231231 },
    );
  });

  test("one altered amount gives one finding, at its place", () => {
    fc.assert(
      fc.property(trees, fc.boolean(), fc.nat(), fc.integer({ min: 0, max: 2 }), (roots, repeatCode, pick, side) => {
        const { rows, moneyRows } = print(roots, repeatCode);
        const row = moneyRows[pick % moneyRows.length] ?? 0;
        const column = 4 + 2 * side;
        const line = rows[row];
        fc.pre(line !== undefined && Number(line[column]) > 0);
        if (line) line[column] = Number(line[column]) + 41.3;
        const { findings: found } = findings(rows);
        const sums = found.filter(({ rule }) => rule === "E03");
        // An account without sub-accounts, parts and a parent adds up with nothing: its own row shows the error.
        expect(sums.length).toBeLessThanOrEqual(1);
        expect(found.length).toBeGreaterThan(0);
        const places = found.flatMap(({ cells }) => cells.map(({ address }) => address));
        expect(places).toContain(toA1(row, column));
        if (sums.length === 1) expect(sums[0]?.cells[0]?.address).toBe(toA1(row, column));
      }),
      { numRuns: 120, seed: 20231231 },
    );
  });
});
