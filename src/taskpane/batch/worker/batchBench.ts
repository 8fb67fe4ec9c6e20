import { batchContext, keptYearOf, type LastYear } from "../../../core/batch/batchContext";
import type { Batch, BatchUnit } from "../../../core/batch/batchUnit";
import { crossCheck, type CrossResult } from "../../../core/batch/crossCheck";
import { parseDecisions, type Decision } from "../../../core/batch/decisions";
import { overviewOf, type Overview } from "../../../core/batch/overview";
import { readRoster } from "../../../core/batch/roster";
import { BudgetReportError } from "../../../core/errors";
import { readWorkbookFile } from "../../../hosts/file/readWorkbookFile";
import { createTranslator } from "../../../locales";
import { resultOf } from "../../../batch/checkJob";
import { overviewFiles } from "../../../batch/overview/files";
import { resultText } from "../../../batch/resultText";
import { returnNote } from "../../../batch/returnNote";
import { bytesOf } from "../folder/pickedFolder";
import { browserDigest } from "./browserDigest";
import { batchView } from "./batchView";
import type { BatchCall, BatchInput, BatchOutput } from "./protocol";
import { decisionsIn, lastYearIn, packedStore } from "./storeFile";
import { decisionLine, unitFindings } from "./unitFindings";

type Handlers = {
  readonly [Name in BatchCall]: (input: BatchInput<Name>) => BatchOutput<Name> | Promise<BatchOutput<Name>>;
};

/** What a batch's worker does: it checks units, or it holds the whole batch for the overview. */
export class BatchBench {
  private lastYear: LastYear | null = null;
  private gathered: { missing: Batch["missing"]; hasRoster: boolean; units: BatchUnit[] } | null = null;
  private cross: CrossResult | null = null;
  private decisions: readonly Decision[] = [];
  private overview: Overview | null = null;

  async call<Name extends BatchCall>(name: Name, input: BatchInput<Name>): Promise<BatchOutput<Name>> {
    return this.handlers[name](input);
  }

  private readonly handlers: Handlers = {
    check: async ({ job, files }) => {
      const read = (path: string) => {
        const file = files.get(path);
        return file ? bytesOf(path, file) : Promise.reject(new BudgetReportError("fileNotFound", { file: path }));
      };
      const result = await resultOf(read, browserDigest, job);
      return result && resultText(result);
    },
    readRoster: async ({ name, bytes }) => readRoster(await readWorkbookFile(bytes, name)),
    openLastYear: async (picked) => {
      this.lastYear = picked && (await lastYearIn(picked.name, picked.bytes));
      this.forgetOverview();
      return null;
    },
    keptYear: (unit) => this.lastYear && keptYearOf(this.lastYear, unit),
    decisionsIn: ({ name, bytes }) => decisionsIn(name, bytes),
    decided: (text) => {
      this.decisions = parseDecisions(text);
      this.overview = null;
      return null;
    },
    unitFindings: async ({ locale, unit }) => unitFindings(await createTranslator(locale), this.whole(), unit),
    decisionLine: (input) => decisionLine(this.whole(), input),
    begin: ({ missing, hasRoster }) => {
      this.gathered = { missing, hasRoster, units: [] };
      this.forgetOverview();
      return null;
    },
    addUnits: (units) => {
      this.batch().units.push(...units);
      return null;
    },
    view: async ({ locale }) => batchView(await createTranslator(locale), this.whole()),
    overview: async ({ locale, base }) =>
      overviewFiles(await createTranslator(locale), this.whole(), base, browserDigest),
    returnNote: async ({ locale, unit: id }) => {
      const overview = this.whole();
      const line = overview.units.find(({ unit }) => unit.id === id);
      if (!line) throw new BudgetReportError("unexpected");
      return returnNote(await createTranslator(locale), line.unit, overview);
    },
    packStore: ({ files }) => packedStore(this.batch().units, files),
  };

  private batch() {
    if (!this.gathered) throw new BudgetReportError("unexpected");
    return this.gathered;
  }

  private forgetOverview(): void {
    this.cross = null;
    this.overview = null;
  }

  /** The same way as the command's. */
  private whole(): Overview {
    const batch = this.batch();
    this.cross ??= crossCheck(batchContext(batch, this.lastYear));
    return (this.overview ??= overviewOf(batch, this.cross, this.decisions));
  }
}
