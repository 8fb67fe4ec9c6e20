import files from "./points/index.catalog";
import type { Point } from "./point";

type PointFile = Readonly<Record<string, Point | undefined>>;

/** The points by their numbers: `<id>.<name>.ts` exports one under its id. */
export const POINTS: readonly Point[] = Object.entries(files as Readonly<Record<string, PointFile>>)
  .map(([name, exported]) => {
    const point = exported[name.split(".")[0] ?? ""];
    if (!point) throw new TypeError(`${name} exports no point of its name`);
    return point;
  })
  .sort((a, b) => a.id.localeCompare(b.id));
