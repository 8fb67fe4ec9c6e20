import type { IContext, IXmlableObject } from "docx";
import { TextRun } from "docx";
import { firstCell } from "../core/report/plainText";
import type { Span } from "../core/report/reportModel";
import { formatRef } from "../core/workbook/cellRef";

type FigureSpan = Extract<Span, { type: "figure" }>;

/** Word refuses longer tags and titles. */
const LONGEST = 64;

/** A figure as a plain-text content control: its tag is the stable key, its title the cell it came from. */
class FigureControl extends TextRun {
  constructor(
    private readonly span: FigureSpan,
    private readonly id: number,
  ) {
    super(span.text);
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const run = super.prepForXml(context);
    if (!run) return undefined;
    const cell = firstCell(this.span);
    return {
      "w:sdt": [
        {
          "w:sdtPr": [
            attribute("w:alias", (cell ? formatRef(cell) : this.span.key).slice(0, LONGEST)),
            attribute("w:tag", this.span.key.slice(0, LONGEST)),
            attribute("w:id", String(this.id)),
            { "w:text": {} },
          ],
        },
        { "w:sdtContent": [run] },
      ],
    };
  }
}

function attribute(name: string, value: string): IXmlableObject {
  return { [name]: { _attr: { "w:val": value } } };
}

/** Numbers the content controls in reading order, so that the same report has the same bytes. */
export class ContentControls {
  private last = 0;

  create(span: FigureSpan): TextRun {
    this.last += 1;
    return new FigureControl(span, this.last);
  }
}
