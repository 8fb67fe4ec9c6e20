import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { byText } from "../../core/batch/planUnits";
import { BudgetReportError } from "../../core/errors";
import { causeOf, codeOf } from "../../hosts/disk/fileCause";

/** Folders deeper than this are no unit's: a loop of links, or somebody's archive. */
const DEEPEST = 12;

export interface WalkedFolder {
  /** Every file below the folder, relative to it with `/`, in the order of the paths. */
  readonly paths: readonly string[];
  /**
   * Those of them that cannot be opened under that name: it is no UTF-8 on the disk (archives that Windows programs have
   * packed bring names in GBK). They are shown as GBK has them.
   */
  readonly misnamed: ReadonlySet<string>;
}

/**
 * Links to folders are not followed. @param except files and folders that are left out: the store, where it lies inside,
 * the roster, the overview
 * @throws folderNotFound, fileUnreadable for a folder that may not be read: no unit is left out in silence
 */
export async function walkFolder(folder: string, except: readonly string[] = []): Promise<WalkedFolder> {
  const facts = await stat(folder).catch(() => null);
  if (facts?.isDirectory() !== true) throw new BudgetReportError("folderNotFound", { folder });
  const walk = new Walk(folder, new Set(except.map((one) => path.resolve(one))));
  await walk.visit(Buffer.from(folder), "", 0, false);
  return { paths: walk.paths.sort(byText), misnamed: walk.misnamed };
}

class Walk {
  readonly paths: string[] = [];
  readonly misnamed = new Set<string>();

  constructor(
    private readonly folder: string,
    private readonly except: ReadonlySet<string>,
  ) {}

  /** @param here as its bytes are on the disk @param below as it is shown */
  async visit(here: Buffer, below: string, depth: number, isMisnamed: boolean): Promise<void> {
    const entries = await readdir(here, { withFileTypes: true, encoding: "buffer" }).catch((error: unknown) => {
      const file = path.join(this.folder, below);
      throw new BudgetReportError("fileUnreadable", { file, cause: causeOf(error) }, error);
    });
    for (const entry of entries) {
      const { text, isUtf8 } = nameOf(entry.name);
      const at = below === "" ? text : `${below}/${text}`;
      if (this.except.has(path.resolve(this.folder, at))) continue;
      const there = Buffer.concat([here, Buffer.from("/"), entry.name]);
      const misnamed = isMisnamed || !isUtf8;
      if (entry.isDirectory() && depth < DEEPEST) await this.visit(there, at, depth + 1, misnamed);
      if (!entry.isFile() && !(entry.isSymbolicLink() && (await isFile(there, at)))) continue;
      this.paths.push(at);
      if (misnamed) this.misnamed.add(at);
    }
  }
}

function nameOf(bytes: Buffer): { readonly text: string; readonly isUtf8: boolean } {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), isUtf8: true };
  } catch {
    return { text: new TextDecoder("gb18030").decode(bytes), isUtf8: false };
  }
}

async function isFile(there: Buffer, file: string): Promise<boolean> {
  try {
    return (await stat(there)).isFile();
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw new BudgetReportError("fileUnreadable", { file, cause: causeOf(error) }, error);
  }
}
