import { specOf } from "../../tableKinds/tableKinds";
import { oncePer } from "../../cache";
import type { Recognition } from "../../layout/recognisedTable";
import { sha256 } from "../../workbook/sha256";

/**
 * SHA-256 over the recognised cells of all tables but the books: kind and place of each table, and code, label and values of each row with their
 * addresses. Tells whether a report was written from the workbook as it is now.
 */
export const fingerprintOf: (recognition: Recognition) => string = oncePer((recognition) =>
  sha256(
    JSON.stringify(
      recognition.tables
        // Books of a million lines: no figure of a report rests on their cells.
        .filter(({ kind }) => specOf(kind).scope !== "books")
        .map((table) => [
          table.kind,
          table.id,
          table.unit?.value ?? null,
          table.rows.map((row) => [
            row.row,
            row.code ?? null,
            row.name ?? null,
            Object.values(row.values).map((cell) => [cell.ref.address, cell.value]),
          ]),
        ]),
    ),
  ),
);
