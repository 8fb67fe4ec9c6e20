import type { ISectionPropertiesOptions } from "docx";
import { DocumentGridType, PageOrientation, SectionType } from "docx";

/**
 * GB/T 9704-2012 in twips (1/20 pt). A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, so 右 26 mm and 下 35 mm;
 * 22 lines of 28 characters. 225 mm ÷ 22 = 28.99 pt: 28.95 pt is the largest pitch with which Word still sets 22 lines.
 */
export const PAGE = { width: 11906, height: 16838 } as const;
export const MARGIN = { top: 2098, bottom: 1985, left: 1588, right: 1474 } as const;
export const LINE_PITCH = 579;
/** The page number's foot stands 7 mm below the text area: 35 − 7 = 28 mm above the edge. */
const FOOTER_DISTANCE = 1588;
const HEADER_DISTANCE = 851;
/** 156 mm ÷ 28 = 15.794 pt a character against the body's 16 pt, in 1/4096 pt: (15.794 − 16) × 4096. */
const CHARACTER_SPACE = -843;
/** Two characters of the grid. */
export const TWO_CHARACTERS = 632;
export const ONE_CHARACTER = 316;

export type Orientation = "portrait" | "landscape";

/** Width of the text area. */
export function textWidth(orientation: Orientation): number {
  return orientation === "portrait"
    ? PAGE.width - MARGIN.left - MARGIN.right
    : PAGE.height - MARGIN.top - MARGIN.bottom;
}

/**
 * A landscape page is the portrait page turned: its head is at the binding edge, its foot at the fore edge, so the
 * margins turn with it (GB/T 9704-2012, 横排表格).
 */
export function sectionProperties(orientation: Orientation, first: boolean): ISectionPropertiesOptions {
  const margin =
    orientation === "portrait"
      ? MARGIN
      : { top: MARGIN.left, bottom: MARGIN.right, left: MARGIN.bottom, right: MARGIN.top };
  return {
    ...(first ? {} : { type: SectionType.NEXT_PAGE }),
    page: {
      size: {
        width: PAGE.width,
        height: PAGE.height,
        orientation: orientation === "portrait" ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
      },
      margin: {
        ...margin,
        header: HEADER_DISTANCE,
        footer: orientation === "portrait" ? FOOTER_DISTANCE : 1134,
        gutter: 0,
      },
    },
    grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: LINE_PITCH, charSpace: CHARACTER_SPACE },
  };
}
