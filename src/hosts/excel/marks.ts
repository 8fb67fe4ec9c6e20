/**
 * Marks are conditional formats of our own, never fills: the user's formats lie underneath untouched and come back when
 * the mark is deleted. Our formats are known by a signature in their formula, which is saved with the workbook: marks set
 * yesterday, in another copy of the pane or on a copied sheet are found again, and nobody else's format is touched.
 */
import { BudgetReportError } from "../../core/errors";
import { fromA1, rangeA1 } from "../../core/workbook/cellRef";
import type { Finding, Severity } from "../../core/findings/finding";
import type { MarksSet } from "../port";
import { officeErrorCode } from "../office/officeFailure";
import { withExcel } from "./excelRequest";
import { MARK_FORMULA, ownFormats, queueRemoval, removableIds, sheetStates, type OwnFormats } from "./ownFormats";
import { refusedWhole, takenBack } from "./takenBack";

/** Fill and text colour by severity: light fills with dark text, readable in print and for colour-blind users. */
const COLOURS: Readonly<Record<Severity, { readonly fill: string; readonly font: string }>> = {
  error: { fill: "#FFC7CE", font: "#9C0006" },
  warning: { fill: "#FFEB9C", font: "#7F6000" },
  info: { fill: "#DDEBF7", font: "#1F4E78" },
};

const SEVERITIES = ["info", "warning", "error"] as const;

/** Areas per request: some 600 bytes each, far from the limit of 5 MB. */
const AREAS_PER_REQUEST = 2000;

interface MarkArea {
  readonly sheet: string;
  readonly address: string;
  readonly severity: Severity;
}

/**
 * Replaces all earlier marks: the first cell of every finding, and of several findings on a cell the worst. `marked` is
 * the number of cells; sheets that are protected, or whose formats Excel does not give, are reported and not touched.
 * 3 requests (sheets, our earlier marks, the new ones), one more for every further 2000 areas and to take earlier marks
 * away: they go when all new ones are there, so that a failure on the way leaves them as they were.
 * @throws marksTakenBack, marksHalfDone where Excel fails midway
 */
export function markFindings(findings: readonly Finding[], only?: string): Promise<MarksSet> {
  return withExcel(async (context, conversation) => {
    const sheets = await sheetStates(context, only);
    const earlier = await ownFormats(context, sheets);
    const { unreadable } = earlier;
    const refusing = new Set(unreadable.map(({ name }) => name));
    const cells = worstByCell(findings).filter(({ sheet }) => sheets.has(sheet));
    const allowed = cells.filter(({ sheet }) => !refusing.has(sheet) && sheets.get(sheet)?.isProtected === false);
    const left = cells.filter((cell) => !allowed.includes(cell)).map(({ sheet }) => sheet);
    try {
      for (const batch of batches(joinDown(allowed))) {
        await setMarks(context, batch);
        conversation.hasWritten = true;
      }
    } catch (problem) {
      if (!conversation.hasWritten && (await refusedWhole(problem))) throw problem;
      throw await takenBack(problem, "marks", () => clearNewMarks(earlier, only));
    }
    await clearEarlier(context, earlier);
    const unread = [...new Set(left.filter((sheet) => refusing.has(sheet)))];
    return {
      marked: allowed.length,
      protectedSheets: [...new Set(left.filter((sheet) => !refusing.has(sheet)))],
      ...(unread.length > 0 ? { unreadableSheets: unread } : {}),
    };
  });
}

/**
 * Takes away every mark of ours and nothing else. 3 requests.
 * @throws sheetProtected, marksUnreadable, after clearing the other sheets, if a sheet with marks has been protected
 * meanwhile, or Excel does not give the formats of one
 */
export function clearMarks(only?: string): Promise<void> {
  return withExcel(async (context) => {
    const own = await ownFormats(context, await sheetStates(context, only));
    const { unreadable } = own;
    const left = queueRemoval(context, own);
    await context.sync();
    if (left.length > 0) throw new BudgetReportError("sheetProtected", { sheet: left.join("、") });
    const [first] = unreadable;
    if (!first) return;
    const sheet = unreadable.map(({ name }) => name).join("、");
    throw new BudgetReportError("marksUnreadable", { sheet, code: first.code });
  });
}

/** The new marks are all there. @throws marksHalfDone where the earlier ones stay beside them */
async function clearEarlier(context: Excel.RequestContext, earlier: OwnFormats): Promise<void> {
  if (removableIds(earlier).length === 0) return;
  queueRemoval(context, earlier);
  try {
    await context.sync();
  } catch (problem) {
    throw new BudgetReportError("marksHalfDone", { code: officeErrorCode(problem) }, problem);
  }
}

/** Takes away what a call that failed has set; the earlier marks stay. 3 requests. */
function clearNewMarks({ found }: OwnFormats, only?: string): Promise<void> {
  const kept = new Set(found.flatMap(({ ids }) => ids));
  return withExcel(async (context) => {
    queueRemoval(context, await ownFormats(context, await sheetStates(context, only)), kept);
    await context.sync();
  });
}

async function setMarks(context: Excel.RequestContext, areas: readonly MarkArea[]): Promise<void> {
  for (const { sheet, address, severity } of areas) {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    const mark = range.conditionalFormats.add("Custom");
    mark.custom.rule.formula = MARK_FORMULA;
    mark.custom.format.fill.color = COLOURS[severity].fill;
    mark.custom.format.font.color = COLOURS[severity].font;
  }
  await context.sync();
}

function* batches(areas: readonly MarkArea[]): Generator<readonly MarkArea[]> {
  for (let start = 0; start < areas.length; start += AREAS_PER_REQUEST) {
    yield areas.slice(start, start + AREAS_PER_REQUEST);
  }
}

/** The damaged cell of each finding (its first), each cell once with its worst severity. */
export function worstByCell(findings: readonly Finding[]): MarkArea[] {
  const worst = new Map<string, MarkArea>();
  for (const { severity, cells } of findings) {
    const [cell] = cells;
    if (!cell) continue;
    const key = `${cell.sheet}\n${cell.address}`;
    const before = worst.get(key);
    if (!before || SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(before.severity)) {
      worst.set(key, { sheet: cell.sheet, address: cell.address, severity });
    }
  }
  return [...worst.values()];
}

/** Neighbours below each other with the same severity become one area: fewer formats in the workbook. */
export function joinDown(areas: readonly MarkArea[]): MarkArea[] {
  const placed = areas.map((area) => ({ area, at: fromA1(area.address) }));
  const cells = placed.flatMap(({ area, at }) => (at ? [{ ...area, ...at }] : []));
  cells.sort(
    (a, b) =>
      compareText(a.sheet, b.sheet) || compareText(a.severity, b.severity) || a.column - b.column || a.row - b.row,
  );
  const runs: { readonly first: (typeof cells)[number]; bottom: number }[] = [];
  for (const cell of cells) {
    const run = runs[runs.length - 1];
    const { first } = run ?? {};
    const sameColumn = first?.sheet === cell.sheet && first.severity === cell.severity && first.column === cell.column;
    if (run && sameColumn && run.bottom + 1 === cell.row) run.bottom = cell.row;
    else runs.push({ first: cell, bottom: cell.row });
  }
  // What is a block already stays as it is.
  return [
    ...placed.filter(({ at }) => !at).map(({ area }) => area),
    ...runs.map(({ first: { sheet, severity, row, column }, bottom }) => ({
      sheet,
      severity,
      address: rangeA1(row, column, bottom, column),
    })),
  ];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
