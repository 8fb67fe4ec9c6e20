import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import packageFile from "../../../package.json";
import { byText } from "../../core/batch/planUnits";

/**
 * Names the program that checks: its version and a digest of its scripts, so that another build's results are never taken
 * for this one's.
 * @param entry the program's own script
 */
export async function engineVersion(entry: string): Promise<string> {
  const folder = path.dirname(entry);
  const hash = createHash("sha256");
  const chunks = await readdir(path.join(folder, "chunks")).catch(() => []);
  for (const file of [path.basename(entry), ...chunks.sort(byText).map((name) => path.join("chunks", name))])
    hash.update(await readFile(path.join(folder, file)));
  return `${packageFile.version}+${hash.digest("hex").slice(0, 12)}`;
}
