const CENTRAL_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
/** 1 January 1980 00:00 in DOS form, as Word itself writes it. */
const TIME = 0;
const DATE = 0x21;

/**
 * Sets the time of every entry of a zip to the same moment, in place, so that the same report has the same bytes.
 * @throws RangeError if the bytes are no zip
 */
export function fixZipTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.byteLength - 22;
  while (view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1;
  const entries = view.getUint16(end + 10, true);
  let position = view.getUint32(end + 16, true);
  for (let entry = 0; entry < entries && view.getUint32(position, true) === CENTRAL_ENTRY; entry++) {
    setTime(view, position + 12);
    setTime(view, view.getUint32(position + 42, true) + 10);
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(position + offset, true));
    position += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return zip;
}

function setTime(view: DataView, offset: number): void {
  view.setUint16(offset, TIME, true);
  view.setUint16(offset + 2, DATE, true);
}
