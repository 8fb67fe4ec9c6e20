import { availableParallelism } from "node:os";
import { BudgetReportError } from "../core/errors";
import type { CommandContext } from "./context";

/** How units are checked at the same time, as the call says it. */
export interface PoolOptionWords {
  readonly workers?: string;
  readonly limit?: string;
  readonly memory?: string;
}

export interface PoolFigures {
  /** Processes. */
  readonly workers: number;
  /** Milliseconds that one unit may take. */
  readonly limit: number;
  /** Megabytes that its process may take; `null`: as Node has it. */
  readonly memory: number | null;
}

const USUAL_LIMIT_S = 300;

/** @throws invalidCall for what is no whole number within its bounds */
export function poolOptions(context: CommandContext, { workers, limit, memory }: PoolOptionWords): PoolFigures {
  return {
    workers: numberOf(context, workers, "workers", [1, 256]) ?? availableParallelism(),
    limit: (numberOf(context, limit, "limit", [1, 86_400]) ?? USUAL_LIMIT_S) * 1_000,
    memory: numberOf(context, memory, "memory", [64, 65_536]),
  };
}

function numberOf(
  { t }: CommandContext,
  written: string | undefined,
  name: keyof PoolOptionWords,
  [least, most]: readonly [number, number],
): number | null {
  if (written === undefined) return null;
  const value = Number(written);
  if (!Number.isInteger(value) || value < least || value > most)
    throw new BudgetReportError("invalidCall", { reason: t("batch", `call.${name}`) });
  return value;
}
