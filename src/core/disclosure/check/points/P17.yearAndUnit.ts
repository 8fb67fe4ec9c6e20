import { pattern } from "../../../lexicon/words";
import type { CheckContext } from "../checkContext";
import { foundIn } from "../foundByProofreading";
import { placeOfPassage } from "../places";
import { cannotTell, definePoint, fails, holds, type PointPart } from "../point";
import { breaks } from "../pointExample";

/** P17: cover, contents and headings bear one year and one unit; nothing of a template or of another text is left. */
export const P17 = definePoint({
  id: "P17",
  grade: "practice",
  basis: [{ source: "checkerRules", document: "规则R33001、R33112" }, "disclosureTextsSeen"],
  needs: ["text"],
  of: ["final", "budget"],
  check(context) {
    const parts = [
      ...titlesOfOtherYears(context),
      ...gaps(context),
      ...foundIn(context, ({ rule, isOfTable }) => ["A04", "A05", "A06"].includes(rule) && isOfTable !== true),
    ];
    if (parts.some(({ verdict }) => verdict !== "hint")) return parts;
    return [
      ...parts,
      context.year === null ? cannotTell("noYear") : holds("consistent", { params: { year: context.year } }),
    ];
  },
  examples: [
    breaks(
      "otherYear",
      [
        [
          "第三部分 样例县财政局2024年度部门决算情况说明\n一、收入支出决算总体情况说明\n2024年度",
          "第三部分 样例县财政局2023年度部门决算情况说明\n一、收入支出决算总体情况说明\n2024年度",
        ],
      ],
      { also: ["P16"] },
    ),
    breaks("finding", [["样例县财政局是主管全县财政工作", "XX局是主管全县财政工作"]]),
    breaks(
      "finding",
      [
        [
          "第三部分 样例县财政局2024年度部门决算情况说明\n一、收入支出决算总体情况说明\n2024年度",
          "第三部分 样例县水利局2024年度部门决算情况说明\n一、收入支出决算总体情况说明\n2024年度",
        ],
      ],
      { strength: "doubt", also: ["P16"] },
    ),
  ],
});

/** 【待补充：…】: what a program that wrote the text has left open. */
function gaps({ passages }: CheckContext): PointPart[] {
  return passages
    .filter(({ plain }) => pattern("disclosure.gap").test(plain))
    .map((passage) => fails("gap", { place: placeOfPassage(passage) }));
}

/** 第三部分 …2023年度部门决算情况说明 in the text of 2024: the titles contradict one another. */
function titlesOfOtherYears({ passages, year }: CheckContext): PointPart[] {
  if (year === null) return [];
  const titles = passages.flatMap((passage) => {
    if (passage.inTable || passage.plain.length > LONGEST_TITLE) return [];
    const written = pattern("disclosure.titleYear").exec(passage.plain)?.[1];
    return written === undefined ? [] : [{ passage, written: Number(written) }];
  });
  const other = titles.filter(({ written }) => written !== year);
  if (other.length * 2 >= titles.length) return [];
  return other.map(({ passage, written }) =>
    fails("otherYear", { params: { written, year }, place: placeOfPassage(passage) }),
  );
}

const LONGEST_TITLE = 60;
