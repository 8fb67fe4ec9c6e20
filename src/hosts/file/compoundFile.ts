/**
 * The OLE compound file ([MS-CFB]), in which .xls and password-protected workbooks come. Read with the checks that libraries leave
 * out: a chain of sectors without loops or strangers in it, and each stream as long as the directory says. A workbook whose
 * chain skips a piece would be one with fewer sheets.
 */

export interface CompoundStream {
  /** Without the root's name: `Workbook`, `MsoDataStore/ABC/Item`. */
  readonly path: string;
  /** @throws CompoundProblem where its sectors are not what the directory promises */
  content(): Uint8Array;
}

/** The container contradicts itself; the caller knows the file's name and says it to the user. */
export class CompoundProblem extends Error {}

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const LIST_IN_HEADER = 109;
const MINI_SECTOR_BYTES = 64;
const MINI_STREAM_LIMIT = 4096;
/** Numbers from here on are no sectors (2.1): end of a chain, free, the tables' own. */
const LAST_SECTOR = 0xfffffffa;
const END_OF_CHAIN = 0xfffffffe;
const NO_ENTRY = 0xffffffff;
const STORAGE = 1;
const STREAM = 2;
const ROOT = 5;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** The streams in the order of the directory; their content is looked at when it is asked for. @throws CompoundProblem */
export function readCompoundFile(bytes: Uint8Array): CompoundStream[] {
  const file = new CompoundFile(bytes);
  return file.streams().map(({ path, entry }) => ({ path, content: () => file.contentOf(entry) }));
}

class CompoundFile {
  private readonly view: DataView;
  private readonly sectorBytes: number;
  private readonly table: readonly number[];
  private readonly entries: readonly Entry[];
  private mini: { readonly stream: Uint8Array; readonly table: readonly number[] } | null = null;

  constructor(private readonly bytes: Uint8Array) {
    if (bytes.length < HEADER_BYTES) throw new CompoundProblem("header");
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw new CompoundProblem("sector size");
    this.sectorBytes = 1 << shift;
    this.table = this.tableOf(this.tableSectors());
    this.entries = this.directory();
  }

  streams(): { readonly path: string; readonly entry: Entry }[] {
    const [root] = this.entries;
    if (root?.type !== ROOT) throw new CompoundProblem("root");
    const found: { path: string; entry: Entry }[] = [];
    const seen = new Set<number>();
    const open: { readonly at: number; readonly folder: string }[] = [{ at: root.child, folder: "" }];
    for (let next = open.pop(); next; next = open.pop()) {
      const { at, folder } = next;
      if (at === NO_ENTRY) continue;
      const entry = this.entries[at];
      if (!entry || seen.has(at)) throw new CompoundProblem("directory");
      seen.add(at);
      open.push({ at: entry.right, folder }, { at: entry.left, folder });
      if (entry.type === STORAGE) open.push({ at: entry.child, folder: `${folder}${entry.name}/` });
      else if (entry.type === STREAM) found.push({ path: folder + entry.name, entry });
    }
    return found;
  }

  contentOf({ start, size }: Entry): Uint8Array {
    if (size === 0) return new Uint8Array();
    if (size >= MINI_STREAM_LIMIT) return this.read(this.chainFrom(start, this.table), size);
    const { stream, table } = this.miniStream();
    const sectors = chain(start, table);
    const content = new Uint8Array(sectors.length * MINI_SECTOR_BYTES);
    sectors.forEach((sector, index) => {
      const piece = stream.subarray(sector * MINI_SECTOR_BYTES, (sector + 1) * MINI_SECTOR_BYTES);
      // Zeros in its place would be content that nobody wrote.
      if (piece.length < Math.min(MINI_SECTOR_BYTES, size - index * MINI_SECTOR_BYTES)) {
        throw new CompoundProblem("short stream");
      }
      content.set(piece, index * MINI_SECTOR_BYTES);
    });
    if (content.length < size) throw new CompoundProblem("short stream");
    return content.subarray(0, size);
  }

  /** Where the allocation table's own sectors stand: the first in the header, the others in sectors that lead to each other. */
  private tableSectors(): number[] {
    const { view } = this;
    const sectors: number[] = [];
    for (let index = 0; index < LIST_IN_HEADER; index += 1) sectors.push(view.getUint32(76 + 4 * index, true));
    const seen = new Set<number>();
    let next = view.getUint32(68, true);
    const perSector = this.sectorBytes / 4 - 1;
    while (next < LAST_SECTOR) {
      if (seen.has(next)) throw new CompoundProblem("loop");
      seen.add(next);
      const numbers = this.numbersIn(next);
      sectors.push(...numbers.slice(0, perSector));
      next = numbers[perSector] ?? END_OF_CHAIN;
    }
    return sectors.filter((sector) => sector < LAST_SECTOR);
  }

  private tableOf(sectors: readonly number[]): number[] {
    const table: number[] = [];
    for (const sector of sectors) for (const number of this.numbersIn(sector)) table.push(number);
    return table;
  }

  private directory(): Entry[] {
    const sectors = this.chainFrom(this.view.getUint32(48, true), this.table);
    const bytes = this.read(sectors, sectors.length * this.sectorBytes);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries: Entry[] = [];
    for (let at = 0; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
      const nameBytes = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
      entries.push({
        name: new TextDecoder("utf-16le").decode(bytes.subarray(at, at + nameBytes)),
        type: view.getUint8(at + 66),
        left: view.getUint32(at + 68, true),
        right: view.getUint32(at + 72, true),
        child: view.getUint32(at + 76, true),
        start: view.getUint32(at + 116, true),
        // The upper half is used in files with large sectors only; in others writers leave anything there.
        size: view.getUint32(at + 120, true),
      });
    }
    return entries;
  }

  private miniStream(): { readonly stream: Uint8Array; readonly table: readonly number[] } {
    if (this.mini) return this.mini;
    const root = this.entries[0];
    const table = this.tableOf(this.chainFrom(this.view.getUint32(60, true), this.table));
    const stream = root ? this.read(this.chainFrom(root.start, this.table), root.size) : new Uint8Array();
    return (this.mini = { stream, table });
  }

  private chainFrom(start: number, table: readonly number[]): number[] {
    const sectors = chain(start, table);
    if (sectors.some((sector) => this.offsetOf(sector) >= this.bytes.length)) throw new CompoundProblem("sector");
    return sectors;
  }

  /** @throws CompoundProblem where the sectors hold less */
  private read(sectors: readonly number[], size: number): Uint8Array {
    const content = new Uint8Array(sectors.length * this.sectorBytes);
    let filled = 0;
    for (const sector of sectors) {
      // Some programs leave the last sector of the file unfilled.
      const piece = this.bytes.subarray(this.offsetOf(sector), this.offsetOf(sector) + this.sectorBytes);
      content.set(piece, filled);
      filled += piece.length;
      if (piece.length < this.sectorBytes && filled < size) throw new CompoundProblem("short stream");
    }
    if (filled < size) throw new CompoundProblem("short stream");
    return content.subarray(0, size);
  }

  private numbersIn(sector: number): number[] {
    const at = this.offsetOf(sector);
    if (at + this.sectorBytes > this.bytes.length) throw new CompoundProblem("sector");
    return Array.from({ length: this.sectorBytes / 4 }, (_, index) => this.view.getUint32(at + 4 * index, true));
  }

  private offsetOf(sector: number): number {
    return (sector + 1) * this.sectorBytes;
  }
}

/** The sectors from one on to the end of their chain. @throws CompoundProblem for a loop or a sector that there is not */
function chain(start: number, table: readonly number[]): number[] {
  const sectors: number[] = [];
  for (let sector = start; sector !== END_OF_CHAIN;) {
    const next = table[sector];
    // Longer than all sectors together is a loop.
    if (next === undefined || sectors.length >= table.length) throw new CompoundProblem("chain");
    sectors.push(sector);
    sector = next;
  }
  return sectors;
}
