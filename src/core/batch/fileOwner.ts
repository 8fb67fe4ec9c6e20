import { oncePer } from "../cache";
import { pattern } from "../lexicon/words";
import { ownerInName, partsInName, sameName, type NamedOwner } from "./nameInPath";
import type { Roster, RosterUnit } from "./roster";
import { folderOf } from "./unitFile";

const NOBODY: NamedOwner = { code: null, name: null };

/** What the name of a file or folder says, in the roster's own words where it is on the roster. */
export function ownerOf(name: string, roster: Roster | null): NamedOwner {
  const owner = ownerInName(name);
  const unit = roster && (rosterUnit(owner, roster) ?? namedWithin(name, roster));
  return unit ? { code: unit.code ?? owner.code, name: unit.name } : owner;
}

/** Is it said whose it is: by a code, a name of the roster, or one that ends as names of units do? */
export function isNamed({ code, name }: NamedOwner, roster: Roster | null): boolean {
  if (code !== null) return true;
  if (name === null) return false;
  return (
    pattern("owner.publicBody").test(name) ||
    pattern("owner.short").test(name) ||
    (roster !== null && rosterUnit({ code, name }, roster) !== null)
  );
}

/** The last part of a folder's path that names somebody: 某局/决算 is 某局's, 某局/汇总 are its accounts with all its units. */
export function folderOwner(folder: string, roster: Roster | null): NamedOwner {
  let standing = "";
  for (let at = folder; at !== ""; at = folderOf(at)) {
    const owner = ownerOf(lastOf(at), roster);
    if (owner.code !== null || owner.name !== null)
      return standing === "" ? below(owner, folderOf(at), roster) : withStanding(owner, standing, roster);
    standing ||= partsInName(lastOf(at)).standing;
  }
  return NOBODY;
}

/** The nearest folder of the path, itself or above, that says whose it is. */
export function namedFolder(folder: string, roster: Roster | null): string | null {
  for (let at = folder; at !== ""; at = folderOf(at)) if (isNamed(ownerOf(lastOf(at), roster), roster)) return at;
  return null;
}

/** A short name below a department's folder is on the roster by both: 甲镇/中心小学. */
function below(owner: NamedOwner, folder: string, roster: Roster | null): NamedOwner {
  const above = namedFolder(folder, roster);
  if (!roster || above === null || owner.name === null || rosterUnit(owner, roster)) return owner;
  const { name } = ownerOf(lastOf(above), roster);
  const unit = rosterUnit({ code: null, name: `${withoutStanding(name ?? "")}${owner.name}` }, roster);
  return unit ? { code: unit.code ?? owner.code, name: unit.name } : owner;
}

/** A department's code is that of all its units together; its own accounts have another one, or none. */
function withStanding({ code, name }: NamedOwner, standing: string, roster: Roster | null): NamedOwner {
  const isWhole = pattern("unit.consolidated").test(standing);
  if (name === null) return { code: isWhole ? code : null, name };
  const full = { code: isWhole ? code : null, name: withoutStanding(name) + standing };
  const unit =
    roster && (rosterUnit({ code: null, name: full.name }, roster) ?? (isWhole ? rosterUnit(full, roster) : null));
  return unit ? { code: unit.code, name: unit.name } : full;
}

function withoutStanding(name: string): string {
  return name.normalize("NFKC").replace(pattern("fileName.standing"), "");
}

/** A roster of a hundred thousand is looked up, not searched. */
const rosterIndex = oncePer(({ units }: Roster) => {
  const byName = new Map(units.map((unit) => [sameName(unit.name), unit] as const));
  return {
    byCode: new Map(units.flatMap((unit) => (unit.code === null ? [] : [[unit.code, unit] as const]))),
    byName,
    lengths: [...new Set([...byName.keys()].map(({ length }) => length))].filter((length) => length > 0),
  };
});

/** The unit of the roster with this code, else with this name. */
export function rosterUnit({ code, name }: NamedOwner, roster: Roster): RosterUnit | null {
  const { byCode, byName } = rosterIndex(roster);
  const ofCode = code === null ? undefined : byCode.get(code);
  return ofCode ?? (name === null ? undefined : byName.get(sameName(name))) ?? null;
}

/** The only unit whose whole name stands in a file's name; of names that contain one another the longest. */
function namedWithin(fileName: string, roster: Roster): RosterUnit | null {
  const { byName, lengths } = rosterIndex(roster);
  const text = sameName(fileName);
  const within = new Set<string>();
  for (const length of lengths)
    for (let at = 0; at + length <= text.length; at += 1) {
      const part = text.slice(at, at + length);
      if (byName.has(part)) within.add(part);
    }
  const [longest = "", ...others] = [...within].filter(
    (name) => ![...within].some((other) => other !== name && other.includes(name)),
  );
  return others.length === 0 ? (byName.get(longest) ?? null) : null;
}

/** The last part of a path. */
export function lastOf(path: string): string {
  return path.split("/").at(-1) ?? path;
}
