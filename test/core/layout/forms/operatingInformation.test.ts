import fc from "fast-check";
import { buildAccounts } from "../../../../src/core/accounts/buildAccounts";
import { BUILT_IN } from "../../../../src/core/classification/classifications";
import { recognise } from "../../../../src/core/layout/recognise";
import { rowNumbersIn } from "../../../../src/core/layout/rowNumbers";
import { validate } from "../../../../src/core/validation/validate";
import type { CellValue, WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";

/** Label, measure and number of a year that holds together; the key of the figure that must come of it. */
type Item = readonly [label: string, measure: string, number: number, key: string];

const ITEMS: readonly Item[] = [
  ["一、“三公”经费支出", "万元", 21.4, "threePublic.final.total"],
  ["（一）因公出国（境）费", "万元", 0, "threePublic.final.abroad"],
  ["（二）公务用车购置及运行维护费", "万元", 15.2, "threePublic.final.vehicles"],
  ["1．公务用车购置费", "万元", 0, "threePublic.final.vehiclePurchase"],
  ["2．公务用车运行维护费", "万元", 15.2, "threePublic.final.vehicleOperation"],
  ["（三）公务接待费", "万元", 6.2, "threePublic.final.reception"],
  ["因公出国（境）团组数", "个", 0, "threePublic.counts.abroadGroups"],
  ["因公出国（境）人次数", "人次", 0, "threePublic.counts.abroadPersons"],
  ["公务用车购置数", "辆", 0, "threePublic.counts.vehiclesPurchased"],
  ["公务用车保有量", "辆", 4, "threePublic.counts.vehiclesHeld"],
  ["国内公务接待批次", "个", 71, "threePublic.counts.receptionBatches"],
  ["国内公务接待人次", "人次", 620, "threePublic.counts.receptionPersons"],
  ["二、机关运行经费", "万元", 98.7, "operation.agencyOperation"],
  ["三、政府采购支出合计", "万元", 88, "procurement.total"],
  ["1．政府采购货物支出", "万元", 30.5, "procurement.goods"],
  ["2．政府采购工程支出", "万元", 41.5, "procurement.works"],
  ["3．政府采购服务支出", "万元", 16, "procurement.services"],
  ["授予中小企业合同金额", "万元", 70, "procurement.smallAndMedium"],
  ["其中：授予小微企业合同金额", "万元", 33, "procurement.smallAndMicro"],
  ["（一）车辆数合计", "辆", 5, "assets.vehicles.total"],
  ["1．副部（省）级及以上领导用车", "辆", 0, "assets.vehicles.ministerial"],
  ["2．主要负责人用车", "辆", 1, "assets.vehicles.leaders"],
  ["3．机要通信用车", "辆", 2, "assets.vehicles.confidential"],
  ["4．应急保障用车", "辆", 0, "assets.vehicles.emergency"],
  ["5．执法执勤用车", "辆", 1, "assets.vehicles.enforcement"],
  ["6．特种专业技术用车", "辆", 0, "assets.vehicles.special"],
  ["7．离退休干部服务用车", "辆", 0, "assets.vehicles.retired"],
  ["8．其他用车", "辆", 1, "assets.vehicles.other"],
  ["（二）单价100万元（含）以上设备（不含车辆）", "台（套）", 3, "assets.equipment"],
];

interface Look {
  readonly title: string | null;
  readonly sides: 1 | 2;
  readonly item: string;
  readonly numbering: string;
  readonly firstNumber: number;
  /** In a column of its own, behind the label in brackets, or not at all. */
  readonly measures: "column" | "bracket";
  readonly figure: string;
  readonly columnNumbers: boolean;
  readonly previous: boolean;
  readonly budgets: boolean;
  readonly texts: boolean;
  readonly leftColumns: number;
}

const looks: fc.Arbitrary<Look> = fc.record({
  title: fc.constantFrom("机构运行信息表", "2023年度机构运行信息表", "机构运行信息表（财决附03表）", null),
  sides: fc.constantFrom(1, 2),
  item: fc.constantFrom("项目", "项　目", "统计指标", "指标名称"),
  numbering: fc.constantFrom("行次", "栏次", "序号", "行 次"),
  firstNumber: fc.constantFrom(1, 1, 31),
  measures: fc.constantFrom("column", "bracket"),
  figure: fc.constantFrom("统计数", "2023年统计数", "本年统计数", "决算数"),
  columnNumbers: fc.boolean(),
  previous: fc.boolean(),
  budgets: fc.boolean(),
  texts: fc.boolean(),
  leftColumns: fc.integer({ min: 0, max: 1 }),
});

function render(look: Look, items: readonly Item[]): CellValue[][] {
  const shown = (number: number): CellValue => (look.texts ? `${number.toFixed(number % 1 === 0 ? 0 : 2)} ` : number);
  const head = [
    look.item,
    look.numbering,
    ...(look.measures === "column" ? ["计量单位"] : []),
    ...(look.budgets ? ["年初预算数", "全年预算数"] : []),
    ...(look.previous ? [look.figure.startsWith("2023") ? "2022年统计数" : "上年统计数"] : []),
    look.figure,
  ];
  const cellsOf = ([label, measure, number]: Item, index: number): CellValue[] => [
    look.measures === "column" || measure === "万元" ? label : `${label}（${measure}）`,
    look.firstNumber + index,
    ...(look.measures === "column" ? [measure] : []),
    ...(look.budgets ? [measure === "万元" ? shown(number + 1) : null, null] : []),
    ...(look.previous ? [shown(number + 3)] : []),
    shown(number),
  ];
  const half = Math.ceil(items.length / look.sides);
  const blanks = head.map(() => null);
  const lines = Array.from({ length: half }, (_, index) =>
    Array.from({ length: look.sides }, (__, side) => {
      const item = items[side * half + index];
      return item ? cellsOf(item, side * half + index) : blanks;
    }).flat(),
  );
  const width = head.length * look.sides;
  const wide = (cells: readonly CellValue[]) => [
    ...Array.from({ length: look.leftColumns }, () => null),
    ...Array.from({ length: width }, (_, at) => cells[at] ?? null),
  ];
  return [
    ...(look.title === null ? [] : [wide([look.title])]),
    wide(["部门：甲县乙局", ...Array.from({ length: width - 2 }, () => null), "金额单位：万元"]),
    wide(Array.from({ length: look.sides }, () => head).flat()),
    ...(look.columnNumbers
      ? [
          wide(
            Array.from({ length: look.sides }, () => [
              "栏次",
              null,
              ...head.slice(2).map((_, at) => String(at + 1)),
            ]).flat(),
          ),
        ]
      : []),
    ...lines.map(wide),
  ];
}

function bookOf(rows: CellValue[][]): WorkbookSnapshot {
  return {
    name: "form.xlsx",
    sheets: [{ name: "表一", visibility: "visible", origin: { row: 0, column: 0 }, rows }],
    settings: {},
  };
}

function numbersOf(snapshot: WorkbookSnapshot): Map<string, number> {
  const { figures } = buildAccounts(recognise(snapshot), BUILT_IN);
  return new Map(
    [...figures].flatMap(([key, figure]) =>
      figure.kind === "amount"
        ? [[key, figure.amount / 1_000_000] as const]
        : figure.kind === "count"
          ? [[key, figure.count] as const]
          : [],
    ),
  );
}

const sorted = fc
  .shuffledSubarray(
    ITEMS.map((_, index) => index),
    { minLength: 8 },
  )
  .map((chosen) => ITEMS.filter((_, index) => chosen.includes(index)));

test("its figures are read as they stand, however it is laid out, and 行次 is none of them", () => {
  fc.assert(
    fc.property(looks, sorted, (look, items) => {
      const snapshot = bookOf(render(look, items));
      expect(recognise(snapshot).tables.map(({ kind }) => kind)).toEqual(["operatingInformation"]);
      const numbers = numbersOf(snapshot);
      for (const [label, , number, key] of items) expect([label, numbers.get(key)]).toEqual([label, number]);
    }),
    { numRuns: 300, seed: 20231231 },
  );
});

test("批次 are counted in 批次, whatever the form prints: no text says 71个", () => {
  const [look] = fc.sample(looks, { numRuns: 1, seed: 20231231 });
  if (!look) throw new Error("looks");
  const { figures } = buildAccounts(recognise(bookOf(render(look, ITEMS))), BUILT_IN);
  expect(figures.get("threePublic.counts.receptionBatches")).toMatchObject({ count: 71, measure: "批次" });
  expect(figures.get("threePublic.counts.vehiclesHeld")).toMatchObject({ count: 4, measure: "辆" });
});

const RULES = ["C12", "C13", "C14", "C15", "C16", "C17"];

function judged(snapshot: WorkbookSnapshot): string[] {
  const recognition = recognise(snapshot);
  const { findings } = validate({ snapshot, recognition, accounts: buildAccounts(recognition, BUILT_IN) });
  return findings.map(({ rule }) => rule).filter((rule) => RULES.includes(rule));
}

test("sound numbers are not accused; goods too large are, at their cell", () => {
  fc.assert(
    fc.property(looks, (look) => {
      expect(judged(bookOf(render(look, ITEMS)))).toEqual([]);
      const wrong = ITEMS.map((item): Item =>
        item[3] === "procurement.goods" ? [item[0], item[1], 99.5, item[3]] : item,
      );
      expect(judged(bookOf(render(look, wrong)))).toEqual(["C13"]);
    }),
    { numRuns: 40, seed: 20231231 },
  );
});

test.each<[string, CellValue[][], string[]]>([
  [
    "under a heading",
    [
      ["项目", "行次", "数"],
      ["甲", 1, 5],
      ["乙", 2, 5],
      ["合计", 3, 10],
    ],
    ["1:1", "2:1", "3:1"],
  ],
  [
    "gaps and text between",
    [
      ["指标", "序号", "数"],
      ["甲", "1", 2],
      ["乙", "—", 3],
      ["丙", "7", 4],
    ],
    ["1:1", "3:1"],
  ],
  [
    "not the figures that come later under the same column",
    [
      ["项目", "行次"],
      ["甲", 1],
      ["乙", 2],
      ["", ""],
      ["丙", 12.5],
      ["丁", 13],
    ],
    ["1:1", "2:1"],
  ],
  [
    "without a heading, five in a row",
    [
      ["甲", 4, 9],
      ["乙", 5, 9],
      ["丙", 6, 9],
      ["丁", 7, 9],
      ["戊", 8, 9],
    ],
    ["0:1", "1:1", "2:1", "3:1", "4:1"],
  ],
  [
    "a few small counts are figures",
    [
      ["团组", 1],
      ["人次", 2],
      ["购置", 3],
      ["保有", 4],
      ["批次", 12],
    ],
    [],
  ],
])("numbers of rows: %s", (_, rows, places) => {
  const isRowNumber = rowNumbersIn(rows);
  const found = rows.flatMap((cells, row) =>
    cells.flatMap((__, column) => (isRowNumber(row, column) ? [`${row}:${column}`] : [])),
  );
  expect(found).toEqual(places);
});

test("人员 stated beside 行次: neither is taken for the other", () => {
  const rows: CellValue[][] = [
    ["单位基本情况", null, null, null],
    ["项目", "行次", "计量单位", "数"],
    ["行政编制", 1, "人", 12],
    ["行政实有人数", 2, "人", 11],
    ["事业编制", 3, "人", 6],
    ["事业实有人数", 4, "人", 5],
    ["内设机构", 5, null, "办公室、财务股"],
  ];
  const numbers = numbersOf(bookOf(rows));
  for (const wrong of [1, 2, 3, 4]) expect([...numbers.values()]).not.toContain(wrong);
});
