import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { byText } from "../../core/batch/planUnits";
import { BudgetReportError } from "../../core/errors";
import { causeOf, codeOf } from "../../hosts/disk/fileCause";

/** Folders deeper than this are no unit's: a loop of links, or somebody's archive. */
const DEEPEST = 12;

/**
 * Every file below a folder, as a path relative to it with `/`, in the order of the paths. Links to folders are not
 * followed. @param except a folder that is left out (the store, where it lies inside)
 * @throws folderNotFound, fileUnreadable for a folder that may not be read: no unit is left out in silence
 */
export async function walkFolder(folder: string, except: string | null = null): Promise<string[]> {
  const facts = await stat(folder).catch(() => null);
  if (facts?.isDirectory() !== true) throw new BudgetReportError("folderNotFound", { folder });
  const left = except === null ? null : path.resolve(except);
  const files: string[] = [];
  const visit = async (below: string, depth: number): Promise<void> => {
    const here = path.join(folder, below);
    const entries = await readdir(here, { withFileTypes: true }).catch((error: unknown) => {
      throw new BudgetReportError("fileUnreadable", { file: here, cause: causeOf(error) }, error);
    });
    for (const entry of entries) {
      const at = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory() && depth < DEEPEST && path.resolve(folder, at) !== left) await visit(at, depth + 1);
      if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(path.join(folder, at))))) files.push(at);
    }
  };
  await visit("", 0);
  return files.sort(byText);
}

async function isFile(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw new BudgetReportError("fileUnreadable", { file, cause: causeOf(error) }, error);
  }
}
