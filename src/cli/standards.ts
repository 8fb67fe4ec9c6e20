import path from "node:path";
import { STANDARDS_SETTING } from "../core/validation/standards/spendingStandards";
import { parseStandards } from "../core/validation/standards/standardsFile";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { CallFiles } from "../hosts/disk/callFiles";

type Settings = WorkbookSnapshot["settings"];

/** The settings with local spending limits from a JSON file, for this run. @throws brokenStandards, fileNotFound */
export async function withStandards(files: CallFiles, settings: Settings, file: string): Promise<Settings> {
  const standards = parseStandards(await files.read(file), path.basename(file));
  return { ...settings, [STANDARDS_SETTING]: standards };
}
