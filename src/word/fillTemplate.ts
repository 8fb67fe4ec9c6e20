import { strToU8 } from "fflate";
import { placeholderResolver } from "../core/report/placeholders/placeholders";
import type { ReportGap } from "../core/report/documentModel";
import type { ReportModel } from "../core/report/reportModel";
import { embedReportInTemplate } from "./embeddedReport";
import { textWidth } from "./pageLayout";
import { RunWriter } from "./runs";
import { fillPart } from "./template/fillPart";
import { TemplateBlocks } from "./template/templateBlocks";
import type { TemplatePackage } from "./template/templatePackage";
import { checkPart, openTemplate, partText } from "./template/templatePackage";
import { writeZip } from "../zip/writeZip";

export interface FilledTemplate {
  readonly bytes: Uint8Array;
  /** Placeholders that no report knows, as written; each stands as 【待补充：…】 now. */
  readonly unknown: readonly string[];
  /** Placeholders that this workbook has nothing for; each stands as 【待补充：…】 now. */
  readonly unfilled: readonly string[];
  /** What the sections that were asked for have open themselves. */
  readonly gaps: readonly ReportGap[];
}

/**
 * A unit's own .docx with its `{{…}}` filled (see placeholders.ts): figures as content controls with their keys, facts,
 * sections, tables; in headers, footers, notes and text boxes too. Parts without placeholders keep their bytes,
 * but for the part that carries the report's data (see embeddedReport.ts) and what names it. The same
 * template and model give the same bytes.
 * @param name the template's file name, for the message only
 * @throws BudgetReportError notATemplate; damagedTemplate naming the part
 */
export function fillTemplate(template: Uint8Array, model: ReportModel, name = ""): FilledTemplate {
  const pack = openTemplate(template, name);
  const runs = new RunWriter(controlIds(pack));
  const blocks = new TemplateBlocks(runs, headingStyles(pack));
  const filling = {
    resolve: placeholderResolver(model),
    runs,
    blocks,
    unknown: new Set<string>(),
    unfilled: new Set<string>(),
  };
  const document = partText(pack.parts, pack.document);
  for (const path of pack.textParts) {
    const xml = partText(pack.parts, path);
    const position = (start: number) => (path === pack.document ? start : 0);
    const filled = fillPart(xml, filling, (start) => columnWidth(document, position(start)));
    if (filled !== xml) pack.parts.set(path, strToU8(filled));
  }
  embedReportInTemplate(pack.parts, pack.document, model);
  // What was filled in is held against the same rule as what came.
  for (const [path, data] of pack.parts) checkPart(path, data, name);
  return {
    bytes: writeZip(pack.parts),
    unknown: [...filling.unknown],
    unfilled: [...filling.unfilled],
    gaps: blocks.gaps,
  };
}

function controlIds({ parts, textParts }: TemplatePackage): Set<number> {
  const ids = textParts.flatMap((path) => [...partText(parts, path).matchAll(/<w:id w:val="(-?\d+)"/gu)]);
  return new Set(ids.map((match) => Number(match[1])));
}

/** The template's own heading styles: their ids differ between languages of Word, their names do not. */
function headingStyles({ parts }: TemplatePackage): Map<number, string> {
  const styles = new Map<number, string>();
  for (const [path, data] of parts) {
    if (!/(?:^|\/)styles\.xml$/u.test(path) || data.length === 0) continue;
    for (const [style] of partText(parts, path).matchAll(/<w:style [^>]*>.*?<\/w:style>/gsu)) {
      const level = /<w:name w:val="heading ([1-4])"/iu.exec(style)?.[1];
      const id = /w:styleId="([^"]+)"/u.exec(style)?.[1];
      if (level !== undefined && id !== undefined && !styles.has(Number(level))) styles.set(Number(level), id);
    }
  }
  return styles;
}

/** The text width of the section that a place of the main document belongs to, of one column where it has several. */
function columnWidth(document: string, position: number): number {
  const section = /<w:sectPr[ >].*?<\/w:sectPr>/su.exec(document.slice(position))?.[0] ?? "";
  const number = (tag: string, attribute: string) =>
    Number(new RegExp(`<w:${tag} [^>]*w:${attribute}="(\\d+)"`, "u").exec(section)?.[1] ?? Number.NaN);
  const width = number("pgSz", "w") - number("pgMar", "left") - number("pgMar", "right");
  if (!(width > 0)) return textWidth("portrait");
  const columns = number("cols", "num") || 1;
  return Math.floor((width - (columns - 1) * (number("cols", "space") || 720)) / columns);
}
