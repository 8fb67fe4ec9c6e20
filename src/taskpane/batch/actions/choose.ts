import { DECISIONS } from "../../../core/batch/decisions";
import { UNIT_LIST } from "../../../core/batch/unitFile";
import { readUnitList } from "../../../batch/planBatch";
import { bytesOf, type PickedFolder } from "../folder/pickedFolder";
import type { BatchDesk } from "../state/batchDesk";
import { browserStore } from "../store/browserStore";
import { benchOf, countKept, keptOf, working } from "./working";

/** A folder that was picked or dropped. */
export function takeFolder(desk: BatchDesk, picked: PickedFolder): Promise<void> {
  return working(desk, "listing", async () => {
    const { length } = await picked.paths();
    desk.store.dispatch({ type: "folderPicked", folder: { picked, files: length } });
    desk.store.dispatch({ type: "chosen", choices: { list: null, decisions: null } });
    await countKept(desk);
  });
}

/** @param file `null`: without a roster */
export function takeRoster(desk: BatchDesk, file: File | null): Promise<void> {
  return working(desk, "opening", async () => {
    const bench = await benchOf(desk);
    const roster = file && (await bench.call("readRoster", { name: file.name, bytes: await bytesOf(file.name, file) }));
    desk.store.dispatch({ type: "chosen", choices: { roster: file && roster && { file, roster } } });
  });
}

/** The list of units as people have corrected it: it takes the place of the one that is kept for the folder. */
export function takeList(desk: BatchDesk, file: File): Promise<void> {
  return working(desk, "opening", async () => {
    const { folder } = desk.store.getState();
    if (!folder) return;
    const bytes = await bytesOf(file.name, file);
    // What is wrong with it is told now, before it replaces anything.
    readUnitList(bytes);
    await browserStore(folder.picked.name, await keptOf(desk)).putBytes(UNIT_LIST, bytes);
    desk.store.dispatch({ type: "chosen", choices: { list: file.name } });
  });
}

/** @param file the store of last year's batch in a .zip; `null`: none */
export function takeLastYear(desk: BatchDesk, file: File | null): Promise<void> {
  return working(desk, "opening", async () => {
    const bench = await benchOf(desk);
    await bench.call("openLastYear", file && { name: file.name, bytes: await bytesOf(file.name, file) });
    desk.store.dispatch({ type: "chosen", choices: { lastYear: file && file.name } });
  });
}

/** The worker is started early: it tells which systems there are. Nothing waits for it. */
export async function prepare(desk: BatchDesk): Promise<void> {
  try {
    await Promise.all([benchOf(desk), countKept(desk)]);
  } catch (error) {
    desk.store.dispatch({ type: "failed", error });
  }
}

/** Takes away all results and lists that the browser keeps; what people have decided stays, nobody could make it again. */
export function forget(desk: BatchDesk): Promise<void> {
  return working(desk, "writing", async () => {
    await (await keptOf(desk)).clear((key) => key.endsWith(`/${DECISIONS}`));
    await countKept(desk);
  });
}
