import { timeLeft } from "./batchText";
import type { Translator } from "./translator";

/** How far something long has come. */
export interface LongWork {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
  readonly sheet?: string;
  /** When it began, in milliseconds. */
  readonly since?: number;
}

/** What takes no longer needs no promise. */
const PATIENCE = 3_000;

/** 正在读取“支出决算表”… 45%，约还需 8 秒：the time left only once three seconds have passed. */
export function jobText(t: Translator, { phase, done, total, sheet, since }: LongWork, now: number): string {
  const label = sheet === undefined ? t("pane", `job.${phase}`) : t("pane", "job.sheet", { sheet });
  if (total === 0) return label;
  const part = t("pane", "job.part", { label, percent: Math.floor((100 * done) / total) });
  const passed = since === undefined ? 0 : now - since;
  if (passed < PATIENCE || done === 0) return part;
  return t("pane", "job.left", { part, left: timeLeft(t, { done, total }, passed) });
}
