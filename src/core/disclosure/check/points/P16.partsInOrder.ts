import { allDisclosureSections } from "../../forms/disclosureForm";
import { plainLabel } from "../../../workbook/label";
import { markOf } from "../../../text/heading";
import type { CheckContext } from "../checkContext";
import { foundIn } from "../foundByProofreading";
import { placeOfPassage } from "../places";
import { cannotTell, definePoint, fails, holds, type PointPart } from "../point";
import { breaks } from "../pointExample";
import { contentsKey } from "../sections";
import { isTopic, topicOf } from "../topics";

/** P16: the parts and numbered items of the form, complete and in order; what the list of contents names is there. */
export const P16 = definePoint({
  id: "P16",
  grade: "practice",
  basis: ["disclosureTextsSeen", "officialFormat"],
  needs: ["text"],
  of: ["final", "budget"],
  check(context) {
    const parts = [...partsInOrder(context), ...againstContents(context), ...againstForm(context)];
    const numbering = foundIn(context, ({ rule }) => rule === "G14");
    if (parts.length + numbering.length > 0) return [...parts, ...numbering];
    return context.sections.all.length < LEAST_HEADINGS
      ? [cannotTell("noHeadings")]
      : [holds("inOrder", { params: { count: context.sections.all.length } })];
  },
  examples: [
    breaks("partMissing", [["第四部分 名词解释\n一、财政拨款收入", "第五部分 名词解释\n一、财政拨款收入"]]),
    breaks("inContentsOnly", [["十二、国有资产占有使用情况说明\n截至", "十二、其他说明\n截至"]], {
      strength: "doubt",
      also: ["P11", "P12"],
    }),
    breaks("finding", [["十一、政府采购支出情况说明\n政府采购", "十二、政府采购支出情况说明\n政府采购"]], {
      strength: "doubt",
    }),
  ],
});

const LEAST_HEADINGS = 4;

/** 第一部分, 第二部分 … without a gap. */
function partsInOrder({ sections, isWhole }: CheckContext): PointPart[] {
  const parts = sections.all.filter(({ heading }) => markOf(heading.plain)?.style === "part");
  return parts.flatMap(({ heading }, at) => {
    const number = markOf(heading.plain)?.number ?? 0;
    const before = parts[at - 1];
    // A list of contents that is not marked as one, or another unit's text: the numbers begin anew.
    if (number === 1 || (!before && number === 2)) return [];
    const expected = before ? (markOf(before.heading.plain)?.number ?? 0) + 1 : 1;
    if (number === expected || (before && number === expected - 1)) return [];
    const details = { params: { number, expected }, place: placeOfPassage(heading) };
    return [!isWhole ? cannotTell("partMissing", details) : fails("partMissing", details)];
  });
}

/** Every heading that the list of contents names is in the text, were it in other words. */
function againstContents({ sections, passages }: CheckContext): PointPart[] {
  const inContents = new Set(sections.contents);
  const lines = new Set(passages.filter((one) => !inContents.has(one)).map((one) => withoutMark(contentsKey(one))));
  const all = [...lines].join("\n");
  return sections.contents.slice(1).flatMap((entry) => {
    const words = withoutMark(contentsKey(entry));
    const topic = topicOf(words);
    if (markOf(entry.plain) === null || words.length < 2 || lines.has(words)) return [];
    if (topic === null || topic === "tables" ? all.includes(words) : sections.has(topic)) return [];
    const details = { params: { heading: contentsKey(entry) }, place: placeOfPassage(entry) };
    return [cannotTell("inContentsOnly", details)];
  });
}

function withoutMark(plain: string): string {
  return plain.slice(markOf(plain)?.length ?? 0);
}

/** Only of the form that the user says it follows. */
function againstForm({ form, sections, isWhole }: CheckContext): PointPart[] {
  if (!form || sections.all.length < LEAST_HEADINGS) return [];
  return allDisclosureSections(form.sections).flatMap(({ item, heading }) => {
    if (!isTopic(item) || item === "otherMatters" || item === "tables" || sections.has(item)) return [];
    if ((item === "units" && sections.has("organisation")) || (item === "organisation" && sections.has("units")))
      return [];
    const words = heading.replace(/\{\$\w+\}/gu, "");
    // 基本情况 may be anything, and what stands under another heading is told as a part of that: the place's own words count.
    if (sections.all.some(({ title }) => plainLabel(title).includes(plainLabel(words)))) return [];
    const params = { heading: words, form: form.title };
    return [!isWhole ? cannotTell("itemMissing", { params }) : fails("itemMissing", { params })];
  });
}
