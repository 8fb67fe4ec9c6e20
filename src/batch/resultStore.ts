import { appendFile, mkdir, open, readdir, readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import { RESULT_FORMAT } from "../core/batch/jobKey";
import type { UnitResult } from "../core/batch/unitResult";
import { BudgetReportError } from "../core/errors";
import { causeOf, codeOf } from "../hosts/disk/fileCause";
import { writeWhole } from "../hosts/disk/writeWhole";

const UNFINISHED = /^\.budget-report-[0-9a-f]+\.tmp$/u;
/** What a process that died has left beside a result; a living one is done with it long before. */
const OLD_MS = 3_600_000;

/**
 * The store of a batch: plain files under one folder. A result has the name of what it was made from and is never
 * changed; it is there whole or not at all. The store knows no path of its own and may be moved or copied.
 */
export class ResultStore {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = path.resolve(folder);
  }

  /** Makes the folder where it is not there. @throws storeNotWritable */
  async prepare(): Promise<void> {
    await this.writing(() => mkdir(path.join(this.folder, "results"), { recursive: true }));
  }

  /** @returns `null` where it is not there, or is no result of this format: it is made again then */
  async read(key: string): Promise<UnitResult | null> {
    const text = await this.textOf(this.fileOf(key));
    if (text === null) return null;
    try {
      const result = JSON.parse(text) as Partial<UnitResult>;
      return result.format === RESULT_FORMAT && result.key === key ? (result as UnitResult) : null;
    } catch {
      return null;
    }
  }

  async has(key: string): Promise<boolean> {
    try {
      return (await stat(this.fileOf(key))).size > 0;
    } catch (error) {
      if (codeOf(error) === "ENOENT") return false;
      throw error;
    }
  }

  /** Twice the same result is the same file: it does not matter who writes it, or how often. @throws storeNotWritable */
  async write(result: UnitResult): Promise<void> {
    const file = this.fileOf(result.key);
    const bytes = Buffer.from(`${JSON.stringify(result)}\n`);
    await this.writing(async () => {
      await mkdir(path.dirname(file), { recursive: true });
      await writeWhole(file, bytes);
    });
  }

  /** A file of the store besides the results; `null` where it is not there. */
  textOf(file: string): Promise<string | null> {
    return readFile(path.resolve(this.folder, file), "utf8").catch((error: unknown) => {
      if (codeOf(error) === "ENOENT") return null;
      throw new BudgetReportError("fileUnreadable", { file, cause: causeOf(error) }, error);
    });
  }

  /** The same as bytes: people save lists in any encoding. */
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

  /** Takes away what writers that died have left. */
  async sweep(now: number): Promise<void> {
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
    return path.join(this.folder, "results", key.slice(0, 2), `${key}.json`);
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
