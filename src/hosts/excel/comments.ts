/**
 * Findings as cell comments. Ours end with a check sum of their own words, so that they are found again in every copy of
 * the workbook, and one that a person has changed or answered is that person's and stays. Needs ExcelApi 1.10.
 */
import { BudgetReportError } from "../../core/errors";
import { formatRef, type CellRef } from "../../core/workbook/cellRef";
import { sha256 } from "../../core/workbook/sha256";
import type { Conversation } from "./excelRequest";
import type { CellComment, CommentsCleared, CommentsSet } from "../port";
import { officeErrorCode } from "../office/officeFailure";
import { withExcel } from "./excelRequest";
import { supportsExcelApi } from "./supports";
import { refusedWhole, takenBack } from "./takenBack";

/** Comments per request: some 1 KB each, far from the limit of 5 MB. */
const COMMENTS_PER_REQUEST = 500;

export function supportsComments(): boolean {
  return supportsExcelApi("1.10");
}

/**
 * Replaces all earlier comments of ours. Cells that have a comment already keep it and get none; protected sheets are
 * reported and not touched. 4 requests (sheets and comments, their places, removing, adding), one more for every further
 * 500 cells; where Excel refuses some of them (a note of the old kind), one for each cell.
 * @throws hostUnavailable before ExcelApi 1.10, hostRequestFailed, commentsNotSupported; commentsTakenBack, commentsHalfDone where Excel fails
 * midway
 */
export async function setComments(comments: readonly CellComment[], only?: string): Promise<CommentsSet> {
  try {
    return await replaceComments(comments, only);
  } catch (problem) {
    // Excel has the API and says so, but not here (OfficeDev/office-js#1847): trying again would not help.
    const code = problem instanceof BudgetReportError ? problem.fields.code : undefined;
    if (code === "NotImplemented") throw new BudgetReportError("commentsNotSupported", { code }, problem);
    throw problem;
  }
}

function replaceComments(comments: readonly CellComment[], only?: string): Promise<CommentsSet> {
  return withExcel(async (context, conversation) => {
    const { ours, others, protectedSheets } = await readComments(context, only);
    // They leave in the same request as the first new ones come: refused, it leaves the old ones where they are.
    for (const { comment } of ours) comment.delete();
    const taken = new Set(others.map(({ place }) => place));
    const allowed = comments.filter(({ ref }) => !protectedSheets.has(ref.sheet));
    const free = allowed.filter(({ ref }) => !taken.has(firstCell(ref)));
    let written: number;
    try {
      if (free.length === 0) await context.sync();
      written = await addAll(context, free, conversation);
    } catch (problem) {
      if (!conversation.hasWritten && (await refusedWhole(problem))) throw problem;
      throw await takenBack(problem, "comments", () => clearComments(only));
    }
    const refusing = comments.map(({ ref }) => ref.sheet).filter((sheet) => protectedSheets.has(sheet));
    return { written, occupied: allowed.length - written, protectedSheets: [...new Set(refusing)] };
  });
}

/**
 * Takes away every comment of ours and nothing else. 3 requests.
 * @throws hostUnavailable before ExcelApi 1.10, hostRequestFailed
 */
export function clearComments(only?: string): Promise<CommentsCleared> {
  return withExcel(async (context) => {
    const { ours, answered } = await readComments(context, only);
    await remove(context, ours);
    return { removed: ours.length, kept: answered };
  });
}

interface PlacedComment {
  readonly comment: Excel.Comment;
  /** `支出决算表!C5`. */
  readonly place: string;
}

interface CommentsFound {
  /** Ours as we wrote them, on sheets that may be changed. */
  readonly ours: readonly PlacedComment[];
  readonly others: readonly PlacedComment[];
  /** How many of ours have been answered, or stand on protected sheets: they count among the others. */
  readonly answered: number;
  readonly protectedSheets: ReadonlySet<string>;
}

/** 1 request, and 1 more where there are comments. @param only those on this sheet count as ours */
async function readComments(context: Excel.RequestContext, only?: string): Promise<CommentsFound> {
  if (!supportsComments()) throw new BudgetReportError("hostUnavailable");
  const { worksheets, comments } = context.workbook;
  worksheets.load("items/name,items/protection/protected");
  comments.load("items/id,items/content,items/replies/items/id");
  await context.sync();
  const protectedSheets = new Set(
    worksheets.items.flatMap(({ name, protection }) => (protection.protected ? [name] : [])),
  );
  const ranges = comments.items.map((comment) => {
    const range = comment.getLocation();
    range.load("address");
    range.worksheet.load("name");
    return range;
  });
  if (ranges.length > 0) await context.sync();
  const placed = comments.items.map((comment, index) => {
    const sheet = ranges[index]?.worksheet.name ?? "";
    const address = ranges[index]?.address.replace(/^.*!/, "").replaceAll("$", "") ?? "";
    const isLocked = comment.replies.items.length > 0 || protectedSheets.has(sheet);
    const isOurs = isSigned(comment.content) && (only === undefined || sheet === only);
    return {
      comment,
      place: formatRef({ sheet, address }),
      removable: isOurs && !isLocked,
      answered: isOurs && isLocked,
    };
  });
  return {
    ours: placed.filter(({ removable }) => removable),
    others: placed.filter(({ removable }) => !removable),
    answered: placed.filter(({ answered }) => answered).length,
    protectedSheets,
  };
}

/** 1 request, or none. */
async function remove(context: Excel.RequestContext, ours: readonly PlacedComment[]): Promise<void> {
  if (ours.length === 0) return;
  for (const { comment } of ours) comment.delete();
  await context.sync();
}

/** Gives how many were written. */
async function addAll(
  context: Excel.RequestContext,
  comments: readonly CellComment[],
  conversation: Conversation,
): Promise<number> {
  let written = 0;
  for (let start = 0; start < comments.length; start += COMMENTS_PER_REQUEST) {
    const batch = comments.slice(start, start + COMMENTS_PER_REQUEST);
    const isWritten = await add(context, batch);
    conversation.hasWritten = true;
    written += isWritten ? batch.length : await addOneByOne(batch);
  }
  return written;
}

/** 1 request; false where Excel refused one of them, and with it all that followed. */
async function add(context: Excel.RequestContext, comments: readonly CellComment[]): Promise<boolean> {
  for (const { ref, text } of comments) {
    const sheet = context.workbook.worksheets.getItem(ref.sheet);
    sheet.comments.add(sheet.getRange(topLeft(ref)), signed(text), "Plain");
  }
  try {
    await context.sync();
    return true;
  } catch (problem) {
    if (!REFUSALS.has(officeErrorCode(problem))) throw problem;
    return false;
  }
}

/** What Excel says where a cell can have no comment: it has a note of the old kind, or belongs to a merged block. */
const REFUSALS: ReadonlySet<string> = new Set([
  "InvalidArgument",
  "InvalidOperation",
  "ItemAlreadyExists",
  "GeneralException",
]);

/** A conversation for each, after what the refused request had done already is undone. */
async function addOneByOne(comments: readonly CellComment[]): Promise<number> {
  const places = new Set(comments.map(({ ref }) => firstCell(ref)));
  await withExcel(async (context) => {
    const { ours } = await readComments(context);
    await remove(
      context,
      ours.filter(({ place }) => places.has(place)),
    );
  });
  let written = 0;
  for (const comment of comments) {
    if (await withExcel((context) => add(context, [comment]))) written += 1;
  }
  return written;
}

function topLeft({ address }: CellRef): string {
  return address.split(":")[0] ?? address;
}

function firstCell(ref: CellRef): string {
  return formatRef({ sheet: ref.sheet, address: topLeft(ref) });
}

/** The words with their check sum: by it we know our own, as we wrote them. */
export function signed(text: string): string {
  return `${text} #${checkSum(text)}`;
}

export function isSigned(content: string): boolean {
  const [, text = "", sum = ""] = /^([\s\S]*) #([0-9a-f]{8})\s*$/.exec(content) ?? [];
  return sum !== "" && sum === checkSum(text);
}

/** Line ends differ between the Excels: blanks do not count. */
function checkSum(text: string): string {
  return sha256(text.replace(/\s+/g, "")).slice(0, 8);
}
