import type { OwnForm, TableKindSpec } from "../spec";

/** 报告文字材料: 章节│内容, or one column of headings and paragraphs. */
export const narrative: TableKindSpec<"unit", OwnForm> = {
  genre: "unit",
  scope: "tables",
  titles: ["报告文字材料", "绩效评价报告文字材料", "绩效报告文字材料", "评价报告文字材料", "文字材料"],
  form: { shape: "own" },
  columns: [
    { role: "name", holds: "label" },
    { role: "text", holds: "text" },
  ],
  classification: null,
  fund: null,
  publication: null,
  year: "nowhere",
  inAccounts: "joined",
  filedUnder: null,
  states: [],
  continues: "never",
  holdsEntries: false,
  indicators: null,
  subject: "either",
  stage: "either",
  attachment: null,
};
