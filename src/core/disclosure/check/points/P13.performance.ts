import { pattern } from "../../../lexicon/words";
import type { Passage } from "../../../reading/passage";
import type { CheckContext } from "../checkContext";
import { placeOfPassage } from "../places";
import { cannotTell, definePoint, fails, hint, holds, type PointPart } from "../point";
import { breaks } from "../pointExample";
import { amountsIn, countsIn, notSeen } from "../told";

/** P13: 绩效: how many projects and how much money were evaluated, with what result; grades make up the projects. */
export const P13 = definePoint({
  id: "P13",
  grade: "statute",
  basis: ["evaluation2020", "disclosureRules2016"],
  needs: ["text"],
  of: ["final", "budget"],
  check(context) {
    const text = context.sections.textOf("performance");
    const [first] = text;
    if (!first) return [notSeen("performance", "topic.performance", context)];
    const place = placeOfPassage(first);
    const isNone = text.some(({ plain }) => pattern("disclosure.nothing").test(plain));
    const projects = countsIn(text, context).filter(
      ({ quantity }) => quantity.measure === "个" || quantity.measure === "项",
    );
    const amounts = amountsIn(text, context);
    const told: PointPart[] =
      projects.length > 0 && amounts.length > 0
        ? [holds("scopeTold", { place })]
        : isNone
          ? [holds("noneTold", { place })]
          : [
              context.isFromPages
                ? cannotTell("scopeMissing", { place })
                : scopeMissing(projects.length > 0, amounts.length > 0, place),
            ];
    if (context.kind === "budget") return told;
    return [...told, ...text.flatMap((passage) => grades(passage)), attachment(context)];
  },
  examples: [
    breaks("gradesNotSum", [["绩效评级为“优”的项目2个", "绩效评级为“优”的项目3个"]]),
    breaks(
      "notSeen",
      [
        ["十三、预算绩效情况说明", "十三、其他情况说明"],
        [
          "2024年度组织对3个项目开展绩效自评，涉及预算资金200.00万元，平均得分95.20分，其中：绩效评级为“优”的项目2个，绩效评级为“良”的项目1个，绩效评级为“中”的项目0个，绩效评级为“差”的项目0个。",
          "本年度没有其他需要说明的情况。",
        ],
        ["项目支出绩效自评表详见本单位门户网站。", "决算报表详见本单位门户网站。"],
      ],
      { strength: "doubt" },
    ),
    breaks(
      "scopeMissing",
      [
        [
          "2024年度组织对3个项目开展绩效自评，涉及预算资金200.00万元，平均得分95.20分，其中：绩效评级为“优”的项目2个，绩效评级为“良”的项目1个，绩效评级为“中”的项目0个，绩效评级为“差”的项目0个。",
          "本单位认真做好绩效管理工作。",
        ],
      ],
      { strength: "doubt" },
    ),
  ],
});

/** Numbers may stand in the attachment that the text speaks of. */
function scopeMissing(hasProjects: boolean, hasAmounts: boolean, place: ReturnType<typeof placeOfPassage>): PointPart {
  return hasProjects || hasAmounts ? cannotTell("scopePartly", { place }) : cannotTell("scopeMissing", { place });
}

/** 绩效自评的项目4个 … “优”的项目2个, “良”的项目1个 …: all in one sentence. */
function grades(passage: Passage): PointPart[] {
  return passage.sentences.flatMap(({ text, quote }) => {
    const graded = [...text.matchAll(pattern("disclosure.grade", "gu"))];
    if (graded.length < 2) return [];
    const evaluated = [...text.slice(0, graded[0]?.index).matchAll(pattern("disclosure.evaluatedProjects", "gu"))].map(
      (match) => Number(match[1] ?? match[2]),
    );
    const projects = evaluated.at(-1);
    if (projects === undefined) return [];
    const sum = graded.reduce((all, [, , count]) => all + Number(count), 0);
    const details = { params: { projects, sum }, place: placeOfPassage(passage, quote) };
    if (sum === projects) return [holds("gradesSum", details)];
    return [
      graded.length >= LEAST_GRADES && new Set(evaluated).size === 1
        ? fails("gradesNotSum", details)
        : cannotTell("gradesNotSumMaybe", details),
    ];
  });
}

/** 优, 良, 中, 差: with fewer some may have been left out. */
const LEAST_GRADES = 4;

function attachment({ printed, sections, passages }: CheckContext): PointPart {
  const kinds = ["projectSelfEvaluation", "departmentSelfEvaluation", "indicatorScores"];
  const isThere =
    (printed?.recognition.tables.some(({ kind }) => kinds.includes(kind)) ?? false) ||
    sections.has("attachments") ||
    passages.some(({ plain, inTable }) => !inTable && pattern("disclosure.evaluationAttached").test(plain));
  return isThere ? holds("attached") : hint("notAttached");
}
