import type { Check } from "../check";
import { foundAt } from "../check";
import type { Passage } from "../../reading/passage";
import type { ProofFinding } from "../proofFinding";
import type { NamedUnit } from "../unitName";
import { namedUnits } from "../unitName";
import { groupBy } from "../../groupBy";

/** A05: a heading that names another unit than all the others do, and the unit's own name with its beginning cut off. */
export const checkUnitNames: Check = ({ passages }) => {
  const units = namedUnits(passages);
  const byName = [...groupBy(units, ({ name }) => name)].sort((a, b) => b[1].length - a[1].length);
  const [main] = byName;
  if (!main) return [];
  const [name, places] = main;
  const others = byName.slice(1).flatMap(([, named]) => (named.length === 1 && places.length > 1 ? named : []));
  return [
    ...others.filter((other) => !isShortFor(name, other.name)).map((other) => otherUnit(name, other)),
    ...passages.filter(({ inTable }) => !inTable).flatMap((passage) => cutOff(passage, name)),
  ];
};

/** 财政局 for 样例县财政局, or the longer name of the same. */
function isShortFor(name: string, other: string): boolean {
  return name.includes(other) || other.includes(name) || name.slice(-4) === other.slice(-4);
}

function otherUnit(name: string, { name: written, passage }: NamedUnit): ProofFinding {
  return foundAt(passage, passage.written.trim().slice(0, 120), "A05", "warning", {
    variant: "other",
    params: { name, written },
    expected: name,
    actual: written,
  });
}

const PLACE = /^[\u4e00-\u9fa5]{2,8}?[省市县区州盟旗]/u;

/** 闻县前山镇… for 徐闻县前山镇…: the place's name without its first characters, and nothing of it before. */
function cutOff(passage: Passage, name: string): ProofFinding[] {
  const place = PLACE.exec(name)?.[0] ?? "";
  for (let from = 1; from < place.length - 1; from++) {
    const rest = name.slice(from);
    const at = passage.plain.indexOf(rest);
    if (at < 0 || passage.plain.slice(Math.max(0, at - from), at) === name.slice(0, from)) continue;
    const quote = passage.sentences.find(({ text }) => text.includes(rest))?.quote ?? passage.written.trim();
    return [
      foundAt(passage, quote, "A05", "warning", {
        variant: "cutOff",
        params: { name, written: rest },
        expected: name,
        actual: rest,
      }),
    ];
  }
  return [];
}
