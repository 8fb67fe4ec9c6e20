import { saysOf, silentOn } from "../../textRule";
import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { cellRef, fromA1, type CellRef } from "../../../workbook/cellRef";
import { isCellError, isNotComputed, type SheetSnapshot } from "../../../workbook/snapshot";
import type { ValidationContext } from "../../context";
import type { Severity } from "../../../findings/finding";
import type { FindingDraft } from "../../rule";
import { outcome } from "../../rule";
import { isPublishedTable } from "../../tables/amountCells";
import { holdsEntries } from "../../../tableKinds/tableKinds";
import { mayHoldResidue, residueOfCells } from "../../../lexicon/residue";
import { halfWidth } from "../../../text/plainText";

/** A06: residue of the template and formulas that failed. */
export const A06 = defineRule({
  id: "A06",
  severity: "error",
  basis: ["yueyangDevelopmentZone", "daoxianReport2021", { source: "checker", document: "规则CMM-005" }],
  needs: [],
  reads: ["tables", "forms", "books"],
  notChecked: "noTables",
  check(context) {
    const books = new Set(context.tables.filter(({ kind }) => holdsEntries(kind)).map(({ sheet }) => sheet));
    const findings: FindingDraft[] = [];
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
          // Nobody has computed it: rule A13 says so.
          if (isNotComputed(value)) return;
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
    return outcome(findings, cells);
  },
  inText: {
    severity: "error",
    examples: [
      saysOf("placeholder", "XX部门的职责如下。"),
      saysOf("choice", "经费比上年增加（减少）较多。"),
      saysOf("blank.number", "年初预算10万元，支出决算万元，完成较好。"),
      silentOn("经费比上年增加较多。"),
      silentOn("单位：万元"),
    ],
  },
  examples: [
    says("placeholder", { set: { "文字材料!A3": "此处填写部门职责" } }),
    says("choice", { set: { "文字材料!A3": "支出比上年增加（减少）5万元。" } }),
    silent({ set: { "文字材料!A3": "（一）部门职责" } }),
  ],
});

/** The texts of a book are people's own, and there are many of them; a formula that failed is one there too. */
function failedFormulas(sheet: SheetSnapshot): FindingDraft[] {
  const cells: CellRef[] = [];
  let first = "";
  for (const [index, values] of sheet.rows.entries())
    for (let offset = 0; offset < values.length; offset += 1) {
      const value = values[offset];
      if (!isCellError(value) || isNotComputed(value)) continue;
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

function residueFinding({ variant, text, severity, cells }: Residue): FindingDraft {
  return {
    variant,
    severity,
    cells,
    params: { text, count: cells.length, sheet: cells[0]?.sheet ?? "" },
    actual: text,
  };
}

function residueIn(text: string): { readonly variant: string; readonly text: string } | null {
  if (!mayHoldResidue().test(text)) return null;
  const plain = halfWidth(text);
  for (const { kind, written } of residueOfCells()) {
    const [match] = plain.matchAll(written);
    if (match) return { variant: kind, text: text.slice(match.index, match.index + match[0].length) };
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
