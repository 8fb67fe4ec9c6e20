import { chineseNumber } from "../../../text/chineseNumber";
import { pattern } from "../../../lexicon/words";
import type { CheckContext } from "../checkContext";
import { placeOfPassage } from "../places";
import { cannotTell, definePoint, fails, hint, holds, type PointPart } from "../point";
import { breaks } from "../pointExample";
import { isSpokenOf } from "../told";
import type { Topic } from "../topics";

/** P15: 职责, 机构设置 and the units that the accounts are of; their number is that of the list. */
export const P15 = definePoint({
  id: "P15",
  grade: "statute",
  basis: ["disclosureRules2016", "disclosureCatalogue"],
  needs: ["text"],
  of: ["final", "budget"],
  check(context) {
    return [
      told(["duties"], "duties", context),
      told(["organisation", "units"], "organisation", context),
      ...numberOfUnits(context),
    ];
  },
  examples: [
    breaks("missing", [
      ["一、主要职责", "一、单位简介"],
      [
        "样例县财政局是主管全县财政工作的县政府工作部门，负责编制年度财政预决算并组织执行。\n",
        "样例县财政局成立于1950年。\n",
      ],
    ]),
    breaks("unitsDiffer", [["编制范围的单位共3个", "编制范围的单位共4个"]]),
    breaks("empty", [["样例县财政局是主管全县财政工作的县政府工作部门，负责编制年度财政预决算并组织执行。\n", ""]]),
  ],
});

function told(topics: readonly Topic[], what: "duties" | "organisation", context: CheckContext): PointPart {
  const { sections, isFromPages } = context;
  const params = { part: what };
  const section = sections.all.find(({ topic }) => topic !== null && topics.includes(topic));
  if (section) {
    const isFilled =
      section.body.length > 0 || sections.all.some(({ topic, body }) => topic === section.topic && body.length > 0);
    const place = placeOfPassage(section.heading);
    if (isFilled) return holds("told", { params, place });
    return isFromPages || isFollowedByDeeper(section.heading.paragraph, sections)
      ? cannotTell("maybeEmpty", { params, place })
      : fails("empty", { params, place });
  }
  const isMentioned = isSpokenOf(what === "duties" ? "topic.duties" : "topic.organisation", context);
  return context.isWhole && !isMentioned ? fails("missing", { params }) : cannotTell("noHeading", { params });
}

/** Headings right below it hold its text. */
function isFollowedByDeeper(paragraph: number, { all }: CheckContext["sections"]): boolean {
  const at = all.findIndex(({ heading }) => heading.paragraph === paragraph);
  const [own, next] = [all[at], all[at + 1]];
  return own !== undefined && next !== undefined && next.depth > own.depth;
}

/** 共3个 against the list below it, or the table of units. */
function numberOfUnits(context: CheckContext): PointPart[] {
  const { sections, printed, isFromPages } = context;
  const text = [...sections.textOf("units"), ...sections.textOf("organisation")];
  for (const passage of text) {
    const written = pattern("disclosure.units").exec(passage.plain)?.[1];
    if (written === undefined) continue;
    const count = /^\d/.test(written) ? Number(written) : chineseNumber(written);
    const listed =
      (printed?.accounts.units?.length ?? 0) ||
      linesAfter(context.passages.slice(context.passages.indexOf(passage) + 1));
    if (count === null || listed === 0) return [hint("unitsNotListed", { place: placeOfPassage(passage) })];
    const details = { params: { count, listed }, place: placeOfPassage(passage) };
    if (count === listed) return [holds("unitsAgree", details)];
    return [isFromPages ? cannotTell("unitsDiffer", details) : fails("unitsDiffer", details)];
  }
  return [];
}

/** Numbered lines right below the sentence. */
function linesAfter(lines: readonly { readonly plain: string }[]): number {
  const end = lines.findIndex(({ plain }) => !pattern("disclosure.listItem").test(plain));
  return end < 0 ? lines.length : end;
}
