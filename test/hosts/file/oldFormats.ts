import type { CellValue } from "../../../src/core/workbook/snapshot";

export type TestEncoding = "gbk" | "latin1" | "utf8" | "utf16le";

/** Text in an encoding that Node itself does not write: GBK by turning the platform's own decoder round. */
export function inEncoding(text: string, encoding: TestEncoding): Uint8Array {
  return encoding === "gbk"
    ? Uint8Array.from([...text].flatMap((letter) => gbk().get(letter) ?? [0x3f]))
    : Buffer.from(text, encoding);
}

let letters: Map<string, number[]> | null = null;

function gbk(): Map<string, number[]> {
  if (letters) return letters;
  letters = new Map();
  const decoder = new TextDecoder("gbk");
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) letters.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  for (let code = 0; code < 0x80; code += 1) letters.set(String.fromCharCode(code), [code]);
  return letters;
}

export interface OldSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
}

/** A workbook stream of Excel 5 and 95 ([MS-XLS]'s predecessor): strings are bytes of a code page. */
export function biff5Of(sheets: readonly OldSheet[], encoding: TestEncoding, codePage: number | null): Uint8Array {
  const record = (type: number, ...data: readonly number[]) => [...u16(type), ...u16(data.length), ...data];
  const bof = (kind: number) => record(0x0809, ...u16(0x0500), ...u16(kind), 0, 0, 0, 0);
  const bodies = sheets.map(({ rows }) => [
    ...bof(0x0010),
    ...rows.flatMap((row, r) =>
      row.flatMap((value, c) => {
        const place = [...u16(r), ...u16(c), ...u16(0)];
        if (typeof value === "number")
          return record(0x0203, ...place, ...new Uint8Array(Float64Array.of(value).buffer));
        if (typeof value !== "string") return [];
        const bytes = inEncoding(value, encoding);
        return record(0x0204, ...place, ...u16(bytes.length), ...bytes);
      }),
    ),
    ...record(0x000a),
  ]);
  const globals = (positions: readonly number[]) => [
    ...bof(0x0005),
    ...(codePage === null ? [] : record(0x0042, ...u16(codePage))),
    ...sheets.flatMap(({ name }, index) => {
      const bytes = inEncoding(name, encoding);
      return record(0x0085, ...u16(positions[index] ?? 0), 0, 0, 0, 0, bytes.length, ...bytes);
    }),
    ...record(0x000a),
  ];
  let at = globals([]).length;
  const positions = bodies.map((body) => (at += body.length) - body.length);
  return Uint8Array.from([...globals(positions), ...bodies.flat()]);
}

function u16(value: number): number[] {
  return [value & 0xff, value >> 8];
}
