import type { ReportBlock } from "../core/report/documentModel";
import type { TableFit } from "./fitTables";
import type { Orientation } from "./pageLayout";

/** `null`: the block stands on whatever page comes. An attachment's heading goes with its table. */
export function orientationOf(
  blocks: readonly ReportBlock[],
  index: number,
  fits: ReadonlyMap<number, TableFit>,
): Orientation | null {
  const block = blocks[index];
  switch (block?.type) {
    case "table":
      return fits.get(index)?.orientation ?? block.orientation;
    case "attachment": {
      const next = blocks.findIndex(
        (other, at) => at > index && (other.type === "table" || other.type === "attachment"),
      );
      return blocks[next]?.type === "table" ? orientationOf(blocks, next, fits) : "portrait";
    }
    case "heading":
      return "portrait";
    default:
      return null;
  }
}
