import { performance } from "node:perf_hooks";
import type { BatchProgress } from "../../batch/runBatch";
import type { CommandContext } from "../context";

const EVERY_MS = 2_000;

/** Tells on standard error how far a batch has come and how long it may still take, not more often than all two seconds. */
export function progressPrinter({ t, output }: CommandContext): (progress: BatchProgress) => void {
  const start = performance.now();
  let told = start;
  return ({ done, total }) => {
    const now = performance.now();
    if (total === 0 || (done < total && now - told < EVERY_MS)) return;
    told = now;
    const seconds = done === 0 ? null : Math.ceil(((now - start) / done / 1000) * (total - done));
    output.error(t("batch", "progress", { done, total, left: timeLeft(t, seconds) }));
  };
}

function timeLeft(t: CommandContext["t"], seconds: number | null): string {
  if (seconds === null) return t("batch", "left.unknown");
  return seconds < 100
    ? t("batch", "left.seconds", { count: seconds })
    : t("batch", "left.minutes", { count: Math.ceil(seconds / 60) });
}
