import fc from "fast-check";

/** One way of laying out the tables of a workbook; every field varies by itself. */
export interface Variation {
  readonly seed: number;
  readonly year: number;
  readonly yearForm: "2021年度" | "2021年" | "2021 年" | "２０２１年度" | "二〇二一年度" | "二○二一年";
  readonly yearPlace: "title" | "line" | "cover";
  readonly currencyUnit: "元" | "千元" | "万元" | "亿元";
  readonly unitPlace: "corner" | "title" | "note" | "departmentLine" | "header";
  readonly unitWords: "单位：" | "金额单位：" | "单位:" | "（单位：";
  readonly departmentWords: "部门：" | "编制部门：" | "单位名称：" | "填报单位：" | null;
  readonly titleForm: "plain" | "department" | "brackets" | "partAbove";
  readonly formNumber: boolean;
  readonly blankRowsAbove: number;
  readonly blankColumnsLeft: number;
  /** Do the blanks belong to the used range, or does it begin at the table? */
  readonly blanksInRange: boolean;
  readonly splitCode: boolean;
  /** Code and name in one cell: `201一般公共服务支出`. */
  readonly joinedCode: boolean;
  readonly spacedCode: boolean;
  readonly codeAsNumber: boolean;
  readonly repeatParents: boolean;
  readonly headerForm: "flat" | "grouped" | "project";
  readonly headerMerges: "known" | "unknown" | "repeated";
  readonly columnNumbers: boolean;
  readonly rowNumbers: boolean;
  readonly totalPlace: "first" | "last" | "missing";
  readonly totalWord: "合计" | "总计";
  /** 合计 in the first column of its row, merged up to the name. */
  readonly totalMerged: boolean;
  /** 合计 in the same row as 类 款 项. */
  readonly totalInHeader: boolean;
  readonly blankRowsInside: boolean;
  /** A page break: the header is printed again in the middle. */
  readonly headerAgain: boolean;
  readonly wrappedHeader: boolean;
  readonly numberForm: "number" | "text" | "grouped";
  readonly zeroForm: "zero" | "blank" | "dash" | "text";
  readonly spacedLabels: boolean;
  readonly fullWidthDigits: boolean;
  readonly brackets: "full" | "half";
  readonly indent: "" | "　" | "  ";
  readonly noteAbove: boolean;
  readonly noteBelow: boolean;
  readonly footer: boolean;
  readonly trailingBlankRows: number;
  readonly trailingBlankColumns: number;
  readonly hideSomething: boolean;
}

const seldom = fc.integer({ min: 0, max: 3 }).map((thrown) => thrown === 3);

export const variations: fc.Arbitrary<Variation> = fc.record({
  seed: fc.nat(),
  year: fc.integer({ min: 2019, max: 2025 }),
  yearForm: fc.constantFrom("2021年度", "2021年", "2021 年", "２０２１年度", "二〇二一年度", "二○二一年"),
  yearPlace: fc.constantFrom("title", "line", "cover"),
  currencyUnit: fc.constantFrom("万元", "元", "千元", "亿元"),
  unitPlace: fc.constantFrom("corner", "title", "note", "departmentLine", "header"),
  unitWords: fc.constantFrom("单位：", "金额单位：", "单位:", "（单位："),
  departmentWords: fc.constantFrom("部门：", "编制部门：", "单位名称：", "填报单位：", null),
  titleForm: fc.constantFrom("plain", "department", "brackets", "partAbove"),
  formNumber: fc.boolean(),
  blankRowsAbove: fc.integer({ min: 0, max: 4 }),
  blankColumnsLeft: fc.integer({ min: 0, max: 3 }),
  blanksInRange: fc.boolean(),
  splitCode: fc.boolean(),
  joinedCode: seldom,
  spacedCode: seldom,
  codeAsNumber: fc.boolean(),
  repeatParents: fc.boolean(),
  headerForm: fc.constantFrom("grouped", "flat", "project"),
  headerMerges: fc.constantFrom("known", "unknown", "repeated"),
  columnNumbers: fc.boolean(),
  rowNumbers: fc.boolean(),
  totalPlace: fc.constantFrom("first", "last", "missing"),
  totalWord: fc.constantFrom("合计", "总计"),
  totalMerged: fc.boolean(),
  totalInHeader: seldom,
  blankRowsInside: seldom,
  headerAgain: seldom,
  wrappedHeader: seldom,
  numberForm: fc.constantFrom("number", "text", "grouped"),
  zeroForm: fc.constantFrom("zero", "blank", "dash", "text"),
  spacedLabels: fc.boolean(),
  fullWidthDigits: fc.boolean(),
  brackets: fc.constantFrom("full", "half"),
  indent: fc.constantFrom("", "　", "  "),
  noteAbove: fc.boolean(),
  noteBelow: fc.boolean(),
  footer: fc.boolean(),
  trailingBlankRows: fc.constantFrom(0, 3, 400),
  trailingBlankColumns: fc.constantFrom(0, 2, 60),
  hideSomething: fc.boolean(),
});

/** How the tables are spread over the sheets. */
export interface Spread {
  readonly tablesPerSheet: number;
  readonly gap: number;
  /** The second table of a sheet beside the first instead of beneath it. */
  readonly beside: boolean;
  readonly continued: boolean;
  readonly sheetNames: "speaking" | "Sheet1" | "misleading";
  readonly unrelated: number;
  readonly cover: boolean;
  readonly hideSheet: boolean;
}

export const spreads: fc.Arbitrary<Spread> = fc.record({
  tablesPerSheet: fc.constantFrom(1, 2, 3),
  gap: fc.integer({ min: 1, max: 3 }),
  beside: fc.boolean(),
  continued: fc.boolean(),
  sheetNames: fc.constantFrom("speaking", "Sheet1", "misleading"),
  unrelated: fc.integer({ min: 0, max: 3 }),
  cover: fc.boolean(),
  hideSheet: fc.boolean(),
});
