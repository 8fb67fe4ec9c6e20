import fc from "fast-check";
import { recognise } from "../../../src/core/layout/recognise";
import type { CellValue, SheetSnapshot } from "../../../src/core/workbook/snapshot";

const NAMES = ["某县财政局", "甲市第一中学", "乙县人民医院", "丙镇人民政府（本级）"];

const sheet = (name: string, rows: readonly (readonly CellValue[])[]): SheetSnapshot => ({
  name,
  visibility: "visible",
  origin: { row: 0, column: 0 },
  rows: rows.map((cells) => [...cells]),
});

const read = (...sheets: SheetSnapshot[]) => recognise({ name: "book.xlsx", sheets, settings: {} });

const facts = fc.record({
  name: fc.constantFrom(...NAMES),
  code: fc.constantFrom("102001", "103001001", "12345678-9", "11430000MB1234567X"),
  year: fc.integer({ min: 2018, max: 2026 }),
  nameLabel: fc.constantFrom("单位名称", "填报单位", "单位名称（公章）", "预算单位名称", "单 位 名 称", "编制单位"),
  codeLabel: fc.constantFrom("单位代码", "预算编码", "单位编码", "组织机构代码", "统一社会信用代码", "财政预算代码"),
  yearLabel: fc.constantFrom("年度", "决算年度", "报告年度", "所属年度"),
  yearShape: fc.constantFrom("number", "text", "年", "年度"),
  others: fc.shuffledSubarray(
    [
      ["单位负责人", "张三"],
      ["财务负责人", "李四"],
      ["填表人", "王五"],
      ["单位地址", "某县城关镇解放路12号"],
      ["联系电话", "0731-8888888"],
      ["报表编号", "2024001"],
      ["邮政编码", 410000],
      ["报送日期", "2099年2月28日"],
      ["主管部门", "丁县教育局"],
    ] as [string, string | number][],
    { minLength: 2 },
  ),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], { minLength: 12 }),
  look: fc.constantFrom("right", "gap", "colonLabel", "line", "twoPairs"),
  title: fc.constantFrom("部门决算报表", "封面", "部门决算", null),
});
type Facts = typeof facts extends fc.Arbitrary<infer T> ? T : never;

function yearCell({ year, yearShape }: Facts): string | number {
  if (yearShape === "number") return year;
  return yearShape === "text" ? String(year) : `${year}${yearShape}`;
}

function coverOf(one: Facts): SheetSnapshot {
  const pairs: [string, string | number][] = [
    [one.nameLabel, one.name],
    [one.codeLabel, one.code],
    [one.yearLabel, yearCell(one)],
    ...one.others,
  ];
  const sorted = one.order.flatMap((at) => (pairs[at] ? [pairs[at]] : []));
  const lines = sorted.map(([label, value]): CellValue[] => {
    if (one.look === "line") return [`${label}：${String(value)}`];
    if (one.look === "colonLabel") return [`${label}：`, value];
    return one.look === "gap" ? [null, label, null, value] : [label, value];
  });
  const half = Math.ceil(lines.length / 2);
  const rows =
    one.look === "twoPairs" ? lines.slice(0, half).map((line, at) => [...line, ...(lines[half + at] ?? [])]) : lines;
  return sheet("Sheet9", [...(one.title === null ? [] : [[one.title], []]), ...rows]);
}

const NOTE = sheet("其他", [["没有表"]]);

test("单位名称, code and year of a cover are read, each with its cell, and the cover is told as one", () => {
  fc.assert(
    fc.property(facts, fc.boolean(), (one, first) => {
      const cover = coverOf(one);
      const { department, unitCode, year, unrecognised } = first ? read(cover, NOTE) : read(NOTE, cover);
      expect([department?.value, unitCode?.value, year?.value]).toEqual([one.name, one.code, one.year]);
      for (const stated of [department, unitCode, year]) expect(stated?.ref?.sheet).toBe("Sheet9");
      expect(unrecognised.filter((entry) => entry.sheet === "Sheet9").map(({ reason }) => reason.code)).toEqual([
        "coverForm",
      ]);
    }),
    { numRuns: 300, seed: 20231231 },
  );
});

test("without the unit's own name neither its head, its address nor a measure stands for it", () => {
  fc.assert(
    fc.property(
      facts,
      fc.constantFrom<CellValue>(null, "万元", "万人", "人、辆", "某县城关镇解放路12号"),
      (one, value) => {
        const others = one.others.filter(([label]) => label !== "主管部门");
        const rows = [["单位：万元"], [one.nameLabel, value], [one.codeLabel, null], [one.yearLabel, null], ...others];
        const { department, unitCode, year } = read(sheet("封面", rows));
        expect([department, unitCode ?? null, year]).toEqual([null, null, null]);
      },
    ),
    { numRuns: 100, seed: 20231231 },
  );
});

test.each<[string, CellValue[][], [string | undefined, string | undefined, number | undefined]]>([
  [
    "values below their labels",
    [
      ["单位名称", "单位代码", "年度"],
      ["某县财政局", "102001", 2023],
    ],
    ["某县财政局", "102001", 2023],
  ],
  [
    "a code in boxes",
    [
      ["单位名称", "某县财政局"],
      ["组织机构代码", "1", "2", "3", "4", "5", "6", "7", "8", "-", "9"],
      ["年度", "二〇二三年度"],
    ],
    ["某县财政局", "12345678-9", 2023],
  ],
  [
    "the unit's own code before that of all organisations",
    [
      ["统一社会信用代码", "11430000MB1234567X"],
      ["单位名称", "某县财政局"],
      ["单位代码", 102001],
    ],
    ["某县财政局", "102001", undefined],
  ],
])("cover: %s", (_, rows, expected) => {
  const { department, unitCode, year } = read(sheet("x", rows));
  expect([department?.value, unitCode?.value, year?.value]).toEqual(expected);
});

test("a table of contents is told as one, wherever it stands", () => {
  const rows: CellValue[][] = [
    ["某县财政局2023年度部门决算目录"],
    ["序号", "名称", "页码"],
    ...Array.from({ length: 12 }, (_, at): CellValue[] => [at + 1, `第${at + 1}项说明`, at + 3]),
  ];
  const { unrecognised, year, department } = read(NOTE, sheet("x", rows));
  expect(unrecognised.find((entry) => entry.sheet === "x")?.reason.code).toBe("contents");
  expect([department?.value, year?.value]).toEqual(["某县财政局", 2023]);
});

test("a list with the unit's name above it is no cover", () => {
  const rows: CellValue[][] = [
    ["单位名称", "某县财政局", "单位代码", "102001", "年度", 2023],
    ...Array.from({ length: 30 }, (_, at): CellValue[] => [at, `物品${at}`, at * 7, "台"]),
  ];
  expect(read(sheet("x", rows)).unrecognised.map(({ reason }) => reason.code)).not.toContain("coverForm");
});
