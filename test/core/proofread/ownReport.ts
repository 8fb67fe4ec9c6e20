import { readFileSync } from "node:fs";
import path from "node:path";
import { buildAccounts } from "../../../src/core/accounts/buildAccounts";
import { score } from "../../../src/core/indicators/score";
import { recognise } from "../../../src/core/layout/recognise";
import type { DocumentBlock, ReportDocument } from "../../../src/core/proofread/document";
import { composeReport } from "../../../src/core/report/composeReport";
import { spansText } from "../../../src/core/report/figureText";
import type { ReportBlock } from "../../../src/core/report/reportModel";
import { validate } from "../../../src/core/validation/validate";
import { readWorkbookFile } from "../../../src/hosts/file/readWorkbookFile";

const SAMPLE = path.resolve(__dirname, "../../../samples/sample-bureau-2023.xlsx");

/** The report that the tool itself writes of its sample, as proofreading reads it. */
export async function ownReport(): Promise<ReportDocument> {
  const snapshot = await readWorkbookFile(readFileSync(SAMPLE), path.basename(SAMPLE));
  const recognition = recognise(snapshot);
  const accounts = buildAccounts(recognition);
  const { findings } = validate({ snapshot, recognition, accounts });
  const scoreSheet = score({ recognition, accounts });
  const { title, blocks } = composeReport({ recognition, accounts, scoreSheet, findings });
  return { name: "own.docx", blocks: [{ type: "paragraph", text: title }, ...blocks.flatMap(asRead)] };
}

function asRead(block: ReportBlock): DocumentBlock[] {
  if (block.type === "heading")
    return [{ type: "paragraph", text: block.ordinal + block.text, headingLevel: block.level }];
  if (block.type === "paragraph") return [{ type: "paragraph", text: (block.ordinal ?? "") + spansText(block.spans) }];
  if (block.type === "table") {
    const caption: DocumentBlock[] = [{ type: "paragraph", text: block.caption }];
    const unit: DocumentBlock[] = block.unitLine === null ? [] : [{ type: "paragraph", text: block.unitLine }];
    return [
      ...caption,
      ...unit,
      { type: "table", rows: block.rows.map((row) => row.map((cell) => spansText(cell.spans))) },
    ];
  }
  return [];
}
