import { readFileSync } from "node:fs";
import path from "node:path";
import type { DocumentBlock, ReportDocument } from "../../../src/core/text/document";
import type { ReportOptions } from "../../../src/core/report/reportOptions";
import { Road } from "../../../src/core/road";
import { readDocument } from "../../../src/hosts/file/readDocument";
import { readWorkbookFile } from "../../../src/hosts/file/readWorkbookFile";
import { writeDocx } from "../../../src/word/writeDocx";

export const SAMPLES = ["sample-bureau-2023", "daoxian-2021"] as const;

/** A sample workbook with the Word report that the tool writes from it, read back. */
export async function ownReport(sample: string, options: ReportOptions = {}) {
  const file = path.resolve(__dirname, `../../../samples/${sample}.xlsx`);
  const road = new Road(await readWorkbookFile(new Uint8Array(readFileSync(file)), `${sample}.xlsx`));
  const [accounts, scoreSheet] = [await road.accounts(), await road.score()];
  const bytes = writeDocx(await road.compose({ scoreSheet, report: { ...options, withAppendix: false } }));
  return { accounts, scoreSheet, document: readDocument(bytes, `${sample}.docx`) };
}

/** One number of a document that a person may have mistyped. */
export interface NumberPlace {
  readonly block: number;
  readonly row: number;
  readonly cell: number;
  readonly start: number;
  readonly written: string;
}

/** Numbers with a unit in the text, and numbers that fill a cell of a table. */
export function numbersOf({ blocks }: ReportDocument): NumberPlace[] {
  return blocks.flatMap((block, at) => {
    if (block.type === "paragraph") {
      const found = [...block.text.matchAll(/(?<![\d.年〔])\d+(?:\.\d+)?(?=万元|%|人|名|辆|台|次|批|分)/gu)];
      return found.map((match) => ({ block: at, row: 0, cell: 0, start: match.index, written: match[0] }));
    }
    return block.rows.flatMap((row, y) =>
      row.flatMap((cell, x) =>
        /^[\d,]+\.\d+%?$/.test(cell)
          ? [{ block: at, row: y, cell: x, start: 0, written: /[\d,.]+/.exec(cell)?.[0] ?? "" }]
          : [],
      ),
    );
  });
}

/** The document with one number replaced. */
export function withNumber(document: ReportDocument, place: NumberPlace, number: string): ReportDocument {
  const put = (text: string) => text.slice(0, place.start) + number + text.slice(place.start + place.written.length);
  const blocks = document.blocks.map((block, at): DocumentBlock => {
    if (at !== place.block) return block;
    if (block.type === "paragraph") return { ...block, text: put(block.text) };
    return {
      ...block,
      rows: block.rows.map((row, y) =>
        y === place.row ? row.map((cell, x) => (x === place.cell ? put(cell) : cell)) : row,
      ),
    };
  });
  return { ...document, blocks };
}
