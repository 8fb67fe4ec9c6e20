import type { TableColumn } from "./spec";

/** 一级指标│二级指标│三级指标│…: the part that all evaluation forms share. */
export const INDICATOR_COLUMNS: readonly TableColumn[] = [
  { role: "level1", holds: "text" },
  { role: "level2", holds: "text" },
  { role: "level3", holds: "text" },
  { role: "target", holds: "text" },
  { role: "actual", holds: "text" },
  { role: "weight", holds: "points" },
  { role: "score", holds: "points" },
  { role: "reason", holds: "text" },
  { role: "level4", holds: "text", rare: true },
  { role: "nature", holds: "text", rare: true },
  { role: "valueType", holds: "text", rare: true },
  { role: "adjustedTarget", holds: "text", rare: true },
  { role: "deduction", holds: "points", rare: true },
  { role: "scoreRate", holds: "rate", rare: true },
  { role: "criteria", holds: "text", rare: true },
  { role: "explanation", holds: "text", rare: true },
  { role: "measure", holds: "label", rare: true },
  { role: "isCore", holds: "text", rare: true },
  { role: "remark", holds: "text", rare: true },
];
