/** What a file of a unit is taken for. */
export type FileRole = "workbook" | "report" | "unused" | "unreadable";

/** A file of the folder that was handed in; `path` is relative to it, with `/`. */
export interface FoundFile {
  readonly path: string;
}

/** Why a file was given to its unit; `code` selects the sentence in the locales (namespace `batch`, under `evidence`). */
export interface FileEvidence {
  readonly code: "folder" | "folderAbove" | "code" | "name" | "roster" | "alone" | "list";
  readonly text: string;
}

export interface UnitFile {
  readonly path: string;
  readonly role: FileRole;
  readonly evidence: FileEvidence;
}

/** A unit of the batch: who it is, as far as names and lists tell, and its files. */
export interface PlannedUnit {
  /** Its code, else its name, else where its files lie: unique in a batch, the same in every run. */
  readonly id: string;
  readonly code: string | null;
  readonly name: string | null;
  /** Code or name of the unit above it. */
  readonly parent: string | null;
  /** In the order of their paths. */
  readonly files: readonly UnitFile[];
}

const ROLES: readonly (readonly [Exclude<FileRole, "unused">, RegExp])[] = [
  ["workbook", /\.(?:xlsx|xlsm|xlsb|xls|et|ods|fods|csv|htm|html|mht|mhtml|xml)$/iu],
  ["report", /\.(?:docx|txt|md)$/iu],
  ["unreadable", /\.(?:doc|wps|pdf|ofd|rtf|odt|zip|rar|7z|jpg|jpeg|png|tif|tiff|dbf|mdb)$/iu],
];

/** The file in the store that says which file is whose: written by the first run, corrected by hand, read by the next. */
export const UNIT_LIST = "单位.csv";

/** Folders that systems and packing programs leave beside people's files. */
const SYSTEM_FOLDER = /^(?:\.|__MACOSX$|\$RECYCLE\.BIN$|System Volume Information$|@eaDir$)/iu;

/** What a file is by its name's ending; `null` for what no unit hands in (files of the system, of other programs, our own list). */
export function roleOf(path: string): Exclude<FileRole, "unused"> | null {
  const folders = path.split("/");
  const name = folders.pop() ?? "";
  if (/^(?:~\$|\.)/u.test(name) || name === UNIT_LIST || folders.some((folder) => SYSTEM_FOLDER.test(folder)))
    return null;
  return ROLES.find(([, ending]) => ending.test(name))?.[0] ?? null;
}

/** A web page: a workbook that a system has written as one, or a text that was published; its content tells. */
export function isPage(path: string): boolean {
  return /\.html?$/iu.test(path);
}

export function folderOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}
