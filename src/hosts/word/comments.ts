import { BudgetReportError } from "../../core/errors";
import type { AddedComments, NewComment, Occurrence } from "../documentPort";
import { searchedWords } from "./searchedWords";
import { supportsWordApi, withWord } from "./wordRequest";

const COMMENTS = "1.4";

export function canComment(): boolean {
  return supportsWordApi(COMMENTS);
}

/** Comments on the places of the quotes. 2 requests. @throws officeTooOld */
export function addComments(comments: readonly NewComment[]): Promise<AddedComments> {
  return withWord(async (context) => {
    requireComments();
    const searches = comments.map(({ quote }) => search(context.document.body, quote));
    await context.sync();
    const made = searches.map((found, index) => {
      const wanted = comments[index];
      const comment = placeOf(found, wanted?.occurrence)?.insertComment(wanted?.text ?? "") ?? null;
      comment?.load("id");
      found.untrack();
      return comment;
    });
    await context.sync();
    return { ids: made.map((comment) => comment?.id ?? null) };
  });
}

/** Takes these comments away and no others. 2 requests. @throws officeTooOld */
export function removeComments(ids: readonly string[]): Promise<void> {
  return withWord(async (context) => {
    requireComments();
    const comments = context.document.body.getComments();
    comments.load("items/id");
    await context.sync();
    for (const comment of comments.items) if (ids.includes(comment.id)) comment.delete();
    await context.sync();
  });
}

/** Selects a place with these words. 2 requests. Was there any? */
export function showWords(words: string, occurrence?: Occurrence): Promise<boolean> {
  return withWord(async (context) => {
    const found = search(context.document.body, words);
    await context.sync();
    const place = placeOf(found, occurrence);
    place?.select();
    found.untrack();
    await context.sync();
    return place !== null;
  });
}

/**
 * What is found is kept for the next request: asked for anew, Word would forget that case matters, and number the places
 * as it likes (OfficeDev/office-js#2436).
 */
function search(body: Word.Body, words: string): Word.RangeCollection {
  const found = body.search(searchedWords(words).replaceAll("^", "^^"), { matchCase: true });
  found.track();
  found.load("items/text");
  return found;
}

/** The meant place, where Word has found as many as we have read; else the first. */
function placeOf({ items }: Word.RangeCollection, occurrence: Occurrence | undefined): Word.Range | null {
  const meant = occurrence && occurrence.of === items.length ? items[occurrence.index] : undefined;
  return meant ?? items[0] ?? null;
}

function requireComments(): void {
  if (!canComment()) throw new BudgetReportError("officeTooOld", { api: `WordApi ${COMMENTS}`, office: "Office 2024" });
}
