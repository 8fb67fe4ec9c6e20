import { strToU8 } from "fflate";
import type { DocumentModel } from "../core/report/documentModel";
import type { TableFit } from "./fitTables";
import { orientationOf } from "./orientation";
import { addPart } from "./packageParts";
import { LANDSCAPE_NUMBER } from "./pageLayout";
import type { PageSide } from "./pageNumber";
import { footerXml, numberParagraph } from "./pageNumber";
import { STYLE } from "./styles";

/** Relationships of the footers of turned pages; their sections name them. */
export const TURNED_FOOTERS = { odd: "rIdTurnedOdd", even: "rIdTurnedEven" } as const;

/**
 * On a turned page the number stays where it is on all others (GB/T 9704-2012, 横排表格: 页码位置与公文其他页码保持一致): at what was
 * the foot of the sheet, upright for who holds the sheet upright. The head of the table is at the left then, so the number
 * runs down the page's left margin, odd ones at its lower end, even ones at its upper.
 */
export function addTurnedFooters(parts: Map<string, Uint8Array>): void {
  for (const side of ["odd", "even"] as const) {
    addPart(parts, {
      path: `word/footerTurned${side}.xml`,
      id: TURNED_FOOTERS[side],
      type: "footer",
      data: strToU8(footerXml(numberAside(side))),
    });
  }
}

/** Does any page of the document turn? */
export function hasTurnedPages({ blocks }: DocumentModel, fits: ReadonlyMap<number, TableFit>): boolean {
  return blocks.some((_, index) => orientationOf(blocks, index, fits) === "landscape");
}

/** A table of one cell that floats beside the text: the only box that every word processor turns alike. */
function numberAside(side: PageSide): string {
  const { x, width, height, top } = LANDSCAPE_NUMBER;
  return (
    `<w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="page" w:horzAnchor="page"` +
    ` w:tblpX="${x}" w:tblpY="${top[side]}"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
    `<w:tblGrid><w:gridCol w:w="${width}"/></w:tblGrid>` +
    `<w:tr><w:trPr><w:trHeight w:val="${height}" w:hRule="exact"/></w:trPr>` +
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:textDirection w:val="tbRl"/></w:tcPr>` +
    `${numberParagraph(side === "odd" ? "right" : "left")}</w:tc></w:tr></w:tbl><w:p><w:pPr><w:pStyle w:val="${STYLE.pageNumber}"/></w:pPr></w:p>`
  );
}
