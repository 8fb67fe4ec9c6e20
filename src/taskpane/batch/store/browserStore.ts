import type { BatchStore } from "../../../batch/ports";
import { resultIn, resultText } from "../../../batch/resultText";
import { BudgetReportError } from "../../../core/errors";
import type { KeyValues } from "./keyValues";

/** The store of a batch in the browser: results are shared by all folders, lists belong to one. */
export interface BrowserStore extends BatchStore {
  /** A result as text, as a worker has written it. @throws storeNotWritable */
  writeText(key: string, text: string): Promise<void>;
  /** @throws storeNotWritable */
  putBytes(file: string, bytes: Uint8Array): Promise<void>;
  /** A new text for a file, made of the one that is there, in one step. @returns what is there now. @throws storeNotWritable */
  changeText(file: string, to: (text: string) => string): Promise<string>;
}

/** @param name of the folder: lists are kept by it */
export function browserStore(name: string, kept: KeyValues): BrowserStore {
  const place = (file: string) => `list/${name}/${file}`;
  const result = (key: string) => `result/${key}`;
  const keeping = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      const isFull = (error as { readonly name?: unknown } | null)?.name === "QuotaExceededError";
      throw new BudgetReportError("storeNotWritable", { folder: name, cause: isFull ? "noSpace" : "other" }, error);
    }
  };
  const keep = (key: string, value: string | Uint8Array) => keeping(kept.set(key, value));
  const bytesOf = async (file: string) => {
    const value = await kept.get(place(file));
    return typeof value === "string" ? new TextEncoder().encode(value) : value;
  };
  return {
    name,
    has: (key) => kept.has(result(key)),
    read: async (key) => {
      const text = await kept.get(result(key));
      return typeof text === "string" ? resultIn(text, key) : null;
    },
    write: (one) => keep(result(one.key), resultText(one)),
    writeText: (key, text) => keep(result(key), text),
    bytesOf,
    textOf: async (file) => textIn(await kept.get(place(file))),
    put: (file, text) => keep(place(file), text),
    putBytes: (file, bytes) => keep(place(file), bytes),
    changeText: (file, to) => keeping(kept.change(place(file), (value) => to(textIn(value) ?? ""))),
  };
}

function textIn(value: string | Uint8Array | null): string | null {
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : value;
}
