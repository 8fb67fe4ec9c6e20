/** Texts and bytes by name, kept by the browser or, where it keeps nothing, as long as the page is open. */
export interface KeyValues {
  /** Will it be there the next time? */
  readonly lasts: boolean;
  has(key: string): Promise<boolean>;
  get(key: string): Promise<string | Uint8Array | null>;
  set(key: string, value: string | Uint8Array): Promise<void>;
  /** Makes a new value of what is there, in one step: of two pages that change the same, neither loses the other's. @returns what is there now */
  change(key: string, to: (value: string | Uint8Array | null) => string): Promise<string>;
  count(): Promise<number>;
  /** Takes away all but some. */
  clear(stays: (key: string) => boolean): Promise<void>;
}

const DATABASE = "budget-report-batch";
const TABLE = "kept";

/** What the browser keeps; where it keeps nothing (a private window, a policy), a memory that ends with the page. */
export async function openKeyValues(page: Window): Promise<KeyValues> {
  try {
    return overDatabase(await openDatabase(page.indexedDB));
  } catch {
    return inMemory();
  }
}

export function inMemory(): KeyValues {
  const kept = new Map<string, string | Uint8Array>();
  return {
    lasts: false,
    has: (key) => Promise.resolve(kept.has(key)),
    get: (key) => Promise.resolve(kept.get(key) ?? null),
    set: (key, value) => Promise.resolve(void kept.set(key, value)),
    change: (key, to) => {
      const value = to(kept.get(key) ?? null);
      kept.set(key, value);
      return Promise.resolve(value);
    },
    count: () => Promise.resolve(kept.size),
    clear: (stays) => {
      for (const key of kept.keys()) if (!stays(key)) kept.delete(key);
      return Promise.resolve();
    },
  };
}

function openDatabase(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("indexedDB"));
    request.onblocked = () => reject(new Error("indexedDB"));
  });
}

function overDatabase(database: IDBDatabase): KeyValues {
  const table = (mode: IDBTransactionMode) => database.transaction(TABLE, mode).objectStore(TABLE);
  return {
    lasts: true,
    has: async (key) => (await answer(table("readonly").count(key))) > 0,
    get: async (key) => ((await answer(table("readonly").get(key))) as string | Uint8Array | undefined) ?? null,
    set: (key, value) => changed(table("readwrite"), (into) => into.put(value, key)),
    change: async (key, to) => {
      let value = "";
      await changed(table("readwrite"), (into) => {
        const there = into.get(key) as IDBRequest<string | Uint8Array | undefined>;
        there.onsuccess = () => {
          value = to(there.result ?? null);
          into.put(value, key);
        };
      });
      return value;
    },
    count: () => answer(table("readonly").count()),
    clear: (stays) =>
      changed(table("readwrite"), (into) => {
        const keys = into.getAllKeys();
        keys.onsuccess = () => {
          for (const key of keys.result) if (typeof key !== "string" || !stays(key)) into.delete(key);
        };
      }),
  };
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("indexedDB"));
  });
}

/** A change is there when its transaction is complete: a full disk shows only then. */
function changed(table: IDBObjectStore, change: (table: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const { transaction } = table;
    transaction.oncomplete = () => resolve();
    transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error("indexedDB"));
    change(table);
  });
}
