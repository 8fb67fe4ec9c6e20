import type { BatchUnit } from "../../../core/batch/batchUnit";
import { DECISIONS, parseDecisions } from "../../../core/batch/decisions";
import type { LastYear } from "../../../core/batch/batchContext";
import { BudgetReportError } from "../../../core/errors";
import { PART_BYTES, UNPACKED_BYTES } from "../../../core/limits/limits";
import { openZip, ZipProblem } from "../../../hosts/file/zipContainer";
import { resultPath, resultText } from "../../../batch/resultText";
import { LATEST, lastYearOf } from "../../../batch/storedBatch";
import { writeZip } from "../../../zip/writeZip";
import { browserStore } from "../store/browserStore";
import { inMemory } from "../store/keyValues";

/** The store as it lies on a disk, in one .zip: unpacked, the command line reads it. */
export function packedStore(
  units: readonly BatchUnit[],
  files: readonly (readonly [name: string, text: string])[],
): Uint8Array {
  const encoder = new TextEncoder();
  const results = new Map(
    units.flatMap(({ result }) => (result ? [[resultPath(result.key), encoder.encode(resultText(result))]] : [])),
  );
  return writeZip([...files.map(([name, text]) => [name, encoder.encode(text)] as const), ...results]);
}

/** What the units' figures were, from a store in a .zip, whatever folder it was packed with. @throws brokenStoreFile */
export async function lastYearIn(file: string, bytes: Uint8Array): Promise<LastYear> {
  const parts = opened(file, bytes);
  const latest = [...parts.keys()].find((path) => path === LATEST || path.endsWith(`/${LATEST}`));
  if (latest === undefined) throw new BudgetReportError("brokenStoreFile", { file });
  const before = latest.slice(0, -LATEST.length);
  const store = browserStore(file, inMemory());
  for (const [path, part] of parts) {
    const at = path.startsWith(before) ? path.slice(before.length) : "";
    const key = /^results\/[0-9a-f]{2}\/([0-9a-f]{64})\.json$/u.exec(at)?.[1];
    if (key !== undefined) await store.writeText(key, new TextDecoder().decode(part));
    if (at === LATEST) await store.putBytes(at, part);
  }
  try {
    return await lastYearOf(store);
  } catch (error) {
    throw new BudgetReportError("brokenStoreFile", { file }, error);
  }
}

/** The lines of decisions in a file of them, or in a store in a .zip. @throws noDecisions, brokenStoreFile */
export function decisionsIn(file: string, bytes: Uint8Array): string {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const parts = isZip ? [...opened(file, bytes)] : [[DECISIONS, bytes] as const];
  const found = parts.find(([path]) => path === DECISIONS || path.endsWith(`/${DECISIONS}`));
  const text = found ? new TextDecoder().decode(found[1]) : "";
  if (parseDecisions(text).length === 0) throw new BudgetReportError("noDecisions", { file });
  return text;
}

function opened(file: string, bytes: Uint8Array): Map<string, Uint8Array> {
  try {
    return openZip(bytes, UNPACKED_BYTES, PART_BYTES);
  } catch (error) {
    if (error instanceof ZipProblem || error instanceof RangeError)
      throw new BudgetReportError("brokenStoreFile", { file }, error);
    throw error;
  }
}
