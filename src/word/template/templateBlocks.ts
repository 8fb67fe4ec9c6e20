import { text } from "../../core/report/prose/figureText";
import type { HeadingBlock, ParagraphBlock, ReportBlock, ReportGap } from "../../core/report/documentModel";
import { LATIN_FONT } from "../fonts";
import { PARAGRAPH_PROPERTIES, RUN_PROPERTIES, setProperty, withoutProperties } from "../properties";
import type { RunWriter } from "../runs";
import { gapRun, HIGHLIGHT, textRun } from "../runs";
import type { TableTextSize } from "../styles";
import { TABLE_LINES } from "../styles";
import type { TableRole, TableSetting } from "../tables";
import { tableXml } from "../tables";

/** The paragraph that a placeholder stands in: what takes its place looks like it. */
export interface FigurePlace {
  /** Content of its `w:pPr`. */
  readonly paragraph: string;
  /** Content of the `w:rPr` of the run that the placeholder begins in. */
  readonly run: string;
  /** Width for tables, in twips. */
  readonly available: number;
  /** A table may not stand last here: Word wants a paragraph behind it. */
  readonly isLast: boolean;
}

const NOT_NUMBERED = '<w:numPr><w:numId w:val="0"/></w:numPr>';
const NOT_INDENTED = '<w:ind w:left="0" w:right="0" w:firstLineChars="0" w:firstLine="0"/>';
/** Between two tables, and behind one that would stand last: out of sight. */
const SEPARATOR = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>';

/**
 * Writes sections and tables into a template. Its styles stay as they are: headings take its own heading styles where it
 * has them, all else the look of the placeholder's paragraph. Ordinals are written out, so that they are the report's
 * whatever the template's lists count.
 */
export class TemplateBlocks {
  /** Gaps of the sections that were written. */
  readonly gaps: ReportGap[] = [];

  /** @param headingStyles style ids by heading level (one-based) */
  constructor(
    private readonly runs: RunWriter,
    private readonly headingStyles: ReadonlyMap<number, string>,
  ) {}

  write(blocks: readonly ReportBlock[], place: FigurePlace): string {
    const shown = blocks.filter((block) => block.type !== "chart" && block.type !== "attachment");
    const parts = shown.map((block, index) => {
      const meetsTable = block.type === "table" && shown[index - 1]?.type === "table" && startsWithTable(block);
      return (meetsTable ? SEPARATOR : "") + this.block(block, place);
    });
    const endsWithTable = shown.at(-1)?.type === "table" && place.isLast;
    return parts.join("") + (endsWithTable ? SEPARATOR : "");
  }

  private block(block: ReportBlock, place: FigurePlace): string {
    switch (block.type) {
      case "heading":
        return this.heading(block, place);
      case "paragraph":
        return block.isChartLead ? "" : this.paragraph(block, place);
      case "gap":
        this.gaps.push(block.gap);
        return paragraphXml(bodyProperties(place), gapRun(block.gap, place.run));
      case "table":
        return tableXml(block, this.tableSetting(place));
      case "chart":
      case "attachment":
        return "";
    }
  }

  private heading({ level, ordinal, text: words }: HeadingBlock, place: FigurePlace): string {
    const style = this.headingStyles.get(level);
    if (style !== undefined) {
      return paragraphXml(`<w:pStyle w:val="${style}"/>${NOT_NUMBERED}`, textRun(ordinal + words));
    }
    const properties = setProperty(bodyProperties(place), PARAGRAPH_PROPERTIES, `<w:outlineLvl w:val="${level - 1}"/>`);
    const bold = setProperty(place.run, RUN_PROPERTIES, "<w:b/>");
    return paragraphXml(setProperty(properties, PARAGRAPH_PROPERTIES, "<w:keepNext/>"), textRun(ordinal + words, bold));
  }

  private paragraph({ spans, ordinal, doubt, gap }: ParagraphBlock, place: FigurePlace): string {
    const all = ordinal === undefined ? spans : [text(ordinal), ...spans];
    if (gap) this.gaps.push(gap);
    if (doubt) this.gaps.push(doubt);
    const mark = doubt ? this.runs.doubt(doubt, place.run) : "";
    return paragraphXml(bodyProperties(place), this.runs.spans(all, place.run) + mark);
  }

  private tableSetting(place: FigurePlace): TableSetting {
    return {
      available: place.available,
      paragraph: (role, size, { spans, align, isDoubtful }) => {
        const line = `<w:spacing w:before="10" w:after="10" w:line="${TABLE_LINES[size]}" w:lineRule="atLeast"/>`;
        const properties =
          `${role === "text" ? "" : "<w:keepNext/>"}<w:snapToGrid w:val="0"/>${line}${NOT_INDENTED}` +
          `<w:jc w:val="${alignment(role, align)}"/>`;
        const run = withSize(withLatinFont(place.run), size);
        return paragraphXml(
          properties,
          this.runs.spans(spans, isDoubtful ? setProperty(run, RUN_PROPERTIES, HIGHLIGHT) : run),
        );
      },
    };
  }
}

function alignment(role: TableRole, align: string): string {
  if (role === "unit") return "right";
  return role === "text" ? align : "center";
}

function startsWithTable(block: ReportBlock): boolean {
  return block.type === "table" && block.caption === "" && block.unitLine === null;
}

function withSize(run: string, size: TableTextSize): string {
  const sized = setProperty(run, RUN_PROPERTIES, `<w:sz w:val="${size}"/>`);
  return setProperty(sized, RUN_PROPERTIES, `<w:szCs w:val="${size}"/>`);
}

/** The columns are measured for it; a template whose text names no font may have any, and numbers would break. */
function withLatinFont(run: string): string {
  if (run.includes("<w:rFonts")) return run;
  return setProperty(run, RUN_PROPERTIES, `<w:rFonts w:ascii="${LATIN_FONT}" w:hAnsi="${LATIN_FONT}"/>`);
}

/** The end of a section stays with the paragraph that it belongs to, a page break before is made once. */
function bodyProperties(place: FigurePlace): string {
  return withoutProperties(place.paragraph, "sectPr", "pPrChange", "pageBreakBefore");
}

function paragraphXml(properties: string, content: string): string {
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}
