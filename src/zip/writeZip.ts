import { zipSync } from "fflate";

/**
 * The moment that every part of a written file is dated with: the same parts have the same bytes whenever they are
 * written. It is no round one, for it is also how a file of ours is known again (see isAsWritten): Office dates parts
 * 1980-01-01, other programs with the present.
 */
const OWN_TIME = new Date(1985, 9, 26, 1, 20, 2);

/** A package (.docx, .xlsx) of its parts, in their order. */
export function writeZip(parts: Iterable<readonly [string, Uint8Array]>): Uint8Array {
  return zipSync(Object.fromEntries(parts), { mtime: OWN_TIME, level: 6 });
}

/** A package inside a package: its parts as they are, to be made small together with what holds it. */
export function storedZip(parts: Iterable<readonly [string, Uint8Array]>): Uint8Array {
  return zipSync(Object.fromEntries(parts), { mtime: OWN_TIME, level: 0 });
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** Was the package written here, and not saved by any other program since? */
export function isAsWritten(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Our packages have no comment behind the end of the directory.
  const end = bytes.length - 22;
  if (end < 0 || view.getUint32(end, true) !== DIRECTORY_END) return false;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) return false;
    if (view.getUint32(at + 12, true) !== OWN_STAMP) return false;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return count > 0 && at === end;
}

/** The moment as a zip keeps it: date in the upper half, time in steps of two seconds in the lower (APPNOTE 4.4.6). */
const OWN_STAMP =
  (((OWN_TIME.getFullYear() - 1980) << 25) |
    ((OWN_TIME.getMonth() + 1) << 21) |
    (OWN_TIME.getDate() << 16) |
    (OWN_TIME.getHours() << 11) |
    (OWN_TIME.getMinutes() << 5) |
    (OWN_TIME.getSeconds() >> 1)) >>>
  0;
