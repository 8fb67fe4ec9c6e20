/**
 * How a workbook is cut into requests. Excel on the web refuses answers over 5 MB, every Excel refuses more than
 * 5,000,000 cells; a chunk of 100,000 cells with values and formats stays well below both for the tables of a unit, and
 * an answer that is refused all the same is asked for again in halves.
 */
export const CHUNK_CELLS = 100_000;

/** A sheet whose used range has more cells than this holds a stray value at the far end, not a ledger. */
export const SHEET_CELL_LIMIT = 20_000_000;

export interface UsedArea {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Some rows of one sheet's used range; `first` for the part in which facts about the whole range are asked for too. */
export interface Part {
  readonly sheet: number;
  readonly row: number;
  readonly rowCount: number;
  readonly column: number;
  readonly columnCount: number;
  readonly first: boolean;
}

export type Chunk = readonly Part[];

/** Fills chunks sheet after sheet; a sheet that does not fit is cut between rows. `null` is a blank sheet. */
export function planChunks(areas: readonly (UsedArea | null)[], chunkCells = CHUNK_CELLS): Chunk[] {
  const chunks: Part[][] = [];
  let current: Part[] = [];
  let room = chunkCells;
  areas.forEach((area, sheet) => {
    if (!area) return;
    const { column, columnCount } = area;
    let row = area.row;
    let left = area.rowCount;
    while (left > 0) {
      // A sheet that fits into one chunk is not cut merely because the current one is nearly full.
      const fitsLater = left * columnCount <= chunkCells && left * columnCount > room;
      const rows = Math.min(left, Math.floor(room / columnCount));
      if (current.length > 0 && (fitsLater || rows < 1)) {
        chunks.push(current);
        current = [];
        room = chunkCells;
        continue;
      }
      const taken = Math.max(1, rows);
      current.push({ sheet, row, rowCount: taken, column, columnCount, first: row === area.row });
      room -= taken * columnCount;
      row += taken;
      left -= taken;
    }
  });
  if (current.length > 0) chunks.push(current);
  return chunks;
}

/** The same chunk in two, for an answer that was too large; `null` if it is a single row. */
export function halve(chunk: Chunk): readonly [Chunk, Chunk] | null {
  if (chunk.length > 1) {
    const middle = Math.ceil(chunk.length / 2);
    return [chunk.slice(0, middle), chunk.slice(middle)];
  }
  const [part] = chunk;
  if (!part || part.rowCount < 2) return null;
  const upper = Math.ceil(part.rowCount / 2);
  return [
    [{ ...part, rowCount: upper }],
    [{ ...part, row: part.row + upper, rowCount: part.rowCount - upper, first: false }],
  ];
}

export function cellCount(chunk: Chunk): number {
  return chunk.reduce((total, { rowCount, columnCount }) => total + rowCount * columnCount, 0);
}
