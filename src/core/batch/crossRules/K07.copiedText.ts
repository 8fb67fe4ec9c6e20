import type { BatchContext } from "../batchContext";
import { unitName, type BatchUnit } from "../batchUnit";
import type { CrossDraft, CrossRule } from "../crossFinding";
import type { CrossPlace } from "../crossPlace";
import { haveSameFiles } from "./K04.sameFiles";

/** A paragraph with three amounts of its own, word for word in two units' reports. */
export const K07: CrossRule = {
  id: "K07",
  severity: "warning",
  basis: ["memory"],
  examples: [
    {
      says: "default",
      about: "两份报告有一段文字和金额完全相同",
      batch: {
        units: [
          { name: "水利局", paragraphs: ["a1"] },
          { name: "农机站", paragraphs: ["b2", "a1"] },
        ],
      },
    },
    {
      says: null,
      about: "段落各不相同",
      batch: {
        units: [
          { name: "水利局", paragraphs: ["a1"] },
          { name: "农机站", paragraphs: ["b2"] },
        ],
      },
    },
  ],
  check: (context) => ({ findings: copies(context) }),
};

interface Held {
  readonly unit: BatchUnit;
  readonly place: CrossPlace;
}

function copies(context: BatchContext): CrossDraft[] {
  const holders = new Map<string, Held[]>();
  for (const unit of context.units)
    for (const { file, texts } of unit.result?.reports ?? [])
      for (const [paragraph, digest] of texts.paragraphs) {
        const place = { unit: unit.id, file: unit.paths[file] ?? null, ref: null, paragraph };
        const held = holders.get(digest);
        if (held) held.push({ unit, place });
        else holders.set(digest, [{ unit, place }]);
      }
  const pairs = new Map<
    string,
    { readonly one: BatchUnit; readonly other: BatchUnit; readonly places: CrossPlace[] }
  >();
  for (const held of holders.values())
    for (const [at, one] of held.entries())
      for (const other of held.slice(at + 1)) {
        if (one.unit === other.unit || context.isRelated(one.unit, other.unit)) continue;
        if (haveSameFiles(context, one.unit, other.unit) || haveSameReport(one.unit, other.unit)) continue;
        const id = `${one.unit.id}\n${other.unit.id}`;
        const pair = pairs.get(id) ?? { one: one.unit, other: other.unit, places: [] };
        pairs.set(id, pair);
        pair.places.push(one.place, other.place);
      }
  return [...pairs.values()].map(({ one, other, places }) => ({
    places,
    params: {
      name: unitName(one),
      other: unitName(other),
      count: places.length / 2,
      paragraph: places[0]?.paragraph ?? 0,
      otherParagraph: places[1]?.paragraph ?? 0,
    },
    about: `${one.id}/${other.id}`,
  }));
}

/** The same report as a file: told as that. */
function haveSameReport(one: BatchUnit, other: BatchUnit): boolean {
  const reports = (unit: BatchUnit) =>
    (unit.result?.files ?? []).flatMap(({ role, sha256 }) => (role === "report" ? [sha256] : []));
  const own = reports(one);
  return reports(other).some((digest) => own.includes(digest));
}
