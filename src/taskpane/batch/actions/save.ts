import { DECISIONS } from "../../../core/batch/decisions";
import { UNIT_LIST } from "../../../core/batch/unitFile";
import { LATEST } from "../../../batch/storedBatch";
import type { Translator } from "../../../locales";
import { DOCX_TYPE, downloadBlob } from "../../delivery/download";
import type { PickedFolder } from "../folder/pickedFolder";
import type { BatchDesk } from "../state/batchDesk";
import { browserStore } from "../store/browserStore";
import { benchOf, keptOf, working } from "./working";

export type BatchFile = "workbook" | "page" | "list" | "store";

const TYPES: Readonly<Record<BatchFile, string>> = {
  workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  page: "text/html",
  list: "text/csv",
  store: "application/zip",
};

/** Hands a file of the batch to the browser. */
export function saveFile(desk: BatchDesk, t: Translator, kind: BatchFile): Promise<void> {
  return working(desk, "writing", async () => {
    const { folder } = desk.store.getState();
    if (!folder) return;
    const [name, bytes] = await WRITE[kind](desk, t, folder.picked);
    hand(desk, name, bytes, TYPES[kind]);
  });
}

const WRITE: Readonly<
  Record<BatchFile, (desk: BatchDesk, t: Translator, folder: PickedFolder) => Promise<readonly [string, Uint8Array]>>
> = {
  workbook: async (desk, t, { base }) => {
    const { workbook } = await (await benchOf(desk)).call("overview", { locale: t.locale, base });
    return [`${t("batchPane", "overviewName")}.xlsx`, workbook];
  },
  page: async (desk, t, { base }) => {
    const { page } = await (await benchOf(desk)).call("overview", { locale: t.locale, base });
    return [`${t("batchPane", "overviewName")}.html`, page];
  },
  list: async (desk, _t, { name }) => {
    const bytes = await browserStore(name, await keptOf(desk)).bytesOf(UNIT_LIST);
    return [UNIT_LIST, bytes ?? new Uint8Array()];
  },
  store: async (desk, t, { name }) => {
    const store = browserStore(name, await keptOf(desk));
    const files: (readonly [string, string])[] = [];
    for (const file of [LATEST, UNIT_LIST, DECISIONS]) {
      const text = await store.textOf(file);
      if (text !== null) files.push([file, text]);
    }
    return [`${t("batchPane", "storeName")}_${name}.zip`, await (await benchOf(desk)).call("packStore", { files })];
  },
};

/** 退回单 of one unit. */
export function saveNote(desk: BatchDesk, t: Translator, unit: { readonly id: string; readonly name: string }) {
  return working(desk, "writing", async () => {
    const bytes = await (await benchOf(desk)).call("returnNote", { locale: t.locale, unit: unit.id });
    hand(desk, `${t("batchPane", "noteName")}_${unit.name}.docx`, bytes, DOCX_TYPE);
  });
}

function hand(desk: BatchDesk, written: string, bytes: Uint8Array, type: string): void {
  const name = written.replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ").trim();
  downloadBlob(name, bytes, type);
  desk.store.dispatch({ type: "savedAs", name });
}
