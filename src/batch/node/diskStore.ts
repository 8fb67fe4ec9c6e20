import { appendFile, mkdir, open, readdir, readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { UnitResult } from "../../core/batch/unitResult";
import { BudgetReportError } from "../../core/errors";
import { causeOf, codeOf } from "../../hosts/disk/fileCause";
import { writeWhole } from "../../hosts/disk/writeWhole";
import type { BatchStore } from "../ports";
import { resultIn, resultPath, resultText } from "../resultText";
import { writeNew } from "./writeNew";

const UNFINISHED = /^\.budget-report-[0-9a-f]+\.tmp$/u;
/** What a process that died has left beside a result; a living one is done with it long before. */
const OLD_MS = 3_600_000;

/**
 * The store of a batch: plain files under one folder. A result has the name of what it was made from and is never
 * changed; it is there whole or not at all. The store knows no path of its own and may be moved or copied.
 */
export class DiskStore implements BatchStore {
  readonly folder: string;

  get name(): string {
    return this.folder;
  }

  constructor(folder: string) {
    this.folder = path.resolve(folder);
  }

  /** Makes the folder where it is not there; takes away what writers that died have left. @throws storeNotWritable */
  async prepare(): Promise<void> {
    await this.writing(() => mkdir(path.join(this.folder, "results"), { recursive: true }));
    await this.sweep(Date.now());
  }

  async read(key: string): Promise<UnitResult | null> {
    const text = await this.textOf(this.fileOf(key));
    return text === null ? null : resultIn(text, key);
  }

  async has(key: string): Promise<boolean> {
    try {
      return (await stat(this.fileOf(key))).size > 0;
    } catch (error) {
      if (codeOf(error) === "ENOENT") return false;
      throw error;
    }
  }

  async write(result: UnitResult): Promise<void> {
    await this.writing(() => writeNew(this.fileOf(result.key), resultText(result)));
  }

  textOf(file: string): Promise<string | null> {
    return readFile(path.resolve(this.folder, file), "utf8").catch((error: unknown) => {
      if (codeOf(error) === "ENOENT") return null;
      throw new BudgetReportError("fileUnreadable", { file, cause: causeOf(error) }, error);
    });
  }

  bytesOf(file: string): Promise<Uint8Array | null> {
    return readFile(path.resolve(this.folder, file)).catch((error: unknown) => {
      if (codeOf(error) === "ENOENT") return null;
      throw new BudgetReportError("fileUnreadable", { file, cause: causeOf(error) }, error);
    });
  }

  async put(file: string, text: string): Promise<void> {
    await this.writing(() => writeWhole(path.resolve(this.folder, file), Buffer.from(text)));
  }

  /** Adds a line to a file that only grows; a line that broke off before it is closed first. @throws storeNotWritable */
  async append(file: string, line: string): Promise<void> {
    const target = path.resolve(this.folder, file);
    await this.writing(async () => {
      const before = await this.textOf(file);
      const gap = before !== null && before !== "" && !before.endsWith("\n") ? "\n" : "";
      await appendFile(target, `${gap}${line}\n`);
      const handle = await open(target, "r");
      await handle.sync().finally(() => handle.close());
    });
  }

  private async sweep(now: number): Promise<void> {
    const results = path.join(this.folder, "results");
    for (const folder of await readdir(results)) {
      const names = await readdir(path.join(results, folder)).catch(() => []);
      for (const name of names.filter((one) => UNFINISHED.test(one))) {
        const file = path.join(results, folder, name);
        const age = now - (await stat(file).catch(() => ({ mtimeMs: now }))).mtimeMs;
        if (age > OLD_MS) await rm(file, { force: true });
      }
    }
  }

  private fileOf(key: string): string {
    return path.join(this.folder, resultPath(key));
  }

  private async writing(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof BudgetReportError) throw error;
      throw new BudgetReportError("storeNotWritable", { folder: this.folder, cause: causeOf(error) }, error);
    }
  }
}
