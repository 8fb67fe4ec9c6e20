import type { UnitResult } from "../core/batch/unitResult";

/** The folder that was handed in, wherever it is: on a disk, or picked in a browser. Its files are only read. */
export interface BatchFolder {
  /** As it is called, for messages. */
  readonly name: string;
  /**
   * Every file by its path from the folder, with `/`, in the order of the paths.
   * @throws folderNotFound, fileUnreadable for a folder that may not be read: no unit is left out in silence
   */
  readonly paths: () => Promise<readonly string[]>;
  /** @throws fileNotFound, fileUnreadable, fileTooLarge */
  readonly read: (path: string) => Promise<Uint8Array>;
}

/** SHA-256 of some bytes, in hexadecimal. */
export type Digest = (bytes: Uint8Array) => string | Promise<string>;

/** Where the results of a batch are kept. A result has the name of what it was made from and is never changed. */
export interface BatchStore {
  /** As it is called, for messages. */
  readonly name: string;
  has(key: string): Promise<boolean>;
  /** @returns `null` where it is not there, or is no result of this format: it is made again then */
  read(key: string): Promise<UnitResult | null>;
  /** Twice the same result is the same: it does not matter who writes it, or how often. @throws storeNotWritable */
  write(result: UnitResult): Promise<void>;
  /** A file of the store besides the results; `null` where it is not there. */
  textOf(file: string): Promise<string | null>;
  /** The same as bytes: people save lists in any encoding. */
  bytesOf(file: string): Promise<Uint8Array | null>;
  /** @throws storeNotWritable */
  put(file: string, text: string): Promise<void>;
}
