import { checkName } from "../../../classification/checkName";
import { builtInClassification } from "../../../classification/builtIn";
import type { NameCheck } from "../../../classification/checkName";
import { classCodeOfLabel } from "../../../classification/summaryClasses";
import type { CellRef } from "../../../workbook/cellRef";
import { cellAt, type WorkbookSnapshot } from "../../../workbook/snapshot";
import { fromA1 } from "../../../workbook/cellRef";
import type { ValidationContext } from "../../context";
import type { CellEdit, Finding } from "../../finding";
import { makeFinding } from "../../makeFinding";
import { outcome, type Rule } from "../../rule";
import { SUMMARY_KINDS } from "../../tables/kindGroups";
import { summarySide } from "../../tables/summarySide";
import { codeRows } from "./codeRows";

/** A code's name as printed somewhere: in a code table, or as a class of a summary. */
interface PrintedName {
  readonly code: string;
  readonly name: string;
  readonly ref: CellRef;
  readonly year: number;
  readonly classification: "functional" | "departmentEconomic" | "governmentEconomic";
}

/** D02: a name of other years. One finding for a code and name, with all its places. */
export const renamedRule: Rule = {
  id: "D02",
  check(context) {
    const printed = printedNames(context);
    const groups = new Map<string, { readonly check: Renamed; readonly places: PrintedName[] }>();
    for (const place of printed) {
      const check = checkName(builtInClassification(place.classification), place.code, place.name, place.year);
      if (check.status !== "renamed") continue;
      const key = `${place.classification}/${place.code}/${check.written.code}/${check.expected.name}`;
      const group = groups.get(key) ?? { check, places: [] };
      group.places.push(place);
      groups.set(key, group);
    }
    const findings = [...groups.values()].map(({ check, places }) => renamedFinding(check, places, context.snapshot));
    return outcome(findings, printed.length, { code: "noCodes", params: {} });
  },
};

type Renamed = Extract<NameCheck, { readonly status: "renamed" }>;

function renamedFinding(check: Renamed, places: readonly PrintedName[], snapshot: WorkbookSnapshot): Finding {
  const [first] = places;
  const written = "written" in check.written ? check.written.written : check.written.name;
  const edits = places.flatMap((place) => nameEdit(snapshot, place.ref, written, check.expected.name));
  const isSure = check.certainty !== "weak" && !check.expected.weakYears;
  return makeFinding({
    rule: "D02",
    ...(isSure ? {} : { severity: "info", variant: "doubtful" }),
    cells: places.map(({ ref }) => ref),
    params: {
      code: check.expected.code,
      written,
      expected: check.expected.name,
      year: first?.year ?? "",
      places: places.length,
    },
    expected: check.expected.name,
    actual: written,
    fix: edits.length > 0 ? { code: "rename", params: { name: check.expected.name }, edits } : null,
  });
}

/** The cell with the old name replaced inside its label, numbering and indent kept. */
function nameEdit(snapshot: WorkbookSnapshot, ref: CellRef, written: string, expected: string): CellEdit[] {
  const sheet = snapshot.sheets.find(({ name }) => name === ref.sheet);
  const at = fromA1(ref.address);
  const from = sheet && at ? cellAt(sheet, at.row, at.column) : null;
  if (typeof from !== "string" || !from.includes(written)) return [];
  return [{ ref, from, to: from.replace(written, expected) }];
}

function printedNames(context: ValidationContext): PrintedName[] {
  const functional = builtInClassification("functional");
  const inRows = codeRows(context).flatMap(({ code, name, nameRef, year, classification }) =>
    name !== null && nameRef && year !== null ? [{ code, name, ref: nameRef, year, classification }] : [],
  );
  const inSummaries = context.tables
    .filter(({ kind }) => SUMMARY_KINDS.includes(kind))
    .flatMap((table) => {
      const year = context.yearOf(table);
      if (year === null) return [];
      return summarySide(table, "expenditure").sources.flatMap(({ row, label, labelRef }) => {
        const code = row.code ?? classCodeOfLabel(functional, label, year);
        return code !== null && labelRef
          ? [{ code, name: label, ref: labelRef, year, classification: "functional" as const }]
          : [];
      });
    });
  return [...inSummaries, ...inRows];
}
