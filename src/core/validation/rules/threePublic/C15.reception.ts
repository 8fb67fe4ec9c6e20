import { saysOf, silentOn } from "../../textRule";
import { says, silent } from "../../example";
import type { ValidationContext } from "../../context";

import { moneyAndCount, countOf } from "./counts";
import { defineRule } from "../../defineRule";
import { judgeEach, type Verdict } from "../../judgeEach";
import { together } from "../../rule";

/** C15: money spent on receptions, the receptions and their guests; never fewer guests than receptions. */
export const C15 = defineRule({
  id: "C15",
  severity: "warning",
  basis: ["memory"],
  needs: [],
  reads: ["tables", "forms"],
  notChecked: "noCounts",
  check: (context) =>
    together([
      moneyAndCount(
        [
          { item: "reception", count: "receptionBatches", exact: true },
          { item: "reception", count: "receptionPersons", exact: true },
        ],
        context,
      ),
      judgeEach([context], fewerGuests),
    ]),
  inText: {
    severity: "warning",
    examples: [saysOf("fewerThanBatches", "国内公务接待15批次，8人次。"), silentOn("国内公务接待15批次，80人次。")],
  },
  examples: [
    says("moneyOnly", { set: { "单位基本情况|国内公务接待批次（批次）": 0 } }),
    says("fewerGuests", { set: { "单位基本情况|国内公务接待人次（人次）": 12 } }),
    silent({ set: { "单位基本情况|国内公务接待人次（人次）": 15 } }),
  ],
});

function fewerGuests(context: ValidationContext): Verdict {
  const batches = countOf("receptionBatches", context);
  const persons = countOf("receptionPersons", context);
  if (!batches || !persons) return null;
  if (persons.number >= batches.number) return [];
  return {
    variant: "fewerGuests",
    cells: [persons.ref, batches.ref],
    params: { persons: persons.number, batches: batches.number },
    actual: persons.number,
  };
}
