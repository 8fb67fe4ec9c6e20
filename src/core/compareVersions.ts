import type { DocumentComparison } from "./compare/documentChange";
import { accountsOfText } from "./proofreadDocument";
import type { Road } from "./road";
import type { ReportDocument } from "./text/document";

/** Two versions of a document, each change held against the workbook where one is given. */
export async function compareVersions(
  old: ReportDocument,
  now: ReportDocument,
  road: Road | null,
): Promise<DocumentComparison> {
  const { compareDocuments } = await import("./compare/compareDocuments");
  if (road === null) return compareDocuments(old, now);
  return compareDocuments(old, now, {
    accounts: await accountsOfText(road),
    classifications: road.classifications,
  });
}
