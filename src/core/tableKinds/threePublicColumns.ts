import { THREE_PUBLIC_AMOUNTS, THREE_PUBLIC_COUNTS, YEAR_SIDES } from "./columnRoles";
import type { TableColumn } from "./spec";

const USUAL = ["total", "abroad", "vehicles", "vehiclePurchase", "vehicleOperation", "reception"];

/** “三公”经费 of budget and final accounts, of this year and the last, with what is counted beside it. */
export const THREE_PUBLIC_COLUMNS: readonly TableColumn[] = [
  ...YEAR_SIDES.flatMap((side) =>
    THREE_PUBLIC_AMOUNTS.map((amount): TableColumn => {
      const isUsual = !side.startsWith("previous") && USUAL.includes(amount);
      return { role: `${side}.${amount}`, holds: "amount", ...(isUsual ? {} : { rare: true }) };
    }),
  ),
  ...THREE_PUBLIC_COUNTS.map((count): TableColumn => ({ role: `counts.${count}`, holds: "count", rare: true })),
  // Items in rows: the column of the items and one for each side.
  { role: "item", holds: "label", rare: true },
  { role: "name", holds: "label", rare: true },
  { role: "measure", holds: "label", rare: true },
  { role: "rowNumber", holds: "label", rare: true },
  ...YEAR_SIDES.map((side): TableColumn => ({ role: side, holds: "amount", rare: true })),
];
