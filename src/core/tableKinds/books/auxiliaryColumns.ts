import type { TableColumn } from "../spec";

/** 辅助核算 and what else the programs print beside an account. */
export const AUXILIARY_COLUMNS: readonly TableColumn[] = [
  { role: "auxiliary", holds: "text", rare: true },
  { role: "fundNature", holds: "text", rare: true },
  { role: "governmentEconomicItem", holds: "text", rare: true },
  { role: "unitName", holds: "text", rare: true },
  { role: "preparer", holds: "text", rare: true },
  { role: "serialNumber", holds: "label", rare: true },
];
