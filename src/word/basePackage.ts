import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from "docx";
import { strFromU8, unzipSync } from "fflate";
import type { ChartBlock } from "../core/report/documentModel";
import { chartParagraph } from "./charts";
import type { PageParts } from "./pageLayout";
import { ONE_CHARACTER } from "./pageLayout";
import { STYLE } from "./styles";
import { TURNED_FOOTERS } from "./turnedFooter";

/** What the docx library makes: the package with footers, settings, theme and the charts with their workbooks. */
export interface BasePackage {
  readonly parts: Map<string, Uint8Array>;
  /** Start tag of `w:document` with its namespaces. */
  readonly documentStart: string;
  readonly pageParts: PageParts;
  /** One `w:p` for each chart, in order. */
  readonly charts: readonly string[];
}

/**
 * The body itself is written directly (see body.ts): a report has thousands of cells, and a tree of objects for each
 * takes ten times as long.
 */
export async function createBasePackage(charts: readonly ChartBlock[]): Promise<BasePackage> {
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        footers: {
          default: pageNumber(AlignmentType.RIGHT, { right: ONE_CHARACTER }),
          even: pageNumber(AlignmentType.LEFT, { left: ONE_CHARACTER }),
        },
        children: charts.map(chartParagraph),
      },
    ],
  });
  const parts = new Map(Object.entries(unzipSync(await Packer.pack(document, "uint8array"))));
  const xml = withStableIds(parts);
  return {
    parts,
    documentStart: /<w:document [^>]*>/u.exec(xml)?.[0] ?? "",
    pageParts: { odd: footerId(xml, "default"), even: footerId(xml, "even"), turned: TURNED_FOOTERS },
    charts: xml.match(/<w:p>(?:(?!<\/w:p>).)*<w:drawing>.*?<\/w:p>/gsu) ?? [],
  };
}

/** — 1 — on the outer side, one character in from the edge: odd pages right, even pages left (GB/T 9704-2012 页码). */
function pageNumber(
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  indent: { readonly left?: number; readonly right?: number },
): Footer {
  const number = new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], font: { hint: "eastAsia" } });
  return new Footer({ children: [new Paragraph({ style: STYLE.pageNumber, alignment, indent, children: [number] })] });
}

function footerId(xml: string, type: "default" | "even"): string {
  return new RegExp(`<w:footerReference w:type="${type}" r:id="([^"]+)"`, "u").exec(xml)?.[1] ?? "";
}

const RANDOM_ID = /"(rId[\w-]{12,})"/gu;

/** A bar's value stays on one line: LibreOffice breaks it in a low chart. */
function onOneLine(labels: string): string {
  return labels.replaceAll('wrap="square"', 'wrap="none"');
}

/**
 * The library numbers charts at random and drawings through the life of the program; the same report must have the same
 * bytes. Renames them in all parts and returns word/document.xml.
 */
function withStableIds(parts: Map<string, Uint8Array>): string {
  const encoder = new TextEncoder();
  const names = new Map<string, string>();
  let document = "";
  for (const [path, data] of parts) {
    if (!/\.(?:xml|rels)$/u.test(path)) continue;
    let drawings = 0;
    const xml = strFromU8(data)
      .replace(RANDOM_ID, (_, id: string) => {
        const name = names.get(id) ?? `rIdChart${names.size + 1}`;
        names.set(id, name);
        return `"${name}"`;
      })
      .replace(/<wp:docPr id="\d+"/gu, () => `<wp:docPr id="${++drawings}"`)
      .replace(/<c:dLbls>.*?<\/c:dLbls>/gsu, onOneLine);
    parts.set(path, encoder.encode(xml));
    if (path === "word/document.xml") document = xml;
  }
  return document;
}
