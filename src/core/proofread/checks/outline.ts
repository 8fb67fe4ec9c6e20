import type { Outline } from "../../report/outline/outline";
import { allOutlines } from "../../report/outline/outline";
import type { Topic } from "../../report/narrative/topics";
import { topicOf } from "../../report/narrative/topics";
import type { Check } from "../check";
import { foundAt } from "../check";
import type { Passage } from "../../reading/passage";

/** A report follows an outline that was not named where it has most of its sections. */
const MOST = 0.6;

/** G13: first-level sections of the outline that no heading of the report speaks of. */
export const checkOutline: Check = ({ passages, outline }) => {
  const [title] = passages;
  if (!title) return [];
  const topics = topicsOf(passages);
  const followed = outline ?? (isReport(passages) ? nearestOutline(topics) : null);
  const missing = followed ? sectionsOf(followed).filter(({ topic }) => !topics.has(topic)) : [];
  if (!followed || missing.length === 0) return [];
  const sections = missing.map(({ heading }) => heading).join("、");
  return [
    foundAt(title, title.written.trim().slice(0, 120), "G13", outline === null ? "info" : "warning", {
      params: { outline: followed.title, sections },
      expected: sections,
    }),
  ];
};

function isReport(passages: readonly Passage[]): boolean {
  return passages.slice(0, 12).some(({ plain }) => /整体支出.{0,4}绩效.{0,2}(?:自评|评价).{0,4}报告/.test(plain));
}

function topicsOf(passages: readonly Passage[]): Set<Topic> {
  return new Set(passages.filter(({ isHeading }) => isHeading).flatMap(({ written }) => topicOf(written) ?? []));
}

function sectionsOf({ sections }: Outline): { heading: string; topic: Topic }[] {
  return sections.flatMap(({ heading }) => {
    const topic = topicOf(heading);
    return topic === null ? [] : [{ heading, topic }];
  });
}

function nearestOutline(topics: ReadonlySet<Topic>): Outline | null {
  const [nearest] = allOutlines()
    .filter(({ scope }) => scope === "department")
    .map((outline) => {
      const sections = sectionsOf(outline);
      const found = sections.filter(({ topic }) => topics.has(topic));
      return { outline, share: found.length / Math.max(1, sections.length) };
    })
    .sort((a, b) => b.share - a.share);
  return nearest && nearest.share >= MOST ? nearest.outline : null;
}
