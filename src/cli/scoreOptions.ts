import { readdir } from "node:fs/promises";
import path from "node:path";
import { BudgetReportError } from "../core/errors";
import { checkAssignments, parseAssignment, withAssignments } from "../core/indicators/assignments";
import { readScoreOptions, withSystemFiles } from "../core/indicators/readScoreOptions";
import type { ScoreOptions } from "../core/indicators/scoreOptions";
import { chooseSystem } from "../core/indicators/systems/chooseSystem";
import type { ScoringSystem } from "../core/indicators/systems/scoringSystem";
import { parseSystem } from "../core/indicators/systems/systemFile";
import type { Road } from "../core/road";
import type { CallFiles } from "../hosts/disk/callFiles";

/** What `score` and `report` take from the command line for scoring. */
export interface ScoringArguments {
  /** Id of a system, or the path of a system's JSON file. */
  readonly system?: string;
  /** A folder of systems' JSON files. */
  readonly systems?: string;
  /** `name=value`, as often as needed. */
  readonly set?: readonly string[];
}

/** The workbook's own entries with those of the command line added. @throws brokenSystem, fileNotFound, invalidCall */
async function scoreOptions(inputs: CallFiles, { settings }: Road, given: ScoringArguments): Promise<ScoreOptions> {
  const kept = readScoreOptions(settings);
  const folder = given.systems ? await systemsIn(inputs, given.systems) : [];
  const named = given.system?.toLowerCase().endsWith(".json") ? await systemFile(inputs, given.system) : null;
  const files = named ? [named, ...folder.filter(({ id }) => id !== named.id)] : folder;
  const options: ScoreOptions = {
    ...withSystemFiles(kept, files),
    ...(given.system === undefined ? {} : { system: named?.id ?? given.system }),
  };
  return withAssignments(options, (given.set ?? []).map(parseAssignment), "--set", new Date().toISOString());
}

/**
 * The workbook scored by its own entries and those of the command line.
 * @throws entryRefused where an assignment names nothing of the system, or says what cannot be; see scoreOptions
 */
export async function scoreByArguments(inputs: CallFiles, road: Road, given: ScoringArguments) {
  const options = await scoreOptions(inputs, road, given);
  const sheet = await road.score(options);
  const chosen = chooseSystem(await road.recognition(), options);
  const system = chosen.type === "system" ? chosen.system : null;
  checkAssignments((given.set ?? []).map(parseAssignment), sheet, system);
  return { options, sheet };
}

async function systemsIn(inputs: CallFiles, folder: string): Promise<ScoringSystem[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    throw new BudgetReportError("fileNotFound", { file: folder }, error);
  }
  const files = names.filter((name) => name.toLowerCase().endsWith(".json")).sort();
  const owners = new Map<string, string>();
  const systems: ScoringSystem[] = [];
  for (const name of files) {
    const system = await systemFile(inputs, path.join(folder, name));
    const owner = owners.get(system.id);
    if (owner !== undefined) {
      const fields = { file: name, line: 0, path: "id", where: "id", reason: "duplicateSystem", id: system.id, owner };
      throw new BudgetReportError("brokenSystem", fields);
    }
    owners.set(system.id, name);
    systems.push(system);
  }
  return systems;
}

async function systemFile(inputs: CallFiles, file: string): Promise<ScoringSystem> {
  return parseSystem(await inputs.read(file), path.basename(file));
}
