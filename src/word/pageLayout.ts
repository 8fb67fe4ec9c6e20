/**
 * GB/T 9704-2012 in twips (1/20 pt). A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, so 右 26 mm and 下 35 mm;
 * 22 lines of 28 characters. 225 mm ÷ 22 = 28.99 pt: 28.95 pt is the largest pitch with which Word still sets 22 lines.
 */
const PAGE = { width: 11906, height: 16838 } as const;
const MARGIN = { top: 2098, bottom: 1985, left: 1588, right: 1474 } as const;
export const LINE_PITCH = 579;
/** 目录 and the line below it. */
export const CONTENTS_TITLE = 2 * LINE_PITCH;
/** The page number's foot stands 7 mm below the text area: 35 − 7 = 28 mm above the edge. */
const FOOTER_DISTANCE = 1588;
/** On a turned page the lower margin is 26 mm: 26 − 7 = 19 mm. */
const TURNED_FOOTER_DISTANCE = 1077;
/** How long the box is that a turned page's number runs down: — 999 —. */
const NUMBER_BOX = 1400;
const HEADER_DISTANCE = 851;
/** 156 mm ÷ 28 = 15.794 pt a character against the body's 16 pt, in 1/4096 pt: (15.794 − 16) × 4096. */
const CHARACTER_SPACE = -843;
/** Two characters of the grid. */
export const TWO_CHARACTERS = 632;
export const ONE_CHARACTER = 316;
/** Characters of 3号 on a line of 156 mm, and the indent of a paragraph's first line among them. */
export const BODY_LINE = 28;
export const FIRST_LINE_INDENT = 2;

export type Orientation = "portrait" | "landscape";

/**
 * Where the number of a turned page stands, in twips from the left and the upper edge of the page as it is turned: 7 mm
 * outside the text area on what was its lower side, one character in from its odd (then right) or even (then left) side.
 */
export const LANDSCAPE_NUMBER = {
  x: FOOTER_DISTANCE,
  width: MARGIN.bottom - FOOTER_DISTANCE,
  height: NUMBER_BOX,
  top: {
    odd: PAGE.width - MARGIN.right - ONE_CHARACTER - NUMBER_BOX,
    even: MARGIN.left + ONE_CHARACTER,
  },
} as const;

/** Width of the text area. */
export function textWidth(orientation: Orientation): number {
  return orientation === "portrait"
    ? PAGE.width - MARGIN.left - MARGIN.right
    : PAGE.height - MARGIN.top - MARGIN.bottom;
}

/** Height of the text area. */
export function textHeight(orientation: Orientation): number {
  return orientation === "portrait"
    ? PAGE.height - MARGIN.top - MARGIN.bottom
    : PAGE.width - MARGIN.left - MARGIN.right;
}

/** Relationship ids of what stands at the head and the foot of a section's pages. */
export interface PageParts {
  readonly odd: string;
  readonly even: string;
  /** Feet of turned pages. */
  readonly turned: { readonly odd: string; readonly even: string };
  /** On every page; absent: none. */
  readonly header?: string;
}

/** How a section counts its pages: on from the one before, from 1 on, or without numbers (目录). */
export type Paging = "continued" | "fromOne" | "unnumbered";

/**
 * `w:sectPr` of a section that ends here. A landscape page is the portrait page turned: its head is at the binding
 * edge, its foot at the fore edge, so the margins turn with it (GB/T 9704-2012, 横排表格).
 * @param pitch of the grid's lines in twips: LibreOffice gives a page no more height than its lines have
 */
export function sectionXml(
  orientation: Orientation,
  pageParts: PageParts,
  paging: Paging = "continued",
  pitch: number = LINE_PITCH,
): string {
  const portrait = orientation === "portrait";
  const [width, height] = portrait ? [PAGE.width, PAGE.height] : [PAGE.height, PAGE.width];
  const { top, right, bottom, left } = portrait
    ? MARGIN
    : { top: MARGIN.left, right: MARGIN.top, bottom: MARGIN.right, left: MARGIN.bottom };
  const feet = portrait ? pageParts : pageParts.turned;
  const numbers =
    paging === "unnumbered"
      ? ""
      : `<w:footerReference w:type="default" r:id="${feet.odd}"/><w:footerReference w:type="even" r:id="${feet.even}"/>`;
  const { header } = pageParts;
  const head = header
    ? ["default", "even"].map((type) => `<w:headerReference w:type="${type}" r:id="${header}"/>`).join("")
    : "";
  return (
    `<w:sectPr>${head}${numbers}` +
    `<w:pgSz w:w="${width}" w:h="${height}"${portrait ? "" : ' w:orient="landscape"'}/>` +
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${HEADER_DISTANCE}"` +
    ` w:footer="${portrait ? FOOTER_DISTANCE : TURNED_FOOTER_DISTANCE}" w:gutter="0"/>` +
    (paging === "fromOne" ? '<w:pgNumType w:start="1"/>' : "") +
    `<w:docGrid w:type="linesAndChars" w:linePitch="${pitch}" w:charSpace="${CHARACTER_SPACE}"/></w:sectPr>`
  );
}
