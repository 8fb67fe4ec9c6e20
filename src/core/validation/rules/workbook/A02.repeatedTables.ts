import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import { rangeStart } from "../../tables/rangeStart";
import { plainLabel } from "../../../workbook/label";
import { outcome } from "../../rule";
import { BUDGET_KINDS, FINAL_KINDS } from "../../../tableKinds/tableKinds";

/** A02: two tables of a kind for the same year and department: which one counts, a person must say. */
export const A02 = defineRule({
  id: "A02",
  severity: "warning",
  manual: true,
  basis: ["checkerRules"],
  needs: [],
  reads: ["tables", "forms"],
  notChecked: "noTables",
  check(context) {
    const kinds = [...FINAL_KINDS, ...BUDGET_KINDS];
    const findings = kinds.flatMap((kind) => {
      const groups = new Map<string, RecognisedTable[]>();
      for (const table of context.ofKind(kind)) {
        const key = `${String(context.yearOf(table))}|${plainLabel(table.department?.value ?? "")}`;
        groups.set(key, [...(groups.get(key) ?? []), table]);
      }
      return [...groups.values()]
        .filter((tables) => tables.length > 1)
        .map((tables) => ({
          cells: tables.map(titleCell).reverse(),
          params: { kinds: kind, count: tables.length, sheets: tables.map(({ sheet }) => sheet).join("、") },
        }));
    });
    return outcome(findings, context.tables.length);
  },
  examples: [
    says("default", {
      put: {
        另一份: [
          ["2023年度国有资本经营预算财政拨款支出决算表", null, null, null, null],
          ["部门：甲县甲局", null, null, null, "金额单位：万元"],
          ["项目", null, "本年支出", null, null],
          ["功能分类科目编码", "科目名称", "合计", "基本支出", "项目支出"],
          ["合计", null, null, null, null],
          ["注：本部门没有国有资本经营预算财政拨款支出，故本表无数据。", null, null, null, null],
        ],
      },
    }),
    silent({
      put: {
        上年的: [
          ["2022年度国有资本经营预算财政拨款支出决算表", null, null, null, null],
          ["部门：甲县甲局", null, null, null, "金额单位：万元"],
          ["项目", null, "本年支出", null, null],
          ["功能分类科目编码", "科目名称", "合计", "基本支出", "项目支出"],
          ["合计", null, null, null, null],
          ["注：本部门没有国有资本经营预算财政拨款支出，故本表无数据。", null, null, null, null],
        ],
      },
    }),
  ],
});

function titleCell(table: RecognisedTable) {
  return table.titleRef ?? rangeStart(table);
}
