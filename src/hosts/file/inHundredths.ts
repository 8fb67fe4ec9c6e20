import type { Progress } from "../port";

/** How far reading has come in a sheet, in the same units as the whole. */
export type Tell = (sheet: string, done: number) => void;

/** Rows come by the hundred thousand: only what moves a bar is told. */
export function inHundredths(total: number, onProgress: (progress: Progress) => void): Tell {
  let told = -Infinity;
  return (sheet, done) => {
    if (done - told < total / 100) return;
    told = done;
    onProgress({ step: "values", sheet, done, total });
  };
}

export const untold = (): void => undefined;
