import { saysOf, silentOn } from "../../textRule";
import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import type { RecognisedTable, Sourced } from "../../../layout/recognisedTable";
import { cellRef, fromA1, type CellRef } from "../../../workbook/cellRef";
import { isCellError, type SheetSnapshot } from "../../../workbook/snapshot";
import type { ValidationContext } from "../../context";
import { mostFrequent } from "../../../groupBy";
import { outcome } from "../../rule";
import { paragraphs } from "../classification/paragraphs";
import { isBudgetKind, specOf } from "../../../tableKinds/tableKinds";

/** A place that says which year the accounts are for. */
interface YearStatement {
  readonly year: number;
  readonly ref: CellRef;
  /** What the cell says. */
  readonly text: string;
  /** Final accounts and the budget that follows them may stand in one workbook. */
  readonly group: "final" | "budget";
  /** A column header may also speak of the year before. */
  readonly mayBePrevious: boolean;
  /** 绩效目标申报表 are drawn up for the year that follows. */
  readonly mayBeNext?: boolean;
}

/** A04: titles, cover and headers that speak of another year than most of the workbook does. */
export const A04 = defineRule({
  id: "A04",
  severity: "warning",
  basis: [{ source: "checkerRules", document: "规则001" }],
  needs: [],
  reads: ["tables", "forms", "books"],
  notChecked: "noYear",
  check(context) {
    const statements = [...titleYears(context), ...coverYears(context), ...headerYears(context), ...textYears(context)];
    const findings = (["final", "budget"] as const).flatMap((group) => {
      const ofGroup = statements.filter((one) => one.group === group);
      const firm = ofGroup.filter(({ mayBePrevious }) => !mayBePrevious);
      const usual = mostFrequent(firm.map(({ year }) => year)) ?? context.recognition.year?.value;
      if (usual === undefined) return [];
      const agreeing = ofGroup.find(({ year }) => year === usual);
      return ofGroup
        .filter(({ year, mayBePrevious, mayBeNext }) => {
          if (year === usual) return false;
          return !(mayBePrevious && year === usual - 1) && !(mayBeNext && year === usual + 1);
        })
        .map(({ year, ref, text }) => ({
          cells: agreeing ? [ref, agreeing.ref] : [ref],
          params: { text, year, usual, count: firm.filter((one) => one.year === usual).length },
        }));
    });
    return outcome(findings, statements.length > 1 ? statements.length : 0);
  },
  inText: {
    severity: "error",
    examples: [
      saysOf("comparison", "2022年度部门决算报告\n与2022年度相比，收入增加3万元。"),
      saysOf("date", "2022年2月30日完成验收。"),
      silentOn("2022年度部门决算报告\n与2021年度相比，收入增加3万元。"),
      silentOn("2024年2月29日完成验收。"),
    ],
  },
  examples: [
    says("default", { set: { "支出表!A1": "2022年度支出决算表" } }),
    silent({ set: { "支出表!A1": "支出决算表" } }),
  ],
});

function titleYears(context: ValidationContext): YearStatement[] {
  return context.tables.flatMap((table) => {
    const { year, kind } = table;
    if (!hasRef(year) || !(specOf(kind).year === "table" || isInTitle(table))) return [];
    const text = textAt(context, year.ref);
    const mayBeNext = specOf(kind).year === "titleOrNext";
    const mayBePrevious = context.ofKind(kind).some((other) => other.year?.value === year.value + 1);
    return [{ year: year.value, ref: year.ref, text, group: groupOf(table), mayBePrevious, mayBeNext }];
  });
}

function isInTitle({ kind, year, titleRef }: RecognisedTable): boolean {
  return specOf(kind).year !== "nowhere" && titleRef !== null && year?.ref?.address === titleRef.address;
}

function hasRef<T>(sourced: Sourced<T> | null): sourced is Sourced<T> & { readonly ref: CellRef } {
  return Boolean(sourced?.ref);
}

function groupOf(table: RecognisedTable): "final" | "budget" {
  return isBudgetKind(table.kind) ? "budget" : "final";
}

/** A cover or a table of contents has few cells; what has more is a table that was not recognised. */
const COVER_CELLS = 30;
const COVER_YEAR = /(20\d{2})年(?:度)?.{0,12}?(决算|预算|绩效)(?!数)/u;

/** Sheets without any table: cover, contents, part titles. */
function coverYears(context: ValidationContext): YearStatement[] {
  const withTables = new Set(context.recognition.tables.map(({ sheet }) => sheet));
  return context.snapshot.sheets
    .filter((sheet) => !withTables.has(sheet.name) && textCells(sheet).length <= COVER_CELLS)
    .flatMap((sheet) =>
      textCells(sheet).flatMap(({ text, ref }): YearStatement[] => {
        const match = text.length <= 60 ? COVER_YEAR.exec(text.normalize("NFKC")) : null;
        if (!match) return [];
        const group = match[2] === "预算" ? "budget" : "final";
        return [{ year: Number(match[1]), ref, text, group, mayBePrevious: false }];
      }),
    );
}

/** `2023年决算数` in the header of a table: the year itself or the year before. */
function headerYears(context: ValidationContext): YearStatement[] {
  return context.tables.flatMap((table) => {
    const [from, to = from] = (table.headerRange ?? "").split(":");
    const top = fromA1(from ?? "");
    const bottom = fromA1(to ?? "");
    const sheet = context.snapshot.sheets.find(({ name }) => name === table.sheet);
    if (!sheet || !top || !bottom || specOf(table.kind).year !== "table") return [];
    return textCells(sheet, top.row, bottom.row).flatMap(({ text, ref }): YearStatement[] => {
      const match = /(20\d{2})\s*年度?/u.exec(text.normalize("NFKC"));
      if (!match || text.length > 30 || ref.address === table.year?.ref?.address) return [];
      return [{ year: Number(match[1]), ref, text, group: groupOf(table), mayBePrevious: true }];
    });
  });
}

const SUBJECT_YEAR =
  /(20\d{2})年度?(?:本?(?:部门|单位)|我[局单位部门]{1,2})?(?:整体支出|(?:部门)?决算|收支|收入|支出|预算执行|绩效(?:自评|评价)|财政拨款)/gu;

/** Running text speaks of the years before and after, but not of budgets and accounts further off. */
function textYears(context: ValidationContext): YearStatement[] {
  return paragraphs(context).flatMap(({ text, ref }) =>
    [...text.normalize("NFKC").replace(/\s+/gu, "").matchAll(SUBJECT_YEAR)].map(([words, year]): YearStatement => ({
      year: Number(year),
      ref,
      text: words,
      group: "final",
      mayBePrevious: true,
      mayBeNext: true,
    })),
  );
}

function textCells(
  sheet: SheetSnapshot,
  top = 0,
  bottom = Infinity,
): { readonly text: string; readonly ref: CellRef }[] {
  return sheet.rows.flatMap((cells, index) => {
    const row = sheet.origin.row + index;
    if (row < top || row > bottom) return [];
    return cells.flatMap((value, offset) =>
      typeof value === "string" && value.trim() !== ""
        ? [{ text: value.trim(), ref: cellRef(sheet.name, row, sheet.origin.column + offset) }]
        : [],
    );
  });
}

function textAt({ snapshot }: ValidationContext, ref: CellRef): string {
  const sheet = snapshot.sheets.find(({ name }) => name === ref.sheet);
  const at = fromA1(ref.address);
  const value = sheet && at ? (sheet.rows[at.row - sheet.origin.row]?.[at.column - sheet.origin.column] ?? null) : null;
  return value === null || isCellError(value) ? "" : String(value).trim();
}
