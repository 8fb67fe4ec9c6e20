import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { CallInput } from "./protocol";

interface IncomingSheet {
  readonly head: CallInput<"addSheet">;
  readonly rows: (readonly CellValue[])[];
  readonly formulas: Map<string, string>;
  readonly numberFormats: Map<string, string>;
}

/** Puts a workbook together again that arrives in parts (see handOver.ts). */
export class IncomingWorkbook {
  private readonly sheets: IncomingSheet[] = [];

  constructor(
    private readonly name: string,
    private readonly calculation?: WorkbookSnapshot["calculation"],
  ) {}

  addSheet(head: CallInput<"addSheet">): void {
    const { formulas, numberFormats } = head;
    this.sheets.push({ head, rows: [], formulas: new Map(formulas), numberFormats: new Map(numberFormats) });
  }

  /** The next rows of the sheet that was added last. */
  addRows(rows: readonly (readonly CellValue[])[]): void {
    for (const row of rows) this.sheets.at(-1)?.rows.push(row);
  }

  /** Formulas or number formats of that sheet. */
  addNotes({ of, entries }: CallInput<"addNotes">): void {
    for (const [address, text] of entries) this.sheets.at(-1)?.[of].set(address, text);
  }

  /** Settings are kept apart: they change while the workbook stays the same. */
  finish(): WorkbookSnapshot {
    const { name, calculation } = this;
    return { name, sheets: this.sheets.map(finishSheet), settings: {}, ...(calculation ? { calculation } : {}) };
  }
}

/** A sheet that came without a list of formulas, or of formats, has none: the host could not tell. */
function finishSheet({ head, rows, formulas, numberFormats }: IncomingSheet): SheetSnapshot {
  return {
    ...head,
    rows,
    ...(head.formulas ? { formulas } : {}),
    ...(head.numberFormats ? { numberFormats } : {}),
  };
}
