import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { runCli } from "../../src/cli/program";
import { LARGE_FILES } from "./largeFiles";

const SECONDS = 10;
const MEGABYTES = 1024;
const UNEXPECTED = /没有预料到|unexpected/;

export const LARGE_NAMES: readonly string[] = LARGE_FILES.map(({ name }) => name);

/** Writes one of the large files: in a process of its own, so that what makes it is not counted. */
export function makeLarge(name: string, file: string): void {
  writeFileSync(file, largeOf(name).make());
}

/** What the call with a large file came to, and what it must not have done; in a process of its own, whose memory it tells. */
export async function runLarge(name: string, file: string, sample: string) {
  const { call, isReal } = largeOf(name);
  const folder = mkdtempSync(path.join(os.tmpdir(), "large-"));
  const places: Readonly<Record<string, string>> = { file, sample, out: path.join(folder, "out.docx") };
  const words = call.map((word) => word.replace(/^\{(\w+)\}$/, (whole, key: string) => places[key] ?? whole));
  const errors: string[] = [];
  const status = await runCli(["node", "budget-report", ...words], {
    text: () => undefined,
    error: (line) => void errors.push(line),
  }).finally(() => rmSync(folder, { recursive: true, force: true }));
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const seconds = (userCPUTime + systemCPUTime) / 1e6;
  const megabytes = Math.round(maxRSS / 1024);
  const faults = [
    ...(seconds > SECONDS ? ["takes more than 10 s"] : []),
    ...(megabytes > MEGABYTES ? ["takes more than 1 GB"] : []),
    ...(errors.some((line) => UNEXPECTED.test(line)) ? ["says that it did not expect this"] : []),
    ...(errors.length > 1 ? ["says more than one line"] : []),
    ...(status === 2 && errors.length === 0 ? ["refuses without a word"] : []),
    ...(isReal && status === 2 ? ["refuses a real ledger"] : []),
  ];
  return { name, status, seconds, megabytes, said: errors[0] ?? "", faults };
}

function largeOf(name: string) {
  const large = LARGE_FILES.find((one) => one.name === name);
  if (!large) throw new RangeError(name);
  return large;
}
