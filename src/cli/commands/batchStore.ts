import { batchContext } from "../../core/batch/batchContext";
import type { BatchUnit } from "../../core/batch/batchUnit";
import { unitName } from "../../core/batch/batchUnit";
import { crossCheck } from "../../core/batch/crossCheck";
import { DECISIONS, decisionOn, parseDecisions, type DecisionKind } from "../../core/batch/decisions";
import { overviewOf, type Overview } from "../../core/batch/overview";
import { sameName } from "../../core/batch/nameInPath";
import { BudgetReportError } from "../../core/errors";
import { DiskStore } from "../../batch/node/diskStore";
import { officialDate } from "../../core/report/narrative/officialDate";
import { returnNote, type NoteDetails } from "../../batch/returnNote";
import { lastYearOf, storedBatch } from "../../batch/storedBatch";
import type { CommandContext, ExitStatus } from "../context";

export interface ReturnNoteOptions {
  readonly unit: string;
  readonly output: string;
  readonly lastYear?: string;
  readonly from?: string;
  readonly number?: string;
  readonly due?: string;
  readonly date?: string;
}

/** `return-note`: what one unit has to correct, as a Word document. */
export async function runReturnNote(
  { t, files, output }: CommandContext,
  folder: string,
  { unit: asked, output: file, lastYear, ...given }: ReturnNoteOptions,
): Promise<ExitStatus> {
  if (!file.toLowerCase().endsWith(".docx"))
    throw new BudgetReportError("invalidCall", { reason: t("batch", "call.docx") });
  const details = noteDetails(given);
  await files.willWrite([file], []);
  const store = new DiskStore(folder);
  const overview = await storedOverview(store, lastYear);
  const unit = unitOf(store, overview, asked);
  await files.write(file, returnNote(t, unit, overview, details));
  output.text(t("batch", "note.written", { name: unitName(unit), path: file }));
  return 0;
}

/** @throws invalidCall for a date that is none */
function noteDetails({ from, number, due, date }: Omit<ReturnNoteOptions, "unit" | "output">): NoteDetails {
  const printed = (option: "due" | "date", typed: string | undefined) => {
    if (typed === undefined) return {};
    const day = officialDate(typed);
    if (day === null) throw new BudgetReportError("invalidCall", { reason: `--${option} ${typed}` });
    return { [option]: day };
  };
  return {
    ...(from === undefined ? {} : { from }),
    ...(number === undefined ? {} : { number }),
    ...printed("due", due),
    ...printed("date", date),
  };
}

export interface DecideOptions {
  readonly unit: string;
  readonly finding: string;
  readonly as: DecisionKind;
  readonly reason: string;
  readonly by: string;
  readonly lastYear?: string;
}

/** `decide`: keeps what somebody has decided on a finding; it outlives every check, as long as the finding says the same. */
export async function runDecide(
  { t, output }: CommandContext,
  folder: string,
  { unit: asked, finding: id, as, reason, by, lastYear }: DecideOptions,
): Promise<ExitStatus> {
  const store = new DiskStore(folder);
  const overview = await storedOverview(store, lastYear);
  const unit = unitOf(store, overview, asked);
  const findings = [
    ...overview.findings.flatMap((one) => (one.unit.id === unit.id ? [one.finding] : [])),
    ...overview.cross.flatMap(({ finding }) => (finding.places[0]?.unit === unit.id ? [finding] : [])),
  ];
  const finding = findings.find((one) => one.id === id);
  if (!finding) throw new BudgetReportError("unknownFinding", { unit: asked, finding: id });
  const decision = decisionOn(unit.id, finding, { decision: as, reason, by, at: new Date().toISOString() });
  await store.append(DECISIONS, JSON.stringify(decision));
  output.text(
    t("batch", "decisionKept", { name: unitName(unit), finding: id, decision: t("batch", `decision.${as}`) }),
  );
  return 0;
}

async function storedOverview(store: DiskStore, lastYear: string | undefined): Promise<Overview> {
  const before = lastYear === undefined ? null : await lastYearOf(new DiskStore(lastYear));
  const batch = await storedBatch(store);
  const decisions = parseDecisions((await store.textOf(DECISIONS)) ?? "");
  return overviewOf(batch, crossCheck(batchContext(batch, before)), decisions);
}

function unitOf({ folder }: DiskStore, { units }: Overview, asked: string): BatchUnit {
  const found = units.find(
    ({ unit }) => unit.id === asked || unit.code === asked || sameName(unitName(unit)) === sameName(asked),
  );
  if (!found) throw new BudgetReportError("unknownUnit", { folder, unit: asked });
  return found.unit;
}
