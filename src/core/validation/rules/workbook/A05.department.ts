import { saysOf, silentOn } from "../../textRule";
import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import type { Sourced } from "../../../layout/recognisedTable";
import { formatRef, type CellRef } from "../../../workbook/cellRef";
import { plainLabel } from "../../../workbook/label";
import { mostFrequent } from "../../../groupBy";
import { outcome } from "../../rule";

interface NameStatement {
  readonly name: string;
  readonly printed: string;
  readonly ref: CellRef;
}

/** A05: a table that names another department than the others do. Abbreviations and 本级 are the same department. */
export const A05 = defineRule({
  id: "A05",
  severity: "warning",
  basis: ["memory"],
  needs: [],
  reads: ["tables", "forms", "books"],
  notChecked: "noDepartment",
  check(context) {
    const statements = statementsOf([...context.tables, context.recognition]);
    const usual = mostFrequent(statements.map(({ name }) => name));
    const first = statements.find(({ name }) => name === usual);
    if (usual === undefined || !first) return outcome([], 0);
    const findings = statements
      .filter(({ name }) => !isSameDepartment(name, usual))
      .map(({ printed, ref }) => ({
        cells: [ref, first.ref],
        params: { printed, usual: first.printed },
      }));
    return outcome(findings, statements.length);
  },
  inText: {
    severity: "warning",
    examples: [
      saysOf(
        "other",
        "青山县统计局2022年度部门决算\n一、青山县统计局概况\n负责统计。\n二、青山县统计局支出\n平稳。\n三、白水县交通运输局2022年度决算情况\n平稳。",
      ),
      silentOn("青山县统计局2022年度部门决算\n一、青山县统计局概况\n负责统计。\n二、统计局支出情况\n平稳。"),
    ],
  },
  examples: [
    says("default", { set: { "支出表!A3": "部门：乙县乙局" } }),
    silent({ set: { "支出表!A3": "部门：甲县甲局（本级）" } }),
  ],
});

/** Every cell that names the department, once. */
function statementsOf(sources: readonly { readonly department: Sourced<string> | null }[]): NameStatement[] {
  const byCell = new Map<string, NameStatement>();
  for (const { department } of sources) {
    if (!department?.ref) continue;
    const { value, ref } = department;
    byCell.set(formatRef(ref), { name: departmentName(value), printed: value, ref });
  }
  return [...byCell.values()];
}

function departmentName(value: string): string {
  return plainLabel(value)
    .replace(/^(?:编制|填报|预算|预算主管)?(?:部门|单位)(?:名称)?[::]/u, "")
    .replace(/\((?:本级|汇总|机关|部门)\)|本级$/gu, "");
}

/** One is the other, or leaves out some of its characters in order: 道县网信办 for 道县县委网信办. */
export function isSameDepartment(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let found = 0;
  for (const character of long) if (character === short[found]) found += 1;
  return found === short.length && short.length > 0;
}
