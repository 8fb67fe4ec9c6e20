import { byText } from "../../../core/batch/planUnits";
import { BudgetReportError } from "../../../core/errors";
import { FILE_BYTES } from "../../../core/limits/limits";
import type { BatchFolder } from "../../../batch/ports";

/** A folder that was picked or dropped. Its files never leave the browser. */
export interface PickedFolder extends BatchFolder {
  /** Where it is as seen from beside it: its name, or nothing where it has none. */
  readonly base: string;
  /** The file as it is now, to be handed to a worker. @throws fileNotFound, fileUnreadable */
  readonly file: (path: string) => Promise<File>;
}

/** Gives a file as it is now. */
export type FileSource = () => Promise<File>;

const MEGABYTE = 1_048_576;

/**
 * @param name `base` is empty where it has none of its own
 * @param list reads the folder: each file by its path from it, with `/`; asked anew for every run
 */
export function pickedFolder(
  { name, base }: { readonly name: string; readonly base: string },
  list: () => Promise<ReadonlyMap<string, FileSource>>,
): PickedFolder {
  let known: ReadonlyMap<string, FileSource> | null = null;
  const file = async (path: string): Promise<File> => {
    const source = (known ??= await list()).get(path);
    if (!source) throw new BudgetReportError("fileNotFound", { file: path });
    return reading(path, source);
  };
  return {
    ...{ name, base, file },
    paths: async () => [...(known = await list()).keys()].sort(byText),
    read: async (path) => bytesOf(path, await file(path)),
  };
}

/** @throws fileTooLarge, fileNotFound, fileUnreadable */
export async function bytesOf(path: string, file: File): Promise<Uint8Array> {
  if (file.size > FILE_BYTES) {
    const size = Math.ceil(file.size / MEGABYTE);
    throw new BudgetReportError("fileTooLarge", { file: path, size, limit: FILE_BYTES / MEGABYTE });
  }
  return new Uint8Array(await reading(path, () => file.arrayBuffer()));
}

/** A file that is gone, in use or has changed since it was picked: browsers tell which by the error's name. */
async function reading<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { name } = (error ?? {}) as { readonly name?: unknown };
    if (name === "NotFoundError") throw new BudgetReportError("fileNotFound", { file: path }, error);
    throw new BudgetReportError("fileUnreadable", { file: path, cause: "other" }, error);
  }
}
