/** Our own conditional formats in a workbook: what makes them ours, and how they are found and taken away. */
import { officeErrorCode } from "../office/officeFailure";
import { isBesideThePoint } from "./waiting";

/** Always true, and says whose it is: N() of a text is 0. */
const SIGNATURE = 'N("budget-report")';
export const MARK_FORMULA = `=${SIGNATURE}=0`;

/** 1 request: ids and protection of all sheets, or of one, by name. */
export async function sheetStates(context: Excel.RequestContext, only?: string) {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/protection/protected");
  await context.sync();
  const wanted = worksheets.items.filter(({ name }) => only === undefined || name === only);
  return new Map(wanted.map(({ id, name, protection }) => [name, { id, isProtected: protection.protected }]));
}

type SheetStates = Awaited<ReturnType<typeof sheetStates>>;

export interface OwnFormats {
  readonly found: readonly FoundFormats[];
  /** Sheets whose formats Excel does not give, with its code. */
  readonly unreadable: readonly { readonly name: string; readonly code: string }[];
}

/** 1 request: our conditional formats, by sheet. */
export function ownFormats(context: Excel.RequestContext, sheets: SheetStates): Promise<OwnFormats> {
  return findFormats(context, [...sheets]);
}

/**
 * Queues the deletion of those formats of ours for the next request.
 * @param kept ids of those that stay
 * @returns the protected sheets that have some of them: there they stay
 */
export function queueRemoval(
  context: Excel.RequestContext,
  { found }: OwnFormats,
  kept: ReadonlySet<string> = new Set(),
): string[] {
  return found.flatMap(({ name, id, isProtected, ids }) => {
    const removed = ids.filter((one) => !kept.has(one));
    if (removed.length > 0 && isProtected) return [name];
    // By a path from the workbook: an object that hangs on a range is no longer valid in the next request, unless it is
    // tracked (learn.microsoft.com, OfficeExtension.TrackedObjects).
    for (const format of removed) formatsOf(context, id).getItem(format).delete();
    return [];
  });
}

/** The ids of those that can be taken away. */
export function removableIds({ found }: OwnFormats): string[] {
  return found.flatMap(({ isProtected, ids }) => (isProtected ? [] : ids));
}

interface FoundFormats {
  readonly name: string;
  readonly id: string;
  readonly isProtected: boolean;
  /** Of ours. */
  readonly ids: readonly string[];
}

type SheetEntry = readonly [string, { readonly id: string; readonly isProtected: boolean }];

/**
 * 1 request. Where it fails, sheet by sheet: with a rule that stands twice on one range, Excel does not give any format of
 * that sheet (OfficeDev/office-js#6827, #6835).
 */
async function findFormats(context: Excel.RequestContext, sheets: readonly SheetEntry[]): Promise<OwnFormats> {
  const asked = sheets.map(([name, { id, isProtected }]) => {
    const formats = formatsOf(context, id);
    formats.load("items/id,items/type,items/customOrNullObject/rule/formula");
    return { name, id, isProtected, formats };
  });
  try {
    await context.sync();
  } catch (problem) {
    const [only] = sheets;
    if (isBesideThePoint(problem) || !only) throw problem;
    if (sheets.length === 1) return { found: [], unreadable: [{ name: only[0], code: officeErrorCode(problem) }] };
    const parts = [];
    for (const sheet of sheets) parts.push(await findFormats(context, [sheet]));
    const unreadable = parts.flatMap((part) => part.unreadable);
    // No sheet answers: it is not the formats.
    if (unreadable.length === sheets.length) throw problem;
    return { found: parts.flatMap((part) => part.found), unreadable };
  }
  const found = asked.map(({ formats, ...sheet }) => {
    const ours = formats.items.filter(
      ({ type, customOrNullObject }) => type === "Custom" && isOurs(customOrNullObject.rule.formula),
    );
    return { ...sheet, ids: ours.map(({ id }) => id) };
  });
  return { found, unreadable: [] };
}

function formatsOf(context: Excel.RequestContext, sheetId: string): Excel.ConditionalFormatCollection {
  return context.workbook.worksheets.getItem(sheetId).getRange().conditionalFormats;
}

/** One without any formula is ours too: Excel failed before it got its own. Nobody else can make such a format. */
function isOurs(formula: string): boolean {
  return formula === "" || formula.includes(SIGNATURE);
}
