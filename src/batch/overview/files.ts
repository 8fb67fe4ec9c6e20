import type { Overview } from "../../core/batch/overview";
import { sealText } from "../../hosts/sealText";
import type { Translator } from "../../locales/translator";
import type { Digest } from "../ports";
import { overviewPage } from "./page";
import { overviewTables } from "./tables";
import { addressFrom, overviewWorkbook } from "./workbook";

export interface OverviewFiles {
  readonly workbook: Uint8Array;
  /** UTF-8. */
  readonly page: Uint8Array;
}

/**
 * The overview as its two files: the same overview has the same bytes, whoever writes it.
 * @param base where the folder is, as seen from the overview: `报送`, `../报送`
 */
export async function overviewFiles(
  t: Translator,
  overview: Overview,
  base: string,
  digest: Digest,
): Promise<OverviewFiles> {
  const address = addressFrom(base);
  const tables = overviewTables(t, overview);
  const page = overviewPage(t, overview, tables, address);
  const encoder = new TextEncoder();
  return {
    workbook: overviewWorkbook(tables, address),
    page: encoder.encode(sealText(page, await digest(encoder.encode(page)))),
  };
}
