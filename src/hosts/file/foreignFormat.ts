/** Files that people take for workbooks, by their first bytes ("magic numbers"): named, so that the sentence can say what it is. */
const SIGNATURES: readonly (readonly [format: string, signature: string])[] = [
  ["pdf", "%PDF-"],
  ["archive", "Rar!"],
  ["archive", "7z\xbc\xaf\x27\x1c"],
  ["archive", "\x1f\x8b"],
  ["picture", "\x89PNG"],
  ["picture", "\xff\xd8\xff"],
  ["picture", "GIF8"],
  ["picture", "II*\0"],
  ["picture", "MM\0*"],
  ["wordDocument", "{\\rtf"],
  ["sylk", "ID;P"],
];

/** dBASE tables begin with a version, which is no sign by itself: the name must say so too. */
const DBASE_VERSIONS = new Set([0x02, 0x03, 0x30, 0x31, 0x43, 0x83, 0x8b, 0xf5, 0xfb]);

/** The name of a format that is no workbook's (a key of the locales' `files.format`); `null` where it may be one. */
export function foreignFormat(bytes: Uint8Array, name: string): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const known = SIGNATURES.find(([, signature]) => start.startsWith(signature));
  if (known) return known[0];
  if (start.startsWith("BM") && bytes[6] === 0 && bytes[7] === 0) return "picture";
  if (/\.dbf$/i.test(name) && DBASE_VERSIONS.has(bytes[0] ?? 0)) return "dbase";
  return null;
}
