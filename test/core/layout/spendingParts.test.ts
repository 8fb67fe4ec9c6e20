import fc from "fast-check";
import { recognise } from "../../../src/core/layout/recognise";
import type { CellValue, MergeArea } from "../../../src/core/workbook/snapshot";

type Part = "total" | "personnel" | "public" | "project" | "basic";

const CLASSES = ["一、一般公共服务支出", "二、社会保障和就业支出", "三、卫生健康支出", "四、住房保障支出"];
const INCOME = ["一、财政拨款收入", "二、事业收入", "三、事业单位经营收入", "四、其他收入"];
const money = (line: number, part: Part) =>
  ({ personnel: 100, public: 20, project: 7, basic: 120, total: 127 })[part] * (line + 1);

/** 单位收支总表: the expenditure side tells 基本支出 and 项目支出 apart beside its total, in any order and depth of header. */
function sheet(title: string, order: readonly Part[], deep: boolean, totalLabel: string, numbered: boolean) {
  const left = ["项目", ...(numbered ? ["行次"] : []), title.includes("决算") ? "决算数" : "预算数"];
  const at = left.length;
  const merges: MergeArea[] = [];
  const upper: CellValue[] = [...left, "项目"];
  const lower: CellValue[] = [...left.map(() => null), null];
  order.forEach((part, index) => {
    const column = at + 1 + index;
    const isBasic = part === "personnel" || part === "public" || part === "basic";
    const own = { total: totalLabel, personnel: "人员经费", public: "公用经费", project: "项目支出", basic: "小计" }[
      part
    ];
    const before = order[index - 1];
    const opens = isBasic && !(before === "personnel" || before === "public" || before === "basic");
    upper[column] = isBasic ? (opens ? "基本支出" : null) : own;
    lower[column] = isBasic ? own : null;
    if (opens) {
      const count = order.slice(index).findIndex((one) => one === "total" || one === "project");
      const right = column + (count < 0 ? order.length - index : count) - 1;
      if (right > column) merges.push({ top: deep ? 4 : 3, bottom: deep ? 4 : 3, left: column, right });
    }
  });
  const width = upper.length;
  const wide = (cells: readonly CellValue[]) => Array.from({ length: width }, (_, index) => cells[index] ?? null);
  const side: CellValue[] = ["本年收入", ...left.slice(1).map(() => null), "本年支出"];
  const rows = [
    wide([title]),
    wide(["编制单位：某区某学校", ...Array.from({ length: width - 2 }, () => null), "单位：元"]),
    ...(deep ? [wide([])] : []),
    wide(side),
    wide(upper),
    wide(lower),
    ...CLASSES.map((name, line) =>
      wide([
        INCOME[line] ?? null,
        ...(numbered ? [line + 1] : []),
        line === 0 ? 1270 : null,
        name,
        ...order.map((part) => money(line, part)),
      ]),
    ),
    wide(["收入总计", ...(numbered ? [5] : []), 1270, "支出总计", ...order.map((part) => money(9, part))]),
  ];
  const head = rows.findIndex(([first]) => first === "本年收入");
  const all = merges.map((merge) => ({ ...merge, top: head + 1, bottom: head + 1 }));
  all.push(
    { top: head, bottom: head, left: 0, right: at - 1 },
    { top: head, bottom: head, left: at, right: width - 1 },
  );
  return {
    name: "单位收支总表",
    sheets: [{ name: "s", visibility: "visible" as const, origin: { row: 0, column: 0 }, rows, merges: all }],
    settings: {},
  };
}

const BASIC: readonly (readonly Part[])[] = [
  ["personnel", "public"],
  ["basic", "personnel", "public"],
  ["personnel", "public", "basic"],
];
const orders = fc
  .tuple(fc.constantFrom(...BASIC), fc.constantFrom(0, 1, 2))
  .map(([basic, total]): Part[] =>
    total === 0
      ? ["total", ...basic, "project"]
      : total === 1
        ? [...basic, "project", "total"]
        : ["total", "project", ...basic],
  );

test("基本支出（人员经费│公用经费）and 项目支出 are read beside the total, wherever the total stands", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("2025年单位财务收支预算总表", "2026年部门收支总表", "2024年度收入支出决算总表"),
      orders,
      fc.boolean(),
      fc.constantFrom("合计", "小计", "总计"),
      fc.boolean(),
      (title, order, deep, totalLabel, numbered) => {
        const [table] = recognise(sheet(title, order, deep, totalLabel, numbered)).tables;
        const row = table?.rows.find(({ values }) => values["expenditure.item"]?.value === CLASSES[1]);
        const read = (role: "amount" | "basic" | "basic.personnel" | "basic.public" | "project") =>
          row?.values[`expenditure.${role}`]?.number ?? null;
        expect(read("amount")).toBe(money(1, "total"));
        expect(read("basic.personnel")).toBe(money(1, "personnel"));
        expect(read("basic.public")).toBe(money(1, "public"));
        expect(read("project")).toBe(money(1, "project"));
        expect(read("basic")).toBe(order.includes("basic") ? money(1, "basic") : null);
      },
    ),
    { numRuns: 100, seed: 20251231 },
  );
});
