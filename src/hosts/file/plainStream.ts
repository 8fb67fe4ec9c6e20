import type { BiffFacts, BiffSheet } from "./biffStream";
import { recordsFrom, BOF, BOUND_SHEET, CONTINUE, EOF } from "./biffStream";

/**
 * Records of BIFF5 and BIFF8 that hold sheets, cells, texts, formulas, formats and merges ([MS-XLS] 2.3): all that is read. The
 * others (drawings, print settings, views) would only be further places where a damaged file leads a reader astray.
 */
const READ = new Set([
  0x0006, 0x0012, 0x0017, 0x0018, 0x0022, 0x0023, 0x0042, 0x007d, 0x0081, 0x00bd, 0x00d6, 0x00e0, 0x00e5, 0x00fc,
  0x00fd, 0x01ae, 0x0200, 0x0203, 0x0204, 0x0205, 0x0207, 0x0208, 0x0221, 0x027e, 0x041e, 0x04bc,
]);

/**
 * The stream with what is read of its globals and of these worksheets; the others are blank. Stands where the list of
 * sheets says.
 */
export function plainStream(
  stream: Uint8Array,
  { sheets, globalsEnd }: BiffFacts,
  read: ReadonlySet<BiffSheet>,
): Uint8Array {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const globals = substream(view, 0, globalsEnd);
  const bodies = sheets.map((sheet) =>
    read.has(sheet) ? substream(view, sheet.position, sheet.end) : blankSheet(view),
  );
  const plain = new Uint8Array(bodies.reduce((length, body) => length + body.length, globals.length));
  plain.set(globals);
  const list = new DataView(plain.buffer);
  const entries: number[] = [];
  for (const { type, at } of recordsFrom(list, 0)) {
    if (type === BOUND_SHEET) entries.push(at);
    if (type === EOF) break;
  }
  let at = globals.length;
  bodies.forEach((body, index) => {
    plain.set(body, at);
    const entry = entries[index];
    if (entry !== undefined) list.setUint32(entry, at, true);
    at += body.length;
  });
  return plain;
}

/** The records of one level that are read; charts inside a sheet are substreams of their own and are left out. */
function substream(view: DataView, from: number, to: number): Uint8Array {
  // There are millions of them: they are copied one by one, and none is kept.
  const whole = new Uint8Array(Math.min(to + 4, view.byteLength) - from);
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  let filled = 0;
  let depth = 0;
  let isKept = false;
  for (const { type, at, length } of recordsFrom(view, from)) {
    if (at > to) break;
    if (type === BOF) depth += 1;
    const isOwn = depth === 1;
    if (type !== CONTINUE) isKept = isOwn && (type === BOF || type === EOF || type === BOUND_SHEET || READ.has(type));
    if (isKept) {
      // An end has no content; a damaged one that says it has would reach into what follows.
      const kept = type === EOF ? 0 : length;
      whole.set(bytes.subarray(at - 4, at + kept), filled);
      if (type === EOF) whole.fill(0, filled + 2, filled + 4);
      filled += 4 + kept;
    }
    if (type === EOF) depth -= 1;
  }
  return whole.subarray(0, filled);
}

/** The workbook's own first record, as a worksheet's, and an end. */
function blankSheet(view: DataView): Uint8Array {
  const length = view.getUint16(2, true) + 4;
  const blank = new Uint8Array(length + 4);
  blank.set(new Uint8Array(view.buffer, view.byteOffset, length));
  const copy = new DataView(blank.buffer);
  copy.setUint16(6, 0x0010, true);
  copy.setUint16(length, EOF, true);
  return blank;
}
