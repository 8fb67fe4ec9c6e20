import type { HeaderColumn } from "./header";
import type { Accepted } from "./reader";
import { evidence } from "./reader";
import type { Evidence } from "./recognisedTable";
import type { Region } from "./region";

/** Which columns were understood, and which were not. */
export function columnsEvidence(known: readonly HeaderColumn[], unknown: readonly HeaderColumn[]): Evidence[] {
  const list: Evidence[] = [];
  if (known.length > 0) {
    list.push(
      evidence(
        "columns",
        { count: known.length, labels: known.map(({ label }) => label).join("、") },
        known.map(({ ref }) => ref),
      ),
    );
  }
  if (unknown.length > 0) {
    list.push(
      evidence(
        "columnsUnknown",
        { count: unknown.length, labels: unknown.map(({ label }) => label).join("、") },
        unknown.map(({ ref }) => ref),
      ),
    );
  }
  return list;
}

/** 栏次 rows and a total row inside the header: said, because numbers there are easily misread. */
export function headerEvidence(region: Region, header: NonNullable<Accepted["header"]>): Evidence[] {
  const list: Evidence[] = [];
  for (const row of header.columnNumberRows) {
    list.push(evidence("columnNumberRow", { row: row + 1 }, [region.grid.ref(row, region.left)]));
  }
  if (header.totalInHeader)
    list.push(evidence("totalInHeader", { row: header.bottom + 1 }, [region.grid.ref(header.bottom, region.left)]));
  return list;
}
