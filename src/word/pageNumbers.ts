import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from "docx";
import { ONE_CHARACTER } from "./pageLayout";
import { STYLE } from "./styles";

/** — 1 — on the outer side, one character in from the edge: odd pages right, even pages left (GB/T 9704-2012 页码). */
export function pageNumberFooters(): { default: Footer; even: Footer } {
  return {
    default: footer(AlignmentType.RIGHT, { right: ONE_CHARACTER }),
    even: footer(AlignmentType.LEFT, { left: ONE_CHARACTER }),
  };
}

function footer(
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  indent: { readonly left?: number; readonly right?: number },
): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.pageNumber,
        alignment,
        indent,
        children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] })],
      }),
    ],
  });
}
