import { BudgetReportError } from "../../core/errors";
import type { AddedComments, NewComment } from "../documentPort";
import { supportsWordApi, withWord } from "./wordRequest";

const COMMENTS = "1.4";

/** Word searches for no longer words. */
const LONGEST_SEARCH = 255;

export function canComment(): boolean {
  return supportsWordApi(COMMENTS);
}

/** Comments on the first place of each quote. 2 requests. @throws officeTooOld */
export function addComments(comments: readonly NewComment[]): Promise<AddedComments> {
  return withWord(async (context) => {
    requireComments();
    const places = comments.map(({ quote }) => {
      const place = search(context.document.body, quote);
      place.load("text");
      return place;
    });
    await context.sync();
    const made = places.map((place, index) => {
      if (place.isNullObject) return null;
      const comment = place.insertComment(comments[index]?.text ?? "");
      comment.load("id");
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

/** Selects the first place with these words. 2 requests. Was there any? */
export function showWords(words: string): Promise<boolean> {
  return withWord(async (context) => {
    const place = search(context.document.body, words);
    place.load("text");
    await context.sync();
    if (place.isNullObject) return false;
    place.select();
    await context.sync();
    return true;
  });
}

/** Word reads ^ as the beginning of a code, and finds nothing across paragraphs. */
function search(body: Word.Body, words: string): Word.Range {
  const line = words.split(/[\r\n\v]/)[0] ?? "";
  const escaped = Array.from(line, (character) => (character === "^" ? "^^" : character));
  let wanted = "";
  for (const character of escaped) {
    if (wanted.length + character.length > LONGEST_SEARCH) break;
    wanted += character;
  }
  return body.search(wanted, { matchCase: true }).getFirstOrNullObject();
}

function requireComments(): void {
  if (!canComment()) throw new BudgetReportError("officeTooOld", { api: `WordApi ${COMMENTS}`, office: "Office 2024" });
}
