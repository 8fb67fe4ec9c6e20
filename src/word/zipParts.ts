import { zipSync } from "fflate";

/** Earliest time that a zip can hold: the same parts have the same bytes whenever they are written. */
const ZIP_TIME = new Date(1980, 0, 1);

export function zipParts(parts: Iterable<readonly [string, Uint8Array]>): Uint8Array {
  return zipSync(Object.fromEntries(parts), { mtime: ZIP_TIME, level: 6 });
}
