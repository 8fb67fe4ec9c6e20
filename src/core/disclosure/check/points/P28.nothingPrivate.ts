import { plainLabel } from "../../../workbook/label";
import { pattern } from "../../../lexicon/words";
import type { CheckContext } from "../checkContext";
import type { LeftText } from "../fileTraces";
import { foundIn } from "../foundByProofreading";
import { placeOfPassage } from "../places";
import { cannotTell, definePoint, fails, hint, holds, type PointPart } from "../point";
import { breaks } from "../pointExample";

/** P28: no personal data, no secret marks, nothing left in the file; made public within 20 days of approval. */
export const P28 = definePoint({
  id: "P28",
  grade: "statute",
  basis: ["personalData", "budgetLaw14", "disclosureTextsSeen"],
  needs: ["text", "file", "dates"],
  of: ["final", "budget"],
  check(context) {
    const inText = [...foundIn(context, ({ rule }) => rule === "G20"), ...secretMarks(context)];
    return [...(inText.length > 0 ? inText : [holds("nothingPrivate")]), ...leftInFile(context), inTime(context)];
  },
  examples: [
    breaks("finding", [["二、机构设置\n样例县财政局内设", "联系电话：13800138000。\n二、机构设置\n样例县财政局内设"]]),
    breaks("comments", [], { traces: { comments: [{ text: "这个数再核一下", by: "王" }] } }),
    breaks("revisions", [], { traces: { deletions: [{ text: "旧的一句", by: "李" }] } }),
    breaks("hidden", [], { traces: { hidden: ["内部口径"] } }),
  ],
});

function secretMarks({ passages }: CheckContext): PointPart[] {
  return passages
    .filter(({ plain }) => pattern("disclosure.secretMark").test(plain))
    .map((passage) => fails("secretMark", { place: placeOfPassage(passage) }));
}

const SHOWN = 60;

function leftInFile({ traces, passages }: CheckContext): PointPart[] {
  if (!traces) return [cannotTell("noFile")];
  const { comments, insertions, deletions, hidden, properties } = traces;
  const revisions = [...insertions, ...deletions];
  const left = [
    ...(comments.length > 0 ? [fails("comments", { params: countOf(comments) })] : []),
    ...(revisions.length > 0 ? [fails("revisions", { params: countOf(revisions) })] : []),
    ...(hidden.length > 0
      ? [fails("hidden", { params: { count: hidden.length, first: (hidden[0] ?? "").slice(0, SHOWN) } })]
      : []),
  ];
  // The unit's name and the text's own title are printed anyway.
  const printed = plainLabel(passages.map(({ plain }) => plain).join("\n"));
  const named = properties.map(({ value }) => value).filter((value) => !printed.includes(plainLabel(value)));
  return [
    ...(left.length > 0 ? left : [holds("fileClean")]),
    ...(named.length > 0
      ? [hint("properties", { params: { values: [...new Set(named)].join("、").slice(0, SHOWN) } })]
      : []),
  ];
}

function countOf(texts: readonly LeftText[]): PointPart["params"] {
  return { count: texts.length, first: (texts[0]?.text ?? "").slice(0, SHOWN) };
}

const DAYS = 20;
const MILLISECONDS_OF_DAY = 86_400_000;

/** The days as given, else as the text states them. */
function inTime({ dates, passages }: CheckContext): PointPart {
  const approved = dayOf(dates.approved) ?? statedDay("disclosure.approvedOn", passages);
  const published = dayOf(dates.published) ?? statedDay("disclosure.publishedOn", passages);
  if (approved === null || published === null)
    return cannotTell(approved === null ? "noApproval" : "noPublication", { params: { most: DAYS } });
  const days = Math.round((published - approved) / MILLISECONDS_OF_DAY);
  const params = { days, most: DAYS };
  if (days < 0) return cannotTell("publishedBefore", { params });
  return days <= DAYS ? holds("inTime", { params }) : fails("late", { params });
}

function dayOf(written: string | undefined): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(written ?? "") ?? [];
  return year === undefined ? null : Date.UTC(Number(year), Number(month) - 1, Number(day));
}

function statedDay(
  name: "disclosure.approvedOn" | "disclosure.publishedOn",
  passages: CheckContext["passages"],
): number | null {
  for (const { plain, inTable } of passages) {
    const match = inTable ? null : pattern(name).exec(plain);
    const [year, month, day] = (match?.slice(1) ?? []).filter((part) => part !== undefined).map(Number);
    if (year !== undefined && month !== undefined && day !== undefined) return Date.UTC(year, month - 1, day);
  }
  return null;
}
