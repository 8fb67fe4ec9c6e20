import { classificationOfCode } from "../../core/classification/ownItems";
import type { OwnList } from "../../core/classification/ownLists";
import { OWN_ITEMS_KEY, ownListsIn, withItem, withList, withoutList } from "../settings/ownItems";
import type { Pane } from "../state/pane";
import { attempt } from "./attempt";
import { changeSetting } from "./changeSetting";

/** Add the items of a file (.csv or a workbook) to the workbook's own ones, and check again. */
export function addOwnItemsFile(pane: Pane, file: File): Promise<void> {
  return attempt(pane, async () => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const added = await (await pane.engine()).call("readOwnLists", { name: file.name, bytes });
    await change(pane, (lists) => added.reduce(withList, lists));
  });
}

/** Add one item written by hand; `source` names the list of such items. The code decides where it belongs. */
export function addOwnItem(pane: Pane, source: string, item: OwnList["items"][number]): Promise<void> {
  const classification = classificationOfCode(item.code);
  if (classification === null) return Promise.resolve();
  return change(pane, (lists) => withItem(lists, { classification, source }, item));
}

export function removeOwnList(pane: Pane, list: OwnList): Promise<void> {
  return change(pane, (lists) => withoutList(lists, list));
}

function change(pane: Pane, next: (lists: readonly OwnList[]) => readonly OwnList[]): Promise<void> {
  const kept = (before: unknown) => {
    const lists = next(ownListsIn(before));
    return lists.length > 0 ? lists : undefined;
  };
  return changeSetting(pane, OWN_ITEMS_KEY, kept, "validate");
}
