import { BudgetReportError } from "../../core/errors";
import { XML_WORKBOOK_CELLS, XML_WORKBOOK_CHARACTERS } from "../../core/limits/limits";
import type { SheetDamage } from "../../core/workbook/snapshot";
import { decodeXml } from "../xmlText";
import { requireFewCellsForFormat, requireFewSheets } from "./parseSheets";

/** A sheet that a text promises, and what is wrong with it. */
export interface PromisedSheet {
  readonly name: string;
  damage?: SheetDamage;
}

/** An XML workbook as a library is to read it, and the sheets that have to be found in it. */
export interface PlainWorkbook {
  readonly content: Uint8Array;
  readonly sheets: readonly PromisedSheet[];
}

/** The sheets of an XML workbook while it is gone through, and the cells that they come to. */
export class XmlSheets {
  readonly sheets: PromisedSheet[] = [];
  private cells = 0;

  /** @param file its name, for messages. @throws xmlTooLong */
  constructor(
    private readonly file: string,
    text: string,
  ) {
    if (text.length <= XML_WORKBOOK_CHARACTERS) return;
    throw new BudgetReportError("xmlTooLong", { file, limit: XML_WORKBOOK_CHARACTERS / 1_000_000 });
  }

  /** @throws tooManySheets */
  begin(name: string): void {
    this.sheets.push({ name: decodeXml(name) });
    requireFewSheets(this.sheets.length, this.file);
  }

  /** @throws tooLargeForFormat */
  addCells(count: number): void {
    this.cells += count;
    requireFewCellsForFormat(this.cells, this.file, XML_WORKBOOK_CELLS);
  }

  /** The sheet that is being read cannot be relied on. What was found first is told. */
  damage(kind: SheetDamage): void {
    const sheet = this.sheets.at(-1);
    if (sheet) sheet.damage ??= kind;
  }

  /** @throws damagedWorkbook without any sheet */
  all(): readonly PromisedSheet[] {
    if (this.sheets.length === 0) throw new BudgetReportError("damagedWorkbook", { file: this.file });
    return this.sheets;
  }
}
