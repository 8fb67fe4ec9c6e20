import type { Stats } from "node:fs";
import { open, readFile, stat } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import path from "node:path";
import { BudgetReportError } from "../../core/errors";
import { FILE_BYTES } from "../../core/limits/limits";
import { isAsWritten } from "../../zip/writeZip";
import { causeOf, codeOf } from "./fileCause";
import { isSealed } from "./sealedText";
import { targetOf, writeWhole } from "./writeWhole";

const MEGABYTE = 1_048_576;

export interface CallFilesOptions {
  /** Replace files that this program did not make, too. */
  readonly force?: boolean;
}

/**
 * The files of one call. Every file is read and written here and nowhere else, so that no output is ever one of the
 * call's inputs (whatever its name: a link, a hard link, a path through a linked folder), none takes the place of a file
 * that this program did not make unless that was asked for, and each is there whole or not at all.
 */
export class CallFiles {
  /** By device and inode: the path that it was given as. */
  private readonly inputs = new Map<string, string>();
  private readonly outputs = new Map<string, string>();
  private readonly force: boolean;

  constructor({ force = false }: CallFilesOptions = {}) {
    this.force = force;
  }

  /**
   * Says before any work what will be written, so that a call that cannot end well does not begin.
   * @param inputs what the call was given to read; a word that is no file (the id of an outline) is no matter
   * @throws outputIsInput, outputExists, outputNotWritable
   */
  async willWrite(outputs: readonly Given[], inputs: readonly Given[]): Promise<void> {
    for (const file of inputs) {
      const facts = file === undefined ? null : await statOrNull(file);
      if (file !== undefined && facts?.isFile()) this.inputs.set(identityOf(facts), file);
    }
    for (const file of outputs) {
      if (file === undefined) continue;
      const identity = await this.checkOutput(file, null);
      if (identity !== null) this.outputs.set(identity, file);
    }
  }

  /**
   * A file's bytes; its size is looked at first, and watched where it has none (a pipe, a device).
   * @throws fileNotFound, fileUnreadable, fileTooLarge, outputIsInput
   */
  async read(file: string): Promise<Uint8Array> {
    let handle: FileHandle | null = null;
    try {
      handle = await open(file, "r");
      const facts = await handle.stat();
      const { size } = facts;
      if (size > FILE_BYTES) throw tooLarge(file, Math.ceil(size / MEGABYTE));
      const identity = identityOf(facts);
      const output = this.outputs.get(identity);
      if (output !== undefined) throw new BudgetReportError("outputIsInput", { file: output, input: file });
      this.inputs.set(identity, file);
      return facts.isFile() ? await handle.readFile() : await readUpTo(handle, file);
    } catch (error) {
      if (error instanceof BudgetReportError) throw error;
      if (codeOf(error) === "ENOENT") throw new BudgetReportError("fileNotFound", { file }, error);
      throw new BudgetReportError("fileUnreadable", { file, cause: causeOf(error) }, error);
    } finally {
      await handle?.close();
    }
  }

  /** @throws outputIsInput, outputExists, outputNotWritable; an older file of that name is there as it was then */
  async write(file: string, bytes: Uint8Array): Promise<void> {
    await this.checkOutput(file, bytes);
    try {
      await writeWhole(file, bytes);
    } catch (error) {
      throw notWritable(file, error);
    }
  }

  /** Do two paths of outputs lead to one file? @throws outputNotWritable */
  async isSameOutput(one: string, other: string): Promise<boolean> {
    try {
      return (await targetOf(one)) === (await targetOf(other));
    } catch (error) {
      throw notWritable(one, error);
    }
  }

  /** The file's identity, `null` where there is none yet. */
  private async checkOutput(file: string, bytes: Uint8Array | null): Promise<string | null> {
    try {
      const target = await targetOf(file);
      const facts = await stat(target);
      const identity = identityOf(facts);
      const input = this.inputs.get(identity);
      if (input !== undefined) throw new BudgetReportError("outputIsInput", { file, input });
      if (facts.isDirectory()) throw new BudgetReportError("outputNotWritable", { file, cause: "isFolder" });
      if (facts.isFile() && facts.size > 0 && !this.force && !(await isOurs(target, facts.size, bytes)))
        throw new BudgetReportError("outputExists", { file });
      return identity;
    } catch (error) {
      if (error instanceof BudgetReportError) throw error;
      const isThere = await folderIsThere(file);
      if (codeOf(error) === "ENOENT" && isThere) return null;
      throw notWritable(file, error);
    }
  }
}

function identityOf({ dev, ino }: Stats): string {
  return `${dev}:${ino}`;
}

/** A path of the command line, where it was given. */
type Given = string | undefined;

async function statOrNull(file: string): Promise<Stats | null> {
  try {
    return await stat(file);
  } catch {
    // What is wrong with it is told when it is read.
    return null;
  }
}

/** Written by this program and not saved by another since, or the very bytes that would be written. */
async function isOurs(file: string, size: number, bytes: Uint8Array | null): Promise<boolean> {
  if (size > FILE_BYTES) return false;
  const now = await readFile(file);
  return isAsWritten(now) || isSealed(now) || (bytes !== null && now.equals(bytes));
}

async function folderIsThere(file: string): Promise<boolean> {
  try {
    return (await stat(path.dirname(await targetOf(file)))).isDirectory();
  } catch {
    return false;
  }
}

function notWritable(file: string, error: unknown): BudgetReportError {
  return new BudgetReportError("outputNotWritable", { file, cause: causeOf(error) }, error);
}

/** What has no size of its own is read until it ends or is too much. */
async function readUpTo(handle: FileHandle, file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(MEGABYTE), 0, MEGABYTE);
    if (bytesRead === 0) return Buffer.concat(chunks);
    size += bytesRead;
    if (size > FILE_BYTES) throw tooLarge(file, Math.ceil(size / MEGABYTE));
    chunks.push(buffer.subarray(0, bytesRead));
  }
}

function tooLarge(file: string, size: number): BudgetReportError {
  return new BudgetReportError("fileTooLarge", { file: path.basename(file), size, limit: FILE_BYTES / MEGABYTE });
}
