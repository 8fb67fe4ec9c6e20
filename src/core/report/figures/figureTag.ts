import { sha256 } from "../../workbook/sha256";

/** Word refuses longer tags and titles of content controls. */
export const LONGEST_TAG = 64;

const DIGEST = 12;

/** The tag under which a chart's content control is found again: no figure's key has a colon. */
export function chartTag(id: string): string {
  return CHART + id;
}

export function isChartTag(tag: string): boolean {
  return tag.startsWith(CHART);
}

const CHART = "chart:";

/**
 * The tag under which a figure's content control is found again: its key; a key that is too long (project names are part
 * of some) is cut and told apart by a digest.
 */
export function figureTag(key: string): string {
  if (key.length <= LONGEST_TAG) return key;
  return `${key.slice(0, LONGEST_TAG - DIGEST - 1)}~${sha256(key).slice(0, DIGEST)}`;
}
