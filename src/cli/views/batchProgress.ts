import { performance } from "node:perf_hooks";
import type { BatchProgress } from "../../batch/runBatch";
import { timeLeft } from "../../locales/batchText";
import type { CommandContext } from "../context";

const EVERY_MS = 2_000;

/** Tells on standard error how far a batch has come and how long it may still take, not more often than all two seconds. */
export function progressPrinter({ t, output }: CommandContext): (progress: BatchProgress) => void {
  const start = performance.now();
  let told = start;
  return ({ phase, done, total }) => {
    if (phase === "reading") return;
    const now = performance.now();
    if (total === 0 || (done < total && now - told < EVERY_MS)) return;
    told = now;
    output.error(t("batch", "progress", { done, total, left: timeLeft(t, { done, total }, now - start) }));
  };
}
