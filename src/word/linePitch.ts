import type { DocumentModel } from "../core/report/documentModel";
import type { TableFit } from "./fitTables";
import { estimateLayout } from "./pageEstimate";
import type { LinePitch } from "./pageLayout";
import { CONTENTS_TITLE, LINE_PITCH, textHeight } from "./pageLayout";

/** So much of a page is filled at least. */
const LEAST = 0.36;
/** Fuller than this, the last page may well run over. */
const MOST = 0.95;
/** The estimate may be wrong by some lines: what is chosen holds as it is, and best with one or two more. */
const DOUBT = [
  { further: 0, weight: 4 },
  { further: 1, weight: 2 },
  { further: 2, weight: 1 },
] as const;
const CERTAIN = DOUBT.reduce((sum, { weight }) => sum + weight, 0);
/** Of the grid: LibreOffice gives a page no more height than its lines have. */
const LINES = 22;
/** 23, 21 and 24 lines a page, in the order in which they are tried. */
const OTHER_PITCHES = [23, 21, 24].map((lines) => Math.floor((LINES * LINE_PITCH) / lines));
/** 3号 type is 16 pt high. */
const CLOSEST = 440;

/**
 * 22 lines a page; where a page of the text, or the last of the table of contents, would then bear a few lines only, the
 * lines are set a little closer or wider (GB/T 9704-2012 7.3.5.4: 可以采取调整行距、字距的措施解决).
 */
export function linePitch(model: DocumentModel, fits: ReadonlyMap<number, TableFit>, contents: number): LinePitch {
  return { text: textPitch(model, fits), contents: contentsPitch(contents) };
}

function textPitch(model: DocumentModel, fits: ReadonlyMap<number, TableFit>): number {
  // Parts begin pages of their own: one that is short ends early.
  if (model.blocks.every(({ type }) => type !== "heading") || isInParts(model)) return LINE_PITCH;
  const text = { ...model, blocks: model.blocks.slice(0, textLength(model)) };
  const isGood = (pitch: number, further: number) => {
    const pages = estimateLayout(text, fits, pitch, further).textPages;
    if (pages.length === 1) return true;
    return pages.every((filled) => filled >= LEAST) && (pages.at(-1) ?? 0) <= MOST;
  };
  let [best, most] = [LINE_PITCH, -1];
  for (const pitch of [LINE_PITCH, ...OTHER_PITCHES]) {
    const good = DOUBT.reduce((sum, { further, weight }) => sum + (isGood(pitch, further) ? weight : 0), 0);
    if (good > most) [best, most] = [pitch, good];
    if (good === CERTAIN) break;
  }
  return best;
}

/** Blocks before the first attachment. */
function textLength({ blocks }: DocumentModel): number {
  const first = blocks.findIndex(({ type }) => type === "attachment");
  return first < 0 ? blocks.length : first;
}

function isInParts({ blocks }: DocumentModel): boolean {
  return blocks.some((block) => block.type === "heading" && block.level === 0);
}

/** @param lines of the table of contents */
function contentsPitch(lines: number): number {
  const height = textHeight("portrait");
  const pagesAt = (pitch: number) => (lines * pitch + CONTENTS_TITLE) / height;
  const pages = pagesAt(LINE_PITCH);
  const whole = Math.floor(pages);
  if (whole === 0 || pages - whole === 0 || pages - whole >= LEAST) return LINE_PITCH;
  const closer = Math.floor((whole * height - CONTENTS_TITLE) / (lines + 1));
  return closer >= CLOSEST ? closer : LINE_PITCH;
}
