import { foundAt } from "../check";
import type { Passage } from "../../reading/passage";
import type { ProofFinding } from "../proofFinding";
import { evidenceOf } from "../workbook/claim";
import { traceNumbers } from "../workbook/trace";
import type { DocumentTables } from "./documentTables";

/** G02: the prose against the document's own tables. Only what can mean nothing else is told. */
export function textAgainstTables(
  passages: readonly Passage[],
  tables: DocumentTables,
  year: number | null,
): ProofFinding[] {
  const prose = passages.filter(({ inTable }) => !inTable);
  return traceNumbers(prose, evidenceOf(tables.accounts, [], year)).flatMap(({ claim, answer }) => {
    const { passage, sentence, mention } = claim;
    const [cell] = answer.cells;
    if (answer.status !== "contradicted" || !answer.isSure || !cell) return [];
    const place = tables.placeOf(cell);
    const title = tables.recognition.tables.find(({ sheet }) => sheet === cell.sheet)?.title ?? "";
    const { isNear = false } = answer;
    const severity = tables.fromLayout.has(cell.sheet) ? "warning" : "error";
    return [
      foundAt(passage, sentence.quote, "G02", isNear ? "info" : severity, {
        variant: isNear ? "tableRounding" : "table",
        params: {
          item: mention.label,
          written: mention.quantity.written,
          value: answer.value ?? "",
          table: title,
          row: place?.quote ?? "",
        },
        expected: answer.expected ?? null,
        actual: mention.quantity.value.toNumber(),
      }),
    ];
  });
}
