import { groupBy } from "../groupBy";
import { folderOwner, isNamed, lastOf, namedFolder, ownerOf, rosterUnit } from "./fileOwner";
import { sameName, type NamedOwner } from "./nameInPath";
import type { Roster } from "./roster";
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
  const units = joined(owned, roster).map((group) => unitOf(group, roster));
  const ids = groupBy(units, ({ id }) => id);
  // Two units of one name and no code, 甲镇/中心小学 and 乙镇/中心小学, are told apart by their places.
  return units.map((unit) => (ids.get(unit.id)?.length === 1 ? unit : { ...unit, id: placeOf(unit) }));
}

function placeOf({ id, files: [first] }: PlannedUnit): string {
  if (!first) return id;
  return first.evidence.code.startsWith("folder") ? first.evidence.text : first.path;
}

/**
 * Folders that are one unit, and whose: they hold a workbook, and their workbooks do not name several units. In the folder of
 * somebody a name that is like none of a unit (工资.xlsx) splits nothing.
 */
function unitFolders(paths: readonly string[], roster: Roster | null): UnitFolders {
  const workbooks = paths.filter((path) => roleOf(path) === "workbook" && folderOf(path) !== "");
  return new Map(
    [...groupBy(workbooks, folderOf)].flatMap(([folder, inside]) => {
      const own = folderOwner(folder, roster);
      const all = inside.map((path) => ownerOf(lastOf(path), roster));
      const owners = isNamed(own, roster) ? all.filter((owner) => isNamed(owner, roster)) : all;
      const [codes, names] = [owners.map(({ code }) => code), owners.map(({ name }) => name && sameName(name))];
      if (differs(codes) || differs(names)) return [];
      const isListed = (owner: NamedOwner) => roster !== null && rosterUnit(owner, roster) !== null;
      const named = owners.find(({ code, name }) => code ?? name);
      // A folder that names nobody (新建文件夹), or nobody of the roster, is the unit's that its workbooks name.
      const isTheirs = (own.code === null && own.name === null) || (!isListed(own) && named && isListed(named));
      return [[folder, (isTheirs ? named : undefined) ?? own] as const];
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

/** By the unit's folder that it lies in, by what its folders are called, by its own name, by the only unit near it: in this order. */
function ownedFile(path: string, { folders, near }: Folders, roster: Roster | null): OwnedFile {
  const own = folderOf(path);
  if (folders.has(own)) return inFolder(path, own, "folder", folders);
  const called = namedFolder(own, roster);
  const byFolder = (folder: string): OwnedFile => ({
    path,
    owner: folderOwner(folder, roster),
    evidence: { code: "folder", text: folder },
  });
  const isWorkbook = roleOf(path) === "workbook";
  if (!isWorkbook) {
    const inside = ancestors(own).find((folder) => folders.has(folder) || folder === called);
    if (inside !== undefined)
      return folders.has(inside) ? inFolder(path, inside, "folderAbove", folders) : byFolder(inside);
  }
  const owner = ownerOf(lastOf(path), roster);
  const only = isWorkbook || isNamed(owner, roster) ? undefined : onlyBelow(own, near);
  if (only) return inFolder(path, only, "folderAbove", folders);
  const byRoster = roster !== null && rosterUnit(owner, roster) !== null;
  if (owner.code !== null) return { path, owner, evidence: { code: byRoster ? "roster" : "code", text: owner.code } };
  if (owner.name !== null) return { path, owner, evidence: { code: byRoster ? "roster" : "name", text: owner.name } };
  return called === null ? { path, owner, evidence: { code: "alone", text: path } } : byFolder(called);
}

/** A folder and those above it, the nearest first. */
function ancestors(folder: string): string[] {
  return folder === "" ? [] : [folder, ...ancestors(folderOf(folder))];
}

/** The only unit's folder below the nearest folder that has any below it. */
function onlyBelow(folder: string, near: Folders["near"]): string | null {
  const nearest = ancestors(folder).find((above) => near.has(above));
  return nearest === undefined ? null : (near.get(nearest) ?? null);
}

function inFolder(path: string, folder: string, code: "folder" | "folderAbove", folders: UnitFolders): OwnedFile {
  return { path, owner: folders.get(folder) ?? { code: null, name: null }, evidence: { code, text: folder } };
}

/** Files of one folder, of one code, or of one name where the codes do not speak against it. */
function joined(files: readonly OwnedFile[], roster: Roster | null): OwnedFile[][] {
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
    if (codes.size > 1) return sameNamed;
    return codes.size === 1 ? [sameNamed.flat()] : underOneRoof(sameNamed, roster);
  });
}

/** One name in the folders of several departments, each with a workbook: several units, as long as no roster knows the name. */
function underOneRoof(groups: readonly OwnedFile[][], roster: Roster | null): OwnedFile[][] {
  const [owner] = groups.flat().map((file) => file.owner);
  const isListed = owner !== undefined && roster !== null && rosterUnit(owner, roster) !== null;
  const holding = groups.filter((group) => group.some(({ path }) => roleOf(path) === "workbook"));
  const roofs = groupBy(groups, (group) => roofOf(group, roster) ?? "");
  if (isListed || holding.length < 2 || [...roofs.keys()].filter(Boolean).length < 2) return [groups.flat()];
  return [...roofs.values()].map((group) => group.flat());
}

/** Who the nearest named folder above the unit's own place is called by. */
function roofOf([first]: readonly OwnedFile[], roster: Roster | null): string | null {
  if (!first) return null;
  const { evidence, owner, path } = first;
  const place = evidence.code.startsWith("folder") ? folderOf(evidence.text) : folderOf(path);
  const above = namedFolder(place, roster);
  const { code, name } = above === null ? { code: null, name: null } : ownerOf(lastOf(above), roster);
  return name !== null && owner.name !== null && sameName(name) === sameName(owner.name) ? null : (code ?? name);
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

/** By code units: the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
