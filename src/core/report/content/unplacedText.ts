import type { FinalAccounts } from "../../accounts/finalAccounts";
import type { Narrative } from "../narrative/narrative";
import { isTopic, topicOf } from "../narrative/topics";
import { isLent } from "./userText";
import type { EnteredTexts } from "../narrative/textSlots";
import { DATE_SLOT, DEPARTMENT_SLOT, FRONT_SLOTS, NOTICE_SLOT } from "../narrative/textSlots";
import { cleanUserText } from "../narrative/cleanText";

/** These have their places whatever the outline. */
const ALWAYS_PLACED: readonly string[] = ["title", DATE_SLOT, DEPARTMENT_SLOT, NOTICE_SLOT, ...FRONT_SLOTS];

/**
 * Headings of the user's text that has no place in the outline: nothing is dropped unseen.
 * @param slots those for which the outline has a place
 */
export function unplacedHeadings(
  { narrative: sections }: FinalAccounts,
  entered: EnteredTexts,
  narrative: Narrative,
  slots: ReadonlySet<string>,
): string[] {
  const isPlaced = (slot: string) => slots.has(slot) || ALWAYS_PLACED.includes(slot);
  const unplaced = new Set<string>(
    [...narrative.keys()].filter((slot) => isTopic(slot) && !isPlaced(slot) && !isLent(slot, { narrative })),
  );
  const inWorkbook = sections.flatMap(({ heading }) => {
    const topic = topicOf(heading);
    return topic === null || unplaced.delete(topic) ? [cleanUserText(heading)] : [];
  });
  // Words for a statement or a reason wait for it; a section or topic that is gone leaves them behind.
  const isLeftBehind = (slot: string) => unplaced.has(slot) || (slot.startsWith("section:") && !isPlaced(slot));
  const inPane = Object.entries(entered).flatMap(([slot, { title }]) => (isLeftBehind(slot) ? [title] : []));
  return [...inWorkbook, ...inPane];
}
