import type { RoleCell } from "../layout/recognisedTable";
import type { TableParts } from "./chooseTables";
import type { CountFigure } from "./figure";
import type { FigureCollector } from "./figureCollector";
import { sumOfCounts } from "./readUnit";

const STATED = ["total", "administrative", "institution", "worker"].flatMap((category) =>
  ["quota", "actual"].map((role) => `staff.${category}.${role}`),
);

/**
 * 机构人员情况表: staff.<category>.{quota,actual} and profile.retired (离休 and 退休 together). 年末实有人数 is the staff only
 * where no row tells 在职人员 or the retired apart, for it may count both.
 */
export function readStaffRows(parts: TableParts, collector: FigureCollector): void {
  for (const { rows } of parts) {
    const cellOf = (key: string): RoleCell | undefined => {
      const cell = rows.find((row) => row.key === key)?.values.final;
      return cell && typeof cell.number === "number" ? cell : undefined;
    };
    for (const key of STATED) collector.addCount(key, cellOf(key), "人");
    const hasRow = (key: string) => rows.some((row) => row.key === key);
    const isToldApart = ["staff.total.actual", "staff.retired", "staff.onLeave", "staff.pensioned"].some(hasRow);
    if (!isToldApart) collector.addCount("staff.total.actual", cellOf("staff.present"), "人");
    const whole = cellOf("staff.retired");
    const told = whole ? [whole] : [cellOf("staff.onLeave"), cellOf("staff.pensioned")];
    const counts = told.flatMap((cell): CountFigure[] =>
      cell && cell.number !== null
        ? [
            {
              key: "profile.retired",
              kind: "count",
              count: cell.number,
              measure: "人",
              source: { type: "cell", ref: cell.ref },
            },
          ]
        : [],
    );
    const retired = sumOfCounts("profile.retired", counts, "sum");
    if (retired) collector.add(retired);
  }
}
