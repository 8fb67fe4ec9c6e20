import { lazy } from "../cache";
import mappingCsv from "./data/mapping_gov_to_dept.csv";
import { parseCsv } from "../text/csv";

/**
 * 政府预算经济分类 ↔ 部门预算经济分类, 款 to 款 (财预〔2017〕98号, number from memory). A 款 may have several partners, and some
 * have none (data/README.md): an empty answer is "not known".
 */
const mapping = lazy(() => {
  const toDepartment = new Map<string, string[]>();
  const toGovernment = new Map<string, string[]>();
  for (const { fields } of parseCsv(mappingCsv).slice(1)) {
    const [government = "", department = ""] = fields;
    append(toDepartment, government, department);
    append(toGovernment, department, government);
  }
  return { toDepartment, toGovernment };
});

function append(map: Map<string, string[]>, key: string, value: string): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** 50201 → 30201, 30202, 30204 … */
export function departmentEconomicCodes(governmentCode: string): readonly string[] {
  return mapping().toDepartment.get(governmentCode) ?? [];
}

/** 30101 → 50101 (行政单位), 50501 (事业单位). */
export function governmentEconomicCodes(departmentCode: string): readonly string[] {
  return mapping().toGovernment.get(departmentCode) ?? [];
}
