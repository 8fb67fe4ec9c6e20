import { oncePer } from "../cache";
import { groupBy } from "../groupBy";
import { ownerInName, sameName, type NamedOwner } from "./nameInPath";
import type { Roster, RosterUnit } from "./roster";
import { withoutPageParts } from "./savedPages";
import { folderOf, roleOf, type FileEvidence, type FoundFile, type PlannedUnit, type UnitFile } from "./unitFile";

interface OwnedFile {
  readonly path: string;
  readonly owner: NamedOwner;
  readonly evidence: FileEvidence;
}

/**
 * Which files belong to one unit: those of one folder that holds a workbook; where a folder holds the workbooks of
 * several units, and at the top, those whose names share a code or a unit's name. Files of system and other programs are
 * no unit's. The same files give the same units in any order.
 */
export function planUnits(files: readonly FoundFile[], roster: Roster | null = null): PlannedUnit[] {
  const known = withoutPageParts(files.flatMap(({ path }) => (roleOf(path) === null ? [] : [path]))).sort(byText);
  const folders = unitFolders(known, roster);
  const near = foldersBelow(folders);
  const owned = known.map((path) => ownedFile(path, { folders, near }, roster));
  return joined(owned).map((group) => unitOf(group, roster));
}

/** Folders that are one unit, and whose: they hold a workbook, and their workbooks do not name several units. */
function unitFolders(paths: readonly string[], roster: Roster | null): UnitFolders {
  const workbooks = paths.filter((path) => roleOf(path) === "workbook" && folderOf(path) !== "");
  return new Map(
    [...groupBy(workbooks, folderOf)].flatMap(([folder, inside]) => {
      const owners = inside.map((path) => ownerOf(lastOf(path), roster));
      const [codes, names] = [owners.map(({ code }) => code), owners.map(({ name }) => name && sameName(name))];
      if (differs(codes) || differs(names)) return [];
      const own = folderOwner(folder, roster);
      // A folder that names nobody (新建文件夹) is the unit's that its workbooks name.
      const named = own.code === null && own.name === null ? owners.find(({ code, name }) => code ?? name) : undefined;
      return [[folder, named ?? own] as const];
    }),
  );
}

type UnitFolders = ReadonlyMap<string, NamedOwner>;

function differs(values: readonly (string | null)[]): boolean {
  return new Set(values.filter((value) => value !== null)).size > 1;
}

interface Folders {
  readonly folders: UnitFolders;
  /** By folder the only unit's folder below it; `null`: there are several. */
  readonly near: ReadonlyMap<string, string | null>;
}

function foldersBelow(folders: UnitFolders): Folders["near"] {
  const near = new Map<string, string | null>();
  for (const folder of folders.keys())
    for (let above = folderOf(folder); above !== ""; above = folderOf(above))
      near.set(above, near.has(above) ? null : folder);
  return near;
}

function ownedFile(path: string, { folders, near }: Folders, roster: Roster | null): OwnedFile {
  const own = folderOf(path);
  if (folders.has(own)) return inFolder(path, own, "folder", folders);
  if (own !== "" && roleOf(path) !== "workbook") {
    const above = folderNear(own, { folders, near });
    if (above !== null) return inFolder(path, above, "folderAbove", folders);
  }
  const owner = ownerOf(lastOf(path), roster);
  const byRoster = roster !== null && rosterUnit(owner, roster) !== null;
  if (owner.code !== null) return { path, owner, evidence: { code: byRoster ? "roster" : "code", text: owner.code } };
  if (owner.name !== null) return { path, owner, evidence: { code: byRoster ? "roster" : "name", text: owner.name } };
  return { path, owner, evidence: { code: "alone", text: path } };
}

/** A folder without workbooks belongs to the only unit of the nearest folder above that has any below it. */
function folderNear(folder: string, { folders, near }: Folders): string | null {
  for (let above = folder; above !== ""; above = folderOf(above)) {
    if (folders.has(above)) return above;
    const below = near.get(above);
    if (below !== undefined) return below;
  }
  return null;
}

function inFolder(path: string, folder: string, code: "folder" | "folderAbove", folders: UnitFolders): OwnedFile {
  return { path, owner: folders.get(folder) ?? { code: null, name: null }, evidence: { code, text: folder } };
}

/** The last part of a folder's path that names somebody: 某局/决算 is 某局's. */
function folderOwner(folder: string, roster: Roster | null): NamedOwner {
  for (const part of folder.split("/").reverse()) {
    const owner = ownerOf(part, roster);
    if (owner.code !== null || owner.name !== null) return owner;
  }
  return { code: null, name: null };
}

/** What the name says, in the roster's own words where it is on the roster. */
function ownerOf(name: string, roster: Roster | null): NamedOwner {
  const owner = ownerInName(name);
  const unit = roster && (rosterUnit(owner, roster) ?? namedWithin(name, roster));
  return unit ? { code: unit.code ?? owner.code, name: unit.name } : owner;
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

/** Files of one folder, of one code, or of one name where the codes do not speak against it. */
function joined(files: readonly OwnedFile[]): OwnedFile[][] {
  const folders = groupBy(files, ({ evidence, path }) =>
    evidence.code === "folder" || evidence.code === "folderAbove" ? `folder ${evidence.text}` : `file ${path}`,
  );
  const byCode = groupBy([...folders.values()], ([first]) =>
    first?.owner.code ? `code ${first.owner.code}` : `path ${first?.path}`,
  );
  const groups = [...byCode.values()].map((parts) => parts.flat());
  const byName = groupBy(groups, (group) => nameOf(group) ?? `path ${group[0]?.path}`);
  return [...byName.values()].flatMap((sameNamed) => {
    const codes = new Set(sameNamed.flatMap((group) => codeOf(group) ?? []));
    return codes.size > 1 ? sameNamed : [sameNamed.flat()];
  });
}

function nameOf(group: readonly OwnedFile[]): string | null {
  const named = group.find(({ owner }) => owner.name !== null)?.owner.name;
  return named ? `name ${sameName(named)}` : null;
}

function codeOf(group: readonly OwnedFile[]): string | null {
  return group.find(({ owner }) => owner.code !== null)?.owner.code ?? null;
}

function unitOf(group: readonly OwnedFile[], roster: Roster | null): PlannedUnit {
  const code = codeOf(group);
  const name = group.find(({ owner }) => owner.name !== null)?.owner.name ?? null;
  const files = group.map(({ path, evidence }): UnitFile => ({ path, role: roleOf(path) ?? "unused", evidence }));
  const [first] = group;
  const place = first === undefined ? "" : first.evidence.code.startsWith("folder") ? first.evidence.text : first.path;
  const parent = roster ? (rosterUnit({ code, name }, roster)?.parent ?? null) : null;
  return {
    id: code ?? name ?? place,
    code,
    name,
    parent,
    files: [...files].sort((a, b) => byText(a.path, b.path)),
  };
}

function lastOf(path: string): string {
  return path.split("/").at(-1) ?? path;
}

/** By code units: the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
