import { recognise } from "../../../src/core/layout/recognise";
import { TABLE_ROWS } from "../../../src/core/limits/limits";
import type { CellValue } from "../../../src/core/workbook/snapshot";
import { sheet, workbook } from "./sheets";

type Rows = readonly (readonly CellValue[])[];

const many = (row: (index: number) => readonly CellValue[]): Rows =>
  Array.from({ length: TABLE_ROWS + 1 }, (_, index) => row(index));
const found = (...rows: Rows) => recognise(workbook(sheet(rows)));

const LEDGER_HEAD = ["日期", "凭证号", "摘要", "科目编码", "科目名称", "借方", "贷方", "方向", "余额"];
const entry = (index: number) => [
  "2023-01-05",
  `记-${index}`,
  "付办公费",
  "5001",
  "业务活动费用",
  1,
  null,
  "借",
  index,
];

describe("a sheet longer than any form", () => {
  test("is told with its rows where neither a title nor a book's header is there", () => {
    const { tables, unrecognised } = found(...many((index) => [`支出${index}`]));
    expect(tables).toEqual([]);
    expect(unrecognised).toMatchObject([{ reason: { code: "tooLongForForm", params: { rows: TABLE_ROWS + 1 } } }]);
  });

  test("is a ledger by its header", () => {
    expect(found(LEDGER_HEAD, ...many(entry)).tables.map(({ kind }) => kind)).toEqual(["ledger"]);
  });

  test("is a form where a title says so", () => {
    const rows = [["单位基本情况表"], ["行政编制", 12, "行政实有", 10], ["主要职责", "管理"]];
    const { unrecognised, tables } = found(...rows, ...many(() => ["备注"]));
    expect([...tables, ...unrecognised]).toHaveLength(1);
    expect(tables.map(({ kind }) => kind)).toEqual(["unitProfile"]);
  });
});

test("a stray word in the last row makes no form long", () => {
  const form = [
    ["行政编制", 12, "行政实有", 10],
    ["内设机构", "办公室、财务科"],
    ["主要职责", "管理"],
  ];
  const rows: Rows = [...form, ...Array.from({ length: TABLE_ROWS * 2 }, () => []), ["完"]];
  expect(found(...rows).tables.map(({ kind }) => kind)).toEqual(["unitProfile"]);
});
