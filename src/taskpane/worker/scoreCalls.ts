import { BudgetReportError } from "../../core/errors";
import type { ScoreSheet } from "../../core/indicators/scoreSheet";
import type { WriteMode } from "../../core/indicators/scoreEdits";
import type { Road } from "../../core/road";
import type { ScoreView, ScoreWriting, SystemChoice, SystemView, TriedValues } from "./views";

/** The workbook's own forms first, then imported systems, then the built-in ones. */
export async function systemChoices(road: Road): Promise<readonly SystemChoice[]> {
  const [{ listSystems }, { readScoreOptions }, { formsIn, formSystemId }] = await Promise.all([
    import("../../core/indicators/score"),
    import("../../core/indicators/readScoreOptions"),
    import("../../core/indicators/systems/chooseSystem"),
  ]);
  const { systems = [] } = readScoreOptions(road.settings);
  const imported = new Set(systems.map(({ id }) => id));
  const forms = formsIn(await road.recognition()).map((table) => ({
    id: formSystemId(table),
    title: table.title,
    sheet: table.sheet,
    givesTotal: true,
    isImported: false,
  }));
  const others = listSystems(systems).map(({ id, title, usableForScoring }) => ({
    id,
    title,
    givesTotal: usableForScoring,
    isImported: imported.has(id),
  }));
  return [...forms, ...others];
}

/** @throws unknownSystem, brokenSystem */
export async function scoreNow(road: Road): Promise<ScoreView> {
  const { readScoreOptions } = await import("../../core/indicators/readScoreOptions");
  const options = readScoreOptions(road.settings);
  const { inputs = {}, judgements = {}, remarks = {}, notApplicable = [] } = options;
  const entries = { inputs, judgements, remarks, notApplicable, settings: options.settings ?? {} };
  await road.requireFinalAccounts();
  return { scoreSheet: await road.score(options), entries };
}

/** What the scores would be with other figures and other judged points; nothing is kept. */
export async function tryScores(road: Road, { inputs, points }: TriedValues): Promise<ScoreSheet> {
  const { readScoreOptions } = await import("../../core/indicators/readScoreOptions");
  const options = readScoreOptions(road.settings);
  const signed = { by: "", at: "" };
  const tried = Object.entries(inputs).map(([name, value]) => [name, { value, ...signed }] as const);
  const judged = Object.entries(points).map(([id, given]) => [id, { points: given, ...signed }] as const);
  return road.score({
    ...options,
    inputs: { ...options.inputs, ...Object.fromEntries(tried) },
    judgements: { ...options.judgements, ...Object.fromEntries(judged) },
  });
}

/** A system as it came, and what this workbook has kept of its confirmation. @throws unknownSystem */
export async function systemView(road: Road, id: string): Promise<SystemView> {
  const [{ allSystems }, { readScoreOptions }, { keptConfirmation }] = await Promise.all([
    import("../../core/indicators/systems/allSystems"),
    import("../../core/indicators/readScoreOptions"),
    import("../../core/indicators/systems/confirmation"),
  ]);
  const { systems = [], confirmations = [] } = readScoreOptions(road.settings);
  const all = allSystems(systems);
  const source = all.find((system) => system.id === id);
  if (!source) throw new BudgetReportError("unknownSystem", { id, known: all.map((system) => system.id).join("、") });
  const year = (await road.recognition()).year?.value ?? null;
  return { source, year, kept: keptConfirmation(confirmations, id, year) ?? null };
}

/** What writing the scores into the workbook would do: the form's 得分 cells, or a sheet of their own. */
export async function scoreWriting(road: Road, sheet: ScoreSheet, mode: WriteMode): Promise<ScoreWriting> {
  const [{ scoreEdits }, { scoreTable }, { readScoreOptions }] = await Promise.all([
    import("../../core/indicators/scoreEdits"),
    import("../../core/indicators/scoreTable"),
    import("../../core/indicators/readScoreOptions"),
  ]);
  return {
    edits: scoreEdits(sheet, await road.recognition(), mode, readScoreOptions(road.settings).settings),
    table: scoreTable(sheet, mode),
  };
}
