import { rosterUnit } from "../core/batch/fileOwner";
import { byText, planUnits } from "../core/batch/planUnits";
import type { BatchUnit, MissingUnit } from "../core/batch/batchUnit";
import { sameName } from "../core/batch/nameInPath";
import type { Roster } from "../core/batch/roster";
import { UNIT_LIST, type PlannedUnit, type UnitFile } from "../core/batch/unitFile";
import { formatUnitList, missingOfList, parseUnitList, withUnitList, type ListedFile } from "../core/batch/unitList";
import type { UnitResult } from "../core/batch/unitResult";
import { BudgetReportError } from "../core/errors";
import { decodeText } from "../hosts/file/decodeText";
import type { UnitJob } from "./job";
import type { BatchFolder, BatchStore } from "./ports";

export interface PlannedBatch {
  readonly units: readonly PlannedUnit[];
  readonly missing: readonly MissingUnit[];
}

/**
 * Units of the folder as the list in the store has them; the list is written where files have come.
 * @param why the words for why a file was given to its unit
 */
export async function planBatch(
  folder: BatchFolder,
  store: BatchStore,
  roster: Roster | null,
  why: (file: UnitFile) => string,
): Promise<PlannedBatch> {
  const paths = await folder.paths();
  const listed = await listOf(store);
  const found = planUnits(
    paths.map((path) => ({ path })),
    roster,
  );
  const units = withUnitList(found, listed).sort(byUnit);
  if (units.length === 0 && roster === null) throw new BudgetReportError("noUnits", { folder: folder.name });
  const known = new Set(listed.map(({ path }) => path));
  const isNew = units.some((unit) => unit.files.some((file) => !known.has(file.path)));
  if (isNew) await store.put(UNIT_LIST, formatUnitList([...units, ...absent(found, listed)], why));
  return { units, missing: missingUnits(units, missingOfList(found, listed), roster) };
}

async function listOf(store: BatchStore): Promise<ListedFile[]> {
  const bytes = await store.bytesOf(UNIT_LIST);
  return bytes ? readUnitList(bytes) : [];
}

/** The list from a file's bytes, in whatever encoding it was saved. @throws brokenUnitList */
export function readUnitList(bytes: Uint8Array): ListedFile[] {
  const decoded = decodeText(bytes);
  if (!decoded) throw new BudgetReportError("brokenUnitList", { file: UNIT_LIST, line: 1, reason: "noText", what: "" });
  return parseUnitList(decoded.text);
}

/** What the list has and the folder has not stays in the list: the files may come back. */
function absent(found: readonly PlannedUnit[], listed: readonly ListedFile[]): PlannedUnit[] {
  const there = new Set(found.flatMap(({ files }) => files.map(({ path }) => path)));
  return listed
    .filter(({ path }) => !there.has(path))
    .map(({ code, name, parent, path, role }) => {
      const file: UnitFile = { path, role, evidence: { code: "list", text: UNIT_LIST } };
      return { id: code ?? name ?? path, code, name, parent, files: [file] };
    });
}

function missingUnits(
  units: readonly PlannedUnit[],
  gone: readonly ListedFile[],
  roster: Roster | null,
): MissingUnit[] {
  const there = new Set(units.flatMap(({ code, name }) => wordsFor(code, name)));
  const expected: MissingUnit[] = [
    ...(roster?.units ?? []).map(({ code, name, parent }) => ({ code, name, parent, from: "roster" as const })),
    ...gone.map(({ code, name, parent, path }) => ({
      code,
      name: name ?? code ?? path,
      parent,
      from: "list" as const,
    })),
  ];
  // Each once, though roster and list both expect it.
  return expected.filter(({ code, name }) => {
    const words = wordsFor(code, name);
    const isKnown = words.some((word) => there.has(word));
    if (!isKnown) for (const word of words) there.add(word);
    return !isKnown;
  });
}

/** What a unit is known by. */
function wordsFor(code: string | null, name: string | null): string[] {
  return [...(code === null ? [] : [`code ${code}`]), ...(name === null ? [] : [`name ${sameName(name)}`])];
}

/** The planned units with what became of them. */
export function batchUnits(
  jobs: ReadonlyMap<PlannedUnit, UnitJob>,
  results: ReadonlyMap<string, UnitResult>,
  roster: Roster | null,
): BatchUnit[] {
  return [...jobs].map(([unit, { job, unread }]) => ({
    ...unit,
    key: job?.key ?? null,
    paths: job?.files.map(({ path }) => path) ?? [],
    unopened: unread,
    result: (job && results.get(job.key)) ?? null,
    listed: roster && rosterUnit(unit, roster),
  }));
}

function byUnit(a: PlannedUnit, b: PlannedUnit): number {
  return byText(a.code ?? "\uffff", b.code ?? "\uffff") || byText(a.name ?? a.id, b.name ?? b.id);
}
