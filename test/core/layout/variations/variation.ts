import fc from "fast-check";

/** One way of laying out the tables of a workbook; every field varies by itself. */
export interface Variation {
  readonly seed: number;
  readonly year: number;
  readonly yearForm: "2021年度" | "2021年" | "2021 年" | "２０２１年度" | "二〇二一年度" | "二○二一年";
  readonly yearPlace: "title" | "line" | "cover";
  readonly currencyUnit: "元" | "千元" | "万元" | "亿元";
  readonly unitPlace: "corner" | "title" | "note" | "departmentLine";
  readonly unitWords: "单位：" | "金额单位：" | "单位:" | "（单位：";
  readonly departmentWords: "部门：" | "编制部门：" | "单位名称：" | "填报单位：" | null;
  readonly formNumber: boolean;
  readonly blankRowsAbove: number;
  readonly blankColumnsLeft: number;
  /** Do the blanks belong to the used range, or does it begin at the table? */
  readonly blanksInRange: boolean;
  readonly splitCode: boolean;
  readonly codeAsNumber: boolean;
  readonly repeatParents: boolean;
  readonly headerForm: "flat" | "grouped" | "project";
  readonly headerMerges: "known" | "unknown" | "repeated";
  readonly columnNumbers: boolean;
  readonly rowNumbers: boolean;
  readonly totalPlace: "first" | "last" | "missing";
  readonly numberForm: "number" | "text" | "grouped";
  readonly zeroForm: "zero" | "blank" | "dash" | "text";
  readonly spacedLabels: boolean;
  readonly fullWidthDigits: boolean;
  readonly brackets: "full" | "half";
  readonly indent: "" | "　" | "  ";
  readonly noteAbove: boolean;
  readonly noteBelow: boolean;
  readonly trailingBlankRows: number;
  readonly trailingBlankColumns: number;
  readonly hideSomething: boolean;
}

export const variations: fc.Arbitrary<Variation> = fc.record({
  seed: fc.nat(),
  year: fc.integer({ min: 2019, max: 2025 }),
  yearForm: fc.constantFrom("2021年度", "2021年", "2021 年", "２０２１年度", "二〇二一年度", "二○二一年"),
  yearPlace: fc.constantFrom("title", "line", "cover"),
  currencyUnit: fc.constantFrom("万元", "元", "千元", "亿元"),
  unitPlace: fc.constantFrom("corner", "title", "note", "departmentLine"),
  unitWords: fc.constantFrom("单位：", "金额单位：", "单位:", "（单位："),
  departmentWords: fc.constantFrom("部门：", "编制部门：", "单位名称：", "填报单位：", null),
  formNumber: fc.boolean(),
  blankRowsAbove: fc.integer({ min: 0, max: 4 }),
  blankColumnsLeft: fc.integer({ min: 0, max: 3 }),
  blanksInRange: fc.boolean(),
  splitCode: fc.boolean(),
  codeAsNumber: fc.boolean(),
  repeatParents: fc.boolean(),
  headerForm: fc.constantFrom("grouped", "flat", "project"),
  headerMerges: fc.constantFrom("known", "unknown", "repeated"),
  columnNumbers: fc.boolean(),
  rowNumbers: fc.boolean(),
  totalPlace: fc.constantFrom("first", "last", "missing"),
  numberForm: fc.constantFrom("number", "text", "grouped"),
  zeroForm: fc.constantFrom("zero", "blank", "dash", "text"),
  spacedLabels: fc.boolean(),
  fullWidthDigits: fc.boolean(),
  brackets: fc.constantFrom("full", "half"),
  indent: fc.constantFrom("", "　", "  "),
  noteAbove: fc.boolean(),
  noteBelow: fc.boolean(),
  trailingBlankRows: fc.constantFrom(0, 3, 400),
  trailingBlankColumns: fc.constantFrom(0, 2, 60),
  hideSomething: fc.boolean(),
});

/** How the tables are spread over the sheets. */
export interface Spread {
  readonly tablesPerSheet: number;
  readonly gap: number;
  readonly continued: boolean;
  readonly sheetNames: "speaking" | "Sheet1" | "misleading";
  readonly unrelated: number;
  readonly cover: boolean;
  readonly hideSheet: boolean;
}

export const spreads: fc.Arbitrary<Spread> = fc.record({
  tablesPerSheet: fc.constantFrom(1, 2, 3),
  gap: fc.integer({ min: 1, max: 3 }),
  continued: fc.boolean(),
  sheetNames: fc.constantFrom("speaking", "Sheet1", "misleading"),
  unrelated: fc.integer({ min: 0, max: 3 }),
  cover: fc.boolean(),
  hideSheet: fc.boolean(),
});
