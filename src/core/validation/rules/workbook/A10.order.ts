import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import type { TableKind } from "../../../tableKinds/tableKinds";
import { outcome } from "../../rule";
import { FINAL_KINDS, publishedNumber } from "../../../tableKinds/tableKinds";
import { rangeStart } from "../../tables/rangeStart";

/** A10: the order of the nine tables. Orders differ between provinces, so it is no more than a remark. */
export const A10 = defineRule({
  id: "A10",
  severity: "info",
  basis: [{ source: "checkerRules", document: "规则002" }, "publishedTables"],
  needs: [],
  reads: ["tables", "forms"],
  notChecked: "noTables",
  check(context) {
    const sheets = new Map(context.snapshot.sheets.map(({ name }, index) => [name, index]));
    const year = context.recognition.year?.value ?? null;
    const expected = expectedOrder(year);
    const tables = context.tables
      // Last year's table lies wherever it was put for comparison.
      .filter((table) => expected.includes(table.kind) && (year === null || context.yearOf(table) === year))
      .map((table) => ({ table, at: (sheets.get(table.sheet) ?? 0) * 1e6 + Number(/\d+/.exec(table.range)?.[0] ?? 0) }))
      .sort((a, b) => a.at - b.at)
      .map(({ table }) => table);
    const findings = tables.flatMap((table, index) => {
      const next = tables[index + 1];
      if (!next || expected.indexOf(next.kind) >= expected.indexOf(table.kind)) return [];
      return [
        {
          cells: [table, next].map((one) => one.titleRef ?? rangeStart(one)),
          ...(year === null ? { variant: "noYear" } : {}),
          params: { table: table.title, next: next.title, ...(year === null ? {} : { year }) },
        },
      ];
    });
    return outcome(findings, tables.length > 2 ? tables.length : 0);
  },
  examples: [
    says("default", {
      drop: ["国资"],
      put: {
        国资: [
          ["2023年度国有资本经营预算财政拨款支出决算表", null, null, null, null],
          ["部门：甲县甲局", null, null, null, "金额单位：万元"],
          ["项目", null, "本年支出", null, null],
          ["功能分类科目编码", "科目名称", "合计", "基本支出", "项目支出"],
          ["合计", null, null, null, null],
          ["注：本部门没有国有资本经营预算财政拨款支出，故本表无数据。", null, null, null, null],
        ],
      },
    }),
    silent({ drop: ["国资"] }),
  ],
});

/** The nine by their numbers of that year (公开01 …): up to 2021 “三公”经费 is 公开07, since 2022 it is the last one. */
function expectedOrder(year: number | null): readonly TableKind[] {
  return [...FINAL_KINDS].sort((a, b) => publishedNumber(a, year ?? 0) - publishedNumber(b, year ?? 0));
}
