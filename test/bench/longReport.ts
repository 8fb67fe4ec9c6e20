import { buildAccounts } from "../../src/core/accounts/buildAccounts";
import { BUILT_IN } from "../../src/core/classification/classifications";
import { score } from "../../src/core/indicators/score";
import { recognise } from "../../src/core/layout/recognise";
import { composeReport } from "../../src/core/report/composeReport";
import { validate } from "../../src/core/validation/validate";
import { readWorkbookFile } from "../../src/hosts/file/readWorkbookFile";
import { writeDocx } from "../../src/word/writeDocx";

/** Pages of the sample's report: nine tables, score table, text. */
const SAMPLE_PAGES = 20;

/** A report of about so many pages: the sample's own, one after the other. */
export async function longReport(sample: Uint8Array, pages: number): Promise<Uint8Array> {
  const snapshot = await readWorkbookFile(sample, "sample.xlsx");
  const recognition = recognise(snapshot);
  const accounts = buildAccounts(recognition, BUILT_IN);
  const { findings } = validate({ snapshot, recognition, accounts });
  const model = composeReport({ recognition, accounts, scoreSheet: score({ recognition, accounts }), findings });
  const times = Math.ceil(pages / SAMPLE_PAGES);
  return writeDocx({ ...model, blocks: Array.from({ length: times }, () => model.blocks).flat() });
}
