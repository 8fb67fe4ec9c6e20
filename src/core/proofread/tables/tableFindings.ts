import { oncePer } from "../../cache";
import { validate } from "../../validation/validate";
import type { Finding } from "../../findings/finding";
import type { RecognisedTable } from "../../layout/recognisedTable";
import { PRINTED_RULE_IDS } from "../../validation/catalogue";
import { idOf } from "../check";
import type { ProofFinding } from "../proofFinding";
import type { DocumentTables } from "./documentTables";

/** Below it the labels leave doubt about what the columns are. */
const SURE = 0.75;
/** Of misread columns most rows do not add up; of a printed table one or two do not. */
const MOST_BROKEN_ROWS = 0.25;
const MOST_FINDINGS = 0.6;

/** What the workbook's rules say of a document's tables, once for each. */
export const printedValidation = oncePer((tables: DocumentTables) => validate(tables, { rules: PRINTED_RULE_IDS }));

/**
 * The document's own tables held against themselves and each other, with the workbook's rules. An error is
 * one only where every table that it rests on was surely read; a table with many contradictions is not judged.
 */
export function tableFindings(tables: DocumentTables): ProofFinding[] {
  const { findings } = printedValidation(tables);
  const doubtful = doubtfulSheets(tables, findings);
  return findings.flatMap((finding) => {
    if (finding.cells.some(({ sheet }) => doubtful.has(sheet))) return [];
    return inDocument(finding, tables);
  });
}

/** Sheets whose table is not surely what it seems. */
function doubtfulSheets({ recognition }: DocumentTables, findings: readonly Finding[]): Set<string> {
  const errors = findings.filter(({ severity }) => severity === "error");
  return new Set(recognition.tables.filter((table) => isDoubtful(table, errors)).map(({ sheet }) => sheet));
}

function isDoubtful({ confidence, titleRef, sheet, rows }: RecognisedTable, errors: readonly Finding[]): boolean {
  if (confidence < SURE || titleRef === null) return true;
  const own = errors.filter(({ cells }) => cells[0]?.sheet === sheet);
  const inRows = own.filter(({ variant }) => variant === "row");
  const broken = new Set(inRows.map(({ cells }) => cells[0]?.address));
  return (
    (broken.size > Math.max(1, rows.length * MOST_BROKEN_ROWS) && !shareCell(inRows)) ||
    own.length > Math.max(4, rows.length * MOST_FINDINGS)
  );
}

/** One wrong cell breaks every sum that it stands in: “三公” of one row has a whole and a part of it. */
function shareCell([first, ...others]: readonly Finding[]): boolean {
  const shared = (first?.cells ?? []).filter(({ address }) =>
    others.every(({ cells }) => cells.some((one) => one.address === address)),
  );
  return shared.length > 0;
}

function inDocument(finding: Finding, tables: DocumentTables): ProofFinding[] {
  const [cell] = finding.cells;
  const place = cell && tables.placeOf(cell);
  if (!place) return [];
  const isGuess = finding.cells.some(({ sheet }) => tables.fromLayout.has(sheet));
  const severity = isGuess && finding.severity === "error" ? "warning" : finding.severity;
  // The sheets are made of the document: nobody has their cells.
  const own = { severity, params: withoutAddresses(finding.params), cells: [], fix: null };
  const id = idOf(finding.rule, finding.variant, place.quote);
  return [{ ...finding, ...own, id, ...place, places: [place], isOfTable: true }];
}

/** A printed table has no addresses: `支出决算表 表64!C4` is told as 支出决算表. */
function withoutAddresses(params: Finding["params"]): Finding["params"] {
  const told = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === "string" ? value.replace(/\s*表\d+![A-Z]+\d+(?::[A-Z]+\d+)?/gu, "") : value,
  ]);
  return Object.fromEntries(told) as Finding["params"];
}
