import { pickedFolder, type FileSource, type PickedFolder } from "./pickedFolder";

/** Folders deeper than this are no unit's. */
const DEEPEST = 12;

interface DirectoryPicker {
  readonly showDirectoryPicker?: (options: { readonly id: string; readonly mode: "read" }) => Promise<DirectoryHandle>;
}

interface FileHandle {
  readonly kind: "file";
  readonly name: string;
  getFile(): Promise<File>;
}

interface DirectoryHandle {
  readonly kind: "directory";
  readonly name: string;
  values(): AsyncIterable<FileHandle | DirectoryHandle>;
}

/** Can the browser ask for a folder that it can read again later? Others give a list of files. */
export function canPickDirectory(page: Window): boolean {
  return typeof (page as DirectoryPicker).showDirectoryPicker === "function";
}

/** Asks for a folder. @returns `null` where the user has changed their mind, or the page may not ask */
export async function pickDirectory(page: Window): Promise<PickedFolder | "refused" | null> {
  try {
    const picked = await (page as DirectoryPicker).showDirectoryPicker?.({ id: "budget-report-batch", mode: "read" });
    return picked ? folderOfHandle(picked) : null;
  } catch (error) {
    return (error as { readonly name?: unknown }).name === "AbortError" ? null : "refused";
  }
}

export function folderOfHandle(folder: DirectoryHandle): PickedFolder {
  return pickedFolder(named(folder.name), async () => {
    const files = new Map<string, FileSource>();
    const visit = async (below: DirectoryHandle, before: string, depth: number): Promise<void> => {
      for await (const entry of below.values()) {
        const path = `${before}${entry.name}`;
        if (entry.kind === "file") files.set(path, () => entry.getFile());
        else if (depth < DEEPEST) await visit(entry, `${path}/`, depth + 1);
      }
    };
    await visit(folder, "", 0);
    return files;
  });
}

/** The files of `<input webkitdirectory>`: their paths begin with the folder's own name. */
export function folderOfFiles(list: readonly File[], unnamed: string): PickedFolder {
  const name = list[0]?.webkitRelativePath.split("/")[0] ?? "";
  const files = list.map((file) => {
    const path = file.webkitRelativePath.split("/").slice(1).join("/");
    return [path === "" ? file.name : path, () => Promise.resolve(file)] as const;
  });
  return pickedFolder(named(name, unnamed), () => Promise.resolve(new Map(files)));
}

function named(base: string, unnamed = base) {
  return { name: base === "" ? unnamed : base, base };
}

/** What was dropped: a folder, or several things that go together. @returns `null` where it was no file at all */
export function folderOfDrop({ items }: DataTransfer, unnamed: string): PickedFolder | null {
  // The list is empty once this function has returned.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const [only] = entries;
  if (!only) return null;
  const isFolder = entries.length === 1 && only.isDirectory;
  return pickedFolder(named(isFolder ? only.name : "", unnamed), async () => {
    const files = new Map<string, FileSource>();
    const visit = async (entry: FileSystemEntry, path: string, depth: number): Promise<void> => {
      if (entry.isFile) files.set(path, () => fileOf(entry as FileSystemFileEntry));
      if (!entry.isDirectory || depth > DEEPEST) return;
      for (const inside of await entriesOf(entry as FileSystemDirectoryEntry))
        await visit(inside, path === "" ? inside.name : `${path}/${inside.name}`, depth + 1);
    };
    for (const entry of entries) await visit(entry, isFolder ? "" : entry.name, 0);
    return files;
  });
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A reader gives a hundred at a time, and nothing at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
