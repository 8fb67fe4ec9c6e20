import { randomBytes } from "node:crypto";
import { chmod, lstat, open, readdir, readlink, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { codeOf } from "./fileCause";

/**
 * Writes a file so that its name means the old contents or the new ones, whatever happens meanwhile: the new contents
 * are written beside it, brought to the disk, and take the name in one step. A link stays a link; what is no regular
 * file (a device, a pipe) is written to as it is. @throws what the system reports; nothing is left beside the file then
 */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const target = await targetOf(file);
  const before = await statOrNull(target);
  if (before && !before.isFile() && !before.isDirectory()) return writeFile(target, bytes);
  const folder = path.dirname(target);
  const beside = path.join(folder, `.budget-report-${randomBytes(6).toString("hex")}.tmp`);
  await removeLeftOver(folder);
  try {
    const handle = await open(beside, "wx");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (before) await chmod(beside, before.mode & 0o777);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

const OURS = /^\.budget-report-[0-9a-f]{12}\.tmp$/u;
/** No writing takes so long: what is older was left by a process that was ended in the middle. */
const LEFT_OVER_MS = 3_600_000;

/** Takes away what writings that were ended left beside; only files with names of ours. Whatever cannot be removed stays. */
async function removeLeftOver(folder: string): Promise<void> {
  try {
    for (const name of (await readdir(folder)).filter((one) => OURS.test(one))) {
      const file = path.join(folder, name);
      const facts = await lstat(file);
      if (facts.isFile() && Date.now() - facts.mtimeMs > LEFT_OVER_MS) await rm(file, { force: true });
    }
  } catch {
    // Tidying is no reason to write nothing.
  }
}

const MOST_LINKS = 40;

/** The file that a path leads to through links, also through one whose file is not there yet. */
export async function targetOf(file: string): Promise<string> {
  let at = path.resolve(file);
  for (let links = 0; links < MOST_LINKS; links++) {
    try {
      return await realpath(at);
    } catch (error) {
      if (codeOf(error) !== "ENOENT") throw error;
    }
    const folder = await realpath(path.dirname(at));
    at = path.join(folder, path.basename(at));
    try {
      at = path.resolve(folder, await readlink(at));
    } catch (error) {
      if (["ENOENT", "EINVAL"].includes(codeOf(error))) return at;
      throw error;
    }
  }
  throw Object.assign(new Error("ELOOP"), { code: "ELOOP" });
}

async function statOrNull(file: string) {
  try {
    return await stat(file);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}
