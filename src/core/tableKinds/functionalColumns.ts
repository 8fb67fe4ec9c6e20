import type { TableColumn } from "./spec";

/** How 科目编码 and 科目名称 of the functional classification are labelled; joined ones have only a name column. */
export const FUNCTIONAL_CODE_COLUMNS: readonly TableColumn[] = [
  { role: "classCode", holds: "label", labels: ["类"], optional: true },
  { role: "sectionCode", holds: "label", labels: ["款"], optional: true },
  { role: "itemCode", holds: "label", labels: ["项"], optional: true },
  {
    role: "code",
    holds: "label",
    labels: ["*科目编码", "*科目代码", "编码", "代码", "科目编号", "*分类编码", "*科目编码(类款项)", "*科目(编码)"],
    optional: true,
    repeats: true,
  },
  {
    role: "name",
    holds: "label",
    labels: [
      "*科目名称",
      "名称",
      "科目",
      "项目",
      "项目名称",
      "支出功能分类",
      "功能分类",
      "功能分类科目",
      "支出功能分类科目",
      "*科目编码及名称",
      "*科目编码名称",
      "*(科目名称)",
      "科目(类款项)",
    ],
  },
];
