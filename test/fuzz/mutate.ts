import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Chance } from "./chance";

/** What programs, people and attackers put where something small is expected. */
const HOSTILE = [
  "",
  "-1",
  "0",
  "1e999",
  "NaN",
  "999999999999999999999",
  "1048577",
  "XFE1048577",
  "A1:XFD1048576",
  "__proto__",
  "constructor",
  "&#x110000;",
  "&#0;",
  "\u0000",
  "＝１＋１",
  "长".repeat(33_000),
  "../../etc/passwd",
  "<",
  "]]>",
];

/** Bytes flipped, cut off, doubled or overwritten. */
export function mutateBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const at = chance.below(copy.length);
  switch (chance.below(6)) {
    case 0:
      return copy.subarray(0, at);
    case 1:
      return Uint8Array.from([...copy.subarray(0, at), ...copy.subarray(Math.max(0, at - 64))]);
    case 2:
      copy.fill(chance.pick([0, 0xff, 0x41]), at, at + chance.below(512));
      return copy;
    default:
      for (let times = 1 + chance.below(4); times > 0; times -= 1) {
        const place = chance.below(copy.length);
        copy[place] = (copy[place] ?? 0) ^ (1 << chance.below(8));
      }
      return copy;
  }
}

/** A text with a piece cut out, doubled, moved, or a word or number put in the place of another. */
export function mutateText(text: string, chance: Chance): string {
  const from = chance.below(text.length + 1);
  const to = Math.min(text.length, from + 1 + chance.below(200));
  const piece = text.slice(from, to);
  switch (chance.below(7)) {
    case 0:
      return text.slice(0, from);
    case 1:
      return text.slice(0, from) + text.slice(to);
    case 2:
      return text.slice(0, to) + piece.repeat(1 + chance.below(20)) + text.slice(to);
    case 3:
      return text.slice(0, from) + chance.pick(HOSTILE) + text.slice(from);
    case 4:
      return replaceOne(text, /"[^"<>\n]{0,80}"/g, () => `"${chance.pick(HOSTILE)}"`, chance);
    case 5:
      return replaceOne(text, /\d+(?:\.\d+)?/g, () => chance.pick(HOSTILE), chance);
    default:
      return replaceOne(text, /<[^<>]{1,120}>/g, () => chance.pick(["", "<a>", "</a>", "<row>", piece]), chance);
  }
}

function replaceOne(text: string, pattern: RegExp, made: () => string, chance: Chance): string {
  const begin = chance.below(text.length + 1);
  const near = text.slice(begin).search(pattern);
  if (near < 0) return text;
  const start = begin + near;
  const [found = ""] = text.slice(start).match(new RegExp(pattern.source, "u")) ?? [];
  return text.slice(0, start) + made() + text.slice(start + found.length);
}

export interface MutatedZip {
  readonly bytes: Uint8Array;
  /** The part that was changed, taken away or renamed. */
  readonly part: string;
}

/** A sound zip in which one part is mutated, gone, empty, doubled or renamed. */
export function mutatePart(bytes: Uint8Array, chance: Chance, wanted = /\.(?:xml|rels|bin)$/): MutatedZip {
  const parts = unzipSync(bytes);
  const part = chance.pick(Object.keys(parts).filter((path) => wanted.test(path)));
  const content = parts[part] ?? new Uint8Array();
  const others = Object.fromEntries(Object.entries(parts).filter(([path]) => path !== part));
  switch (chance.below(8)) {
    case 0:
      return { bytes: zipSync(others), part };
    case 1:
      return { bytes: zipSync({ ...others, [`${part}x`]: content }), part };
    case 2:
      return { bytes: zipSync({ ...others, [part]: new Uint8Array() }), part };
    default: {
      const mutated = part.endsWith(".bin")
        ? mutateBytes(content, chance)
        : strToU8(mutateText(strFromU8(content), chance));
      return { bytes: zipSync({ ...others, [part]: mutated }), part };
    }
  }
}
