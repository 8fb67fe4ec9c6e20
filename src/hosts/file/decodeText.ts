/** Which of its readings a text in bytes has: what Chinese finance programs write says so rarely, and then often wrongly. */

/** WHATWG names of encodings (encoding.spec.whatwg.org), which browsers and Node with full ICU know. */
export type Encoding = string;

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

const LOST = "\ufffd";

/**
 * The text in the encoding that its byte order mark states; else UTF-16 by its zero bytes, UTF-8 where every byte fits,
 * the declared encoding where every byte fits, GB 18030 (of which GBK and GB 2312 are parts).
 * @param declared a charset that the text or its envelope names
 * @returns `null` where the bytes are no text at all
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): DecodedText | null {
  const marked = byMark(bytes) ?? utf16WithoutMark(bytes);
  if (marked) return decode(bytes, marked);
  if (bytes.includes(0)) return null;
  for (const encoding of ["utf-8", known(declared), "gb18030"]) {
    const text = encoding === null ? null : exactly(bytes, encoding);
    if (encoding !== null && text !== null) return { text, encoding };
  }
  // A text that was cut in the middle of a character, or holds a few broken ones: the reading that loses least.
  const readings = ["utf-8", "gb18030"].map((encoding) => decode(bytes, encoding));
  const [best] = readings.sort((a, b) => lostIn(a.text) - lostIn(b.text));
  return best && lostIn(best.text) * 20 <= best.text.length ? best : null;
}

function byMark(bytes: Uint8Array): Encoding | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** Commas, digits and line breaks of a UTF-16 text have a zero byte each, all on the same side. */
function utf16WithoutMark(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at += 1) if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) * 20 < sample.length || Math.min(even, odd) * 20 > Math.max(even, odd)) return null;
  const encoding = odd > even ? "utf-16le" : "utf-16be";
  return exactly(bytes.subarray(0, bytes.length - (bytes.length % 2)), encoding) === null ? null : encoding;
}

/** A charset's name as a decoder's, `null` for one that there is no decoder for. */
function known(declared: string | null): Encoding | null {
  if (declared === null) return null;
  try {
    const { encoding } = new TextDecoder(declared.trim());
    // Whoever declares GB 2312 writes the characters of GBK and GB 18030 too.
    return encoding === "gbk" ? "gb18030" : encoding;
  } catch {
    return null;
  }
}

function exactly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decode(bytes: Uint8Array, encoding: Encoding): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function lostIn(text: string): number {
  return text.split(LOST).length - 1;
}

/** Windows code pages of old workbooks and of dBASE, by the encoding that reads them. */
const CODE_PAGES: Readonly<Record<number, Encoding>> = {
  874: "windows-874",
  932: "shift_jis",
  936: "gb18030",
  949: "euc-kr",
  950: "big5",
  1200: "utf-16le",
  1201: "utf-16be",
  10000: "macintosh",
  10001: "shift_jis",
  10002: "big5",
  10003: "euc-kr",
  10008: "gb18030",
  54936: "gb18030",
  65001: "utf-8",
};

export function encodingOfCodePage(codePage: number): Encoding | null {
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`;
  return CODE_PAGES[codePage] ?? null;
}
