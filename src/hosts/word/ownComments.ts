import type { AddedComments, NewComment } from "../documentPort";
import { addComments, removeComments } from "./comments";
import { readPart, writePart } from "./xmlParts";

const NAMESPACE = "urn:budget-report:comments";

/** Ids of the comments that came from here, as the document remembers them. */
export async function ownComments(): Promise<readonly string[]> {
  const xml = (await readPart(NAMESPACE)) ?? "";
  return [...xml.matchAll(/<id>([^<]+)<\/id>/g)].map(([, id = ""]) => id);
}

/** Puts comments in the place of those of ours that are there, and remembers them. @throws officeTooOld */
export async function replaceComments(comments: readonly NewComment[]): Promise<AddedComments> {
  const former = await ownComments();
  const added = await addComments(comments);
  await remember(added.ids.filter((id) => id !== null));
  if (former.length > 0) await removeComments(former);
  return added;
}

/** Takes these comments away and forgets them. @throws officeTooOld */
export async function dropComments(ids: readonly string[]): Promise<void> {
  await removeComments(ids);
  await remember((await ownComments()).filter((id) => !ids.includes(id)));
}

function remember(ids: readonly string[]): Promise<void> {
  const entries = ids.map((id) => `<id>${id}</id>`).join("");
  return writePart(NAMESPACE, entries === "" ? null : `<comments xmlns="${NAMESPACE}">${entries}</comments>`);
}
