import type { RecognisedTable } from "../../layout/recognisedTable";

/** Tables that run over several sheets become one: the rows and notes of the parts behind those of the first. */
export function joinParts(tables: readonly RecognisedTable[]): RecognisedTable[] {
  const parts = new Map<string, RecognisedTable[]>();
  for (const table of tables) {
    if (table.continuationOf !== undefined)
      parts.set(table.continuationOf, [...(parts.get(table.continuationOf) ?? []), table]);
  }
  return tables
    .filter(({ continuationOf }) => continuationOf === undefined)
    .map((first) => {
      const rest = parts.get(first.id);
      if (!rest) return first;
      return {
        ...first,
        rows: [first, ...rest].flatMap(({ rows }) => rows),
        notes: [first, ...rest].flatMap(({ notes }) => notes),
        isEmpty: [first, ...rest].every(({ isEmpty }) => isEmpty),
      };
    });
}
