/**
 * Opens the zip that an .xlsx is, with the checks that a library leaves out: sizes are summed from the directory before
 * anything is inflated (zip bombs), no entry may inflate beyond what it announced, and every checksum is verified, so
 * that a damaged file is refused instead of giving other figures.
 */
import { Inflate } from "fflate";
import { crc32 } from "./crc32";

export interface ZipEntry {
  readonly path: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerOffset: number;
}

/** What is wrong with the container; the caller knows the file's name and says it to the user. */
export class ZipProblem extends Error {
  /** @param limit the bytes that a bomb is over */
  constructor(
    readonly kind: "damaged" | "bomb" | "encrypted",
    readonly limit = 0,
  ) {
    super(kind);
  }
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const ZIP64_EXTRA = 0x0001;

/** A byte-exact reader over the file that reports reading past the end as damage. */
function readerOf(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const guard = (offset: number, length: number) => {
    if (offset < 0 || offset + length > bytes.length) throw new ZipProblem("damaged");
  };
  return {
    u16: (offset: number) => (guard(offset, 2), view.getUint16(offset, true)),
    u32: (offset: number) => (guard(offset, 4), view.getUint32(offset, true)),
    u64: (offset: number) => (guard(offset, 8), Number(view.getBigUint64(offset, true))),
    slice: (offset: number, length: number) => (guard(offset, length), bytes.subarray(offset, offset + length)),
  };
}

type Reader = ReturnType<typeof readerOf>;

function findDirectoryEnd(reader: Reader, length: number): number {
  const earliest = Math.max(0, length - 22 - 0xffff);
  for (let at = length - 22; at >= earliest; at--) if (reader.u32(at) === DIRECTORY_END) return at;
  throw new ZipProblem("damaged");
}

/** Sizes above 4 GB stand in an extra field; whatever announces them is refused as a bomb afterwards. */
function zip64Size(reader: Reader, extraOffset: number, extraLength: number): number {
  for (let at = extraOffset; at + 4 <= extraOffset + extraLength; at += 4 + reader.u16(at + 2)) {
    if (reader.u16(at) === ZIP64_EXTRA && reader.u16(at + 2) >= 8) return reader.u64(at + 4);
  }
  return 0xffffffff;
}

/** The central directory. @throws ZipProblem damaged */
export function listEntries(bytes: Uint8Array): ZipEntry[] {
  const reader = readerOf(bytes);
  const end = findDirectoryEnd(reader, bytes.length);
  const entries: ZipEntry[] = [];
  const decoder = new TextDecoder();
  const begin = reader.u32(end + 16);
  let at = begin;
  for (let left = reader.u16(end + 10); left > 0; left--) {
    if (reader.u32(at) !== DIRECTORY_ENTRY) throw new ZipProblem("damaged");
    const nameLength = reader.u16(at + 28);
    const extraLength = reader.u16(at + 30);
    const announced = reader.u32(at + 24);
    entries.push({
      path: decoder.decode(reader.slice(at + 46, nameLength)).replaceAll("\\", "/"),
      flags: reader.u16(at + 8),
      method: reader.u16(at + 10),
      crc: reader.u32(at + 16),
      compressedSize: reader.u32(at + 20),
      size: announced === 0xffffffff ? zip64Size(reader, at + 46 + nameLength, extraLength) : announced,
      headerOffset: reader.u32(at + 42),
    });
    at += 46 + nameLength + extraLength + reader.u16(at + 32);
  }
  // A wrong count would leave entries out without a word.
  if (at !== begin + reader.u32(end + 12)) throw new ZipProblem("damaged");
  return entries;
}

/** One name, one place: entries that share a name or bytes make one file out of two, or gigabytes out of little. */
function requireDistinct(entries: readonly ZipEntry[]): void {
  if (new Set(entries.map(({ path }) => path.toLowerCase())).size < entries.length) throw new ZipProblem("damaged");
  const inOrder = [...entries].sort((a, b) => a.headerOffset - b.headerOffset);
  let free = 0;
  for (const { headerOffset, compressedSize } of inOrder) {
    if (headerOffset < free) throw new ZipProblem("damaged");
    free = headerOffset + LOCAL_HEADER_BYTES + compressedSize;
  }
}

/** One entry's bytes. @throws ZipProblem damaged, encrypted */
export function readEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.flags & 1) throw new ZipProblem("encrypted");
  const reader = readerOf(bytes);
  if (reader.u32(entry.headerOffset) !== LOCAL_HEADER) throw new ZipProblem("damaged");
  const nameAt = entry.headerOffset + LOCAL_HEADER_BYTES;
  const nameLength = reader.u16(entry.headerOffset + 26);
  const ownName = new TextDecoder().decode(reader.slice(nameAt, nameLength)).replaceAll("\\", "/");
  if (ownName !== entry.path) throw new ZipProblem("damaged");
  const start = nameAt + nameLength + reader.u16(entry.headerOffset + 28);
  const packed = reader.slice(start, entry.compressedSize);
  const data = entry.method === 0 ? packed : inflate(packed, entry);
  if (data.length !== entry.size || crc32(data) !== entry.crc) throw new ZipProblem("damaged");
  return data;
}

const CHUNK = 65_536;

/** In slices, so that a stream that brings more than it announced is left at once. */
function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method !== 8) throw new ZipProblem("damaged");
  const data = new Uint8Array(entry.size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > data.length) throw new ZipProblem("damaged");
    data.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += CHUNK) {
      stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
    }
  } catch {
    throw new ZipProblem("damaged");
  }
  if (filled !== data.length) throw new ZipProblem("damaged");
  return data;
}

/**
 * All entries by path, in the archive's order.
 * @param limit bytes that all entries together may announce, and each of them. @throws ZipProblem
 */
export function openZip(bytes: Uint8Array, limit: number, entryLimit = limit): Map<string, Uint8Array> {
  const entries = listEntries(bytes);
  if (entries.reduce((total, entry) => total + entry.size, 0) > limit) throw new ZipProblem("bomb", limit);
  if (entries.some(({ size }) => size > entryLimit)) throw new ZipProblem("bomb", entryLimit);
  requireDistinct(entries);
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) if (!entry.path.endsWith("/")) parts.set(entry.path, readEntry(bytes, entry));
  return parts;
}
