import { cellRef, fromA1, type CellRef } from "../../../workbook/cellRef";
import { isCellError, type SheetSnapshot } from "../../../workbook/snapshot";
import type { ValidationContext } from "../../context";
import type { Finding, Severity } from "../../../findings/finding";
import { makeFinding } from "../../makeFinding";
import { outcome, type Rule } from "../../rule";
import { isPublishedTable } from "../../tables/amountCells";
import { holdsEntries } from "../../../tableKinds/tableKinds";

/**
 * What a template leaves behind when it is not filled in, by variant. Seen in published reports: XX部门(单位),
 * 增加（减少）, [bookmark: _GoBack], 20XX年 (domain: patterns.md §7).
 */
const RESIDUE: readonly (readonly [variant: string, pattern: RegExp])[] = [
  ["errorText", /#(?:REF!|DIV\/0!|NAME\?|VALUE!|N\/A|NUM!|NULL!)/u],
  ["bookmark", /\[bookmark:|_GoBack|_Hlk\d+|_Toc\d+/u],
  ["placeholder", /\{\{?[^{}]{1,20}\}?\}|[<《]{2}[^<>《》]{1,20}[>》]{2}/u],
  [
    "placeholder",
    /(?<![A-Za-z0-9])[X×✕ＸxＸ]{2,}(?=[\p{Script=Han}（(]|$)|20[X×Ｘx]{2}|(?<=\p{Script=Han})[X×ＸxＸ]{2,}(?![A-Za-z0-9])/u,
  ],
  ["placeholder", /[_＿]{3,}|□{3,}|(?:此处|请在此|点击)(?:输入|填写|插入)/u],
  [
    "choice",
    /增加[（(]减少[）)]|减少[（(]增加[）)]|[上提]升[（(]下降[）)]|增长[（(]下降[）)]|增加[/／]减少|大[（(]小[）)]于|大小于/u,
  ],
];

/** A06: residue of the template and formulas that failed. */
export const residueRule: Rule = {
  id: "A06",
  check(context) {
    const books = new Set(context.tables.filter(({ kind }) => holdsEntries(kind)).map(({ sheet }) => sheet));
    const findings: Finding[] = [];
    let cells = 0;
    for (const sheet of context.snapshot.sheets) {
      if (books.has(sheet.name)) {
        findings.push(...failedFormulas(sheet));
        continue;
      }
      const inTable = tableAreas(sheet, context);
      const groups = new Map<string, Residue>();
      sheet.rows.forEach((values, index) => {
        values.forEach((value, offset) => {
          if (value === null || typeof value === "number" || typeof value === "boolean") return;
          cells += 1;
          const row = sheet.origin.row + index;
          const column = sheet.origin.column + offset;
          const found = isCellError(value) ? { variant: "formulaError", text: value.error } : residueIn(value);
          if (!found) return;
          const severity = inTable(row, column) ? "error" : "warning";
          const key = `${severity}/${found.variant}/${found.text}`;
          const place = cellRef(sheet.name, row, column);
          const group = groups.get(key);
          if (group) group.cells.push(place);
          else groups.set(key, { ...found, severity, cells: [place] });
        });
      });
      findings.push(...[...groups.values()].map(residueFinding));
    }
    return outcome(findings, cells, { code: "noTables", params: {} });
  },
};

/** The texts of a book are people's own, and there are many of them; a formula that failed is one there too. */
function failedFormulas(sheet: SheetSnapshot): Finding[] {
  const cells: CellRef[] = [];
  let first = "";
  for (const [index, values] of sheet.rows.entries())
    for (let offset = 0; offset < values.length; offset += 1) {
      const value = values[offset];
      if (typeof value !== "object" || value === null) continue;
      first ||= value.error;
      cells.push(cellRef(sheet.name, sheet.origin.row + index, sheet.origin.column + offset));
    }
  return cells.length === 0
    ? []
    : [residueFinding({ variant: "formulaError", text: first, severity: "warning", cells })];
}

/** The same residue all over a sheet is one finding. */
interface Residue {
  readonly variant: string;
  readonly text: string;
  readonly severity: Severity;
  readonly cells: CellRef[];
}

function residueFinding({ variant, text, severity, cells }: Residue): Finding {
  return makeFinding({
    rule: "A06",
    variant,
    severity,
    cells,
    params: { text, count: cells.length, sheet: cells[0]?.sheet ?? "" },
    actual: text,
  });
}

/** Every residue has one of these; most labels have none. */
const MAY_BE_RESIDUE = /[#[{<《_＿□X×✕Ｘxｘ(（/／]|大小于|此处|请在此|点击/u;

function residueIn(text: string): { readonly variant: string; readonly text: string } | null {
  if (!MAY_BE_RESIDUE.test(text)) return null;
  for (const [variant, pattern] of RESIDUE) {
    const match = pattern.exec(text);
    if (match) return { variant, text: match[0] };
  }
  return null;
}

/** Is a cell inside one of the sheet's published tables? There residue must go; in free text it is a remark. */
function tableAreas(sheet: SheetSnapshot, context: ValidationContext): (row: number, column: number) => boolean {
  const areas = context.recognition.tables
    .filter((table) => table.sheet === sheet.name && isPublishedTable(table))
    .flatMap(({ range }) => {
      const [from = "", to = from] = range.split(":");
      const [start, end] = [fromA1(from), fromA1(to)];
      return start && end ? [{ start, end }] : [];
    });
  return (row, column) =>
    areas.some(
      ({ start, end }) => row >= start.row && row <= end.row && column >= start.column && column <= end.column,
    );
}
