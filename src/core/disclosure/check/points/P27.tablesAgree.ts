import { RULES } from "../../../validation/catalogue";
import { printedValidation } from "../../../proofread/tables/tableFindings";
import type { CheckContext } from "../checkContext";
import { foundIn } from "../foundByProofreading";
import { cannotTell, definePoint, holds, type PointPart } from "../point";
import { breaks } from "../pointExample";

/** Sums within a table, what two tables say of the same, and 三公经费. */
const TOPICS: readonly string[] = ["sums", "ties", "threePublic"];
const RULE_IDS = RULES.filter(({ topic, isOfFile }) => TOPICS.includes(topic) && !isOfFile).map(({ id }) => id);
const TIES = RULES.filter(({ topic }) => topic === "ties").map(({ id }) => id);

/** P27: the published tables agree with themselves and with each other, by the rules for workbooks. */
export const P27 = definePoint({
  id: "P27",
  grade: "practice",
  basis: [{ source: "checkerRules", document: "规则R33200—R33204" }, "publishedTables"],
  needs: ["tables"],
  of: ["final", "budget"],
  check(context) {
    const { printed, tables } = context;
    if (!printed || tables.from !== "document")
      return [cannotTell(tables.from === null ? "noTables" : "tablesInWorkbook")];
    const found = foundIn(context, ({ rule, isOfTable }) => isOfTable === true && RULE_IDS.includes(rule));
    return [...found, ...judged(context)];
  },
  examples: [
    breaks("finding", [["2210201 | 住房公积金 | 90.00 | 90.00 | \n", "2210201 | 住房公积金 | 95.00 | 95.00 | \n"]]),
    breaks(
      "finding",
      [[" | 合计 | 890.00 | 620.00 | 270.00 |  |  | ", " | 合计 | 895.00 | 620.00 | 275.00 |  |  | "]],
      { also: ["P20"] },
    ),
    breaks("finding", [["八、其他收入 | 20.00 |", "八、其他收入 | 25.00 |"]], { also: ["P19"] }),
  ],
});

/** How many rules were judged: without a second table nothing ties. */
function judged({ printed }: CheckContext): PointPart[] {
  if (!printed) return [];
  const checkedRules = printedValidation(printed).checkedRules.filter((id) => RULE_IDS.includes(id));
  const params = { rules: checkedRules.length, count: printed.recognition.tables.length };
  return [
    checkedRules.some((id) => TIES.includes(id)) ? holds("judged", { params }) : cannotTell("noTies", { params }),
  ];
}
