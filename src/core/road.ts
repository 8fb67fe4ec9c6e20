import type { FinalAccounts, LastYear } from "./accounts/finalAccounts";
import type { FitOptions } from "./accounts/lastYear/fitLastYear";
import { classificationsOf, type Classifications } from "./classification/classifications";
import type { ScoreOptions } from "./indicators/scoreOptions";
import type { ScoreSheet } from "./indicators/scoreSheet";
import { BudgetReportError } from "./errors";
import { isBudgetOnly } from "./layout/budgetOnly";
import type { Recognition } from "./layout/recognisedTable";
import type { CauseRow } from "./report/changes/causeTable";
import type { Outline } from "./report/outline/outline";
import type { KeptReportOptions } from "./report/readReportOptions";
import type { ReportModel } from "./report/reportModel";
import type { ReportOptions } from "./report/reportOptions";
import type { ValidationResult } from "./validation/validationResult";
import type { ValidationOptions } from "./validation/validate";
import type { WorkbookSnapshot } from "./workbook/snapshot";

/** What a report is composed from besides the accounts; what is left out is not in it. */
export interface ComposeOptions {
  readonly scoreSheet?: ScoreSheet | null;
  readonly validation?: ValidationResult | null;
  /** Of last year's workbook: sentences that rest on what is wrong there are marked too. */
  readonly lastYearValidation?: ValidationResult | null;
  /** Default: the workbook's own choices. */
  readonly report?: KeptReportOptions;
  /** The names of the rules, for the comments on doubtful sentences. Default: their ids. */
  readonly ruleTitle?: () => Promise<(rule: string) => string>;
  /** How an appendix is worded, where one is wanted and the workbook was validated. */
  readonly appendix?: (validation: ValidationResult) => Promise<NonNullable<ReportOptions["appendix"]>>;
}

/** Workbooks of budgets beside this one: of the same year, or of the year before where this one is a budget too. */
export interface BudgetRoads {
  readonly budget?: Road | null;
  readonly lastBudget?: Road | null;
}

/** Last year's workbook beside this year's: its own road, and what it brings. */
export interface LastRoad {
  readonly road: Road;
  readonly lastYear: LastYear;
}

/**
 * The one road from an opened workbook: recognise → accounts → validate, score, compose, proofread. Each stop's code is
 * loaded when it is first asked for. The first two stops are walked once; the results of the others belong to the caller.
 */
export class Road {
  private recognised: Promise<Recognition> | null = null;
  private built: Promise<FinalAccounts> | null = null;
  private merged: Promise<FinalAccounts> | null = null;
  private before: LastRoad | null = null;
  private budgets: BudgetRoads | null = null;
  private figuresBefore: LastYear | null = null;

  constructor(readonly snapshot: WorkbookSnapshot) {}

  get settings(): WorkbookSnapshot["settings"] {
    return this.snapshot.settings;
  }

  /** The lists that hold for this workbook, the unit's own items among them. */
  get classifications(): Classifications {
    return classificationsOf(this.settings);
  }

  recognition(): Promise<Recognition> {
    this.recognised ??= import("./layout/recognise").then(({ recognise }) => recognise(this.snapshot));
    // What failed may succeed when it is asked for again: a script that did not arrive.
    this.recognised.catch(() => (this.recognised = null));
    return this.recognised;
  }

  /** What this workbook's own tables say. */
  accounts(): Promise<FinalAccounts> {
    this.built ??= this.buildAccounts();
    this.built.catch(() => (this.built = null));
    return this.built;
  }

  /** The same with last year's finals beside them, where its workbook was given. */
  accountsOfBothYears(): Promise<FinalAccounts> {
    const { before, budgets, figuresBefore } = this;
    const lastYear = before?.lastYear ?? figuresBefore;
    if (!lastYear && !budgets) return this.accounts();
    this.merged ??= Promise.all([this.accounts(), import("./accounts/lastYear/withLastYear")])
      .then(([accounts, { withLastYear }]) => (lastYear ? withLastYear(accounts, lastYear) : accounts))
      .then(async (accounts) => {
        if (!budgets) return accounts;
        const { besideBudgets } = await import("./accounts/budgets/withBudget");
        const [budget, lastBudget] = await Promise.all([budgets.budget?.there(), budgets.lastBudget?.there()]);
        return besideBudgets({ file: this.snapshot.name, accounts }, { budget, lastBudget });
      });
    return this.merged;
  }

  /** Last year's workbook, where it was given. */
  get lastYear(): LastRoad | null {
    return this.before;
  }

  /**
   * The same road with the workbook of the year before beside it; `null` takes it away.
   * @throws budgetOnly, and what fitLastYear() throws where it is another year's, another unit's, or in another unit of money
   */
  async withLastYear(last: Road | null, options: FitOptions = {}): Promise<Road> {
    const road = this.copy(this.snapshot);
    road.merged = null;
    road.before = last && { road: last, lastYear: await this.fit(last, options) };
    return road;
  }

  /**
   * The same road with what was kept of last year's figures beside it, where its workbook is not at hand: for texts and
   * scores, not for the rules. @throws what fitLastYear() throws
   */
  async withLastFigures(file: string, accounts: FinalAccounts): Promise<Road> {
    const { fitLastYear } = await import("./accounts/lastYear/fitLastYear");
    const road = this.copy(this.snapshot);
    road.merged = null;
    road.figuresBefore = fitLastYear({ file: this.snapshot.name, accounts: await this.accounts() }, { file, accounts });
    return road;
  }

  /** The same road with budgets beside it. @throws when its accounts are asked for: budgetOtherYear, budgetOtherUnit, budgetNoFigures */
  withBudgets(budgets: BudgetRoads): Road {
    const road = this.copy(this.snapshot);
    road.merged = null;
    road.budgets = budgets.budget || budgets.lastBudget ? budgets : null;
    return road;
  }

  /** The budgets beside it, where any were given. */
  get besideBudgets(): BudgetRoads | null {
    return this.budgets;
  }

  /** The same workbook with other settings; what does not depend on them is not done again. */
  withSettings(settings: WorkbookSnapshot["settings"]): Road {
    const snapshot = { ...this.snapshot, settings };
    if (settings["layout.corrections"] === this.settings["layout.corrections"]) return this.copy(snapshot);
    const road = new Road(snapshot);
    road.before = this.before;
    road.budgets = this.budgets;
    road.figuresBefore = this.figuresBefore;
    return road;
  }

  private copy(snapshot: WorkbookSnapshot): Road {
    const road = new Road(snapshot);
    road.recognised = this.recognised;
    road.before = this.before;
    road.budgets = this.budgets;
    road.figuresBefore = this.figuresBefore;
    if (road.classifications !== this.classifications) return road;
    road.built = this.built;
    road.merged = this.merged;
    return road;
  }

  private async fit(last: Road, options: FitOptions): Promise<LastYear> {
    await last.requireFinalAccounts();
    const [{ fitLastYear }, own, there] = await Promise.all([
      import("./accounts/lastYear/fitLastYear"),
      this.accounts(),
      last.there(),
    ]);
    return fitLastYear({ file: this.snapshot.name, accounts: own }, there, options);
  }

  /** The accounts as those of another workbook: every cell names this file. */
  private async there(): Promise<{ readonly file: string; readonly accounts: FinalAccounts }> {
    const [{ ofWorkbook }, { buildAccounts }, recognition] = await Promise.all([
      import("./layout/ofWorkbook"),
      import("./accounts/buildAccounts"),
      this.recognition(),
    ]);
    const file = this.snapshot.name;
    return { file, accounts: buildAccounts(ofWorkbook(recognition, file), this.classifications) };
  }

  async validate(options: ValidationOptions = {}): Promise<ValidationResult> {
    const { snapshot, classifications } = this;
    const [{ validate }, recognition, accounts] = await Promise.all([
      import("./validation/validate"),
      this.recognition(),
      this.accounts(),
    ]);
    const lastYear = this.before?.lastYear ?? null;
    return validate({ snapshot, recognition, accounts, classifications, lastYear }, options);
  }

  /** What the rules say of last year's workbook by itself, each cell with its file; `null` where none was given. */
  async validateLastYear(): Promise<ValidationResult | null> {
    if (!this.before) return null;
    const { road } = this.before;
    const workbook = road.snapshot.name;
    const result = await road.validate();
    const findings = result.findings.map((finding) => ({
      ...finding,
      cells: finding.cells.map((cell) => ({ ...cell, workbook })),
      // Nothing is mended in a year that is closed.
      fix: null,
    }));
    return { ...result, findings };
  }

  /** @param options default: what the workbook has kept. @throws unknownSystem, brokenSystem */
  async score(options?: ScoreOptions): Promise<ScoreSheet> {
    const [{ score }, { readScoreOptions }, recognition, accounts] = await Promise.all([
      import("./indicators/score"),
      import("./indicators/readScoreOptions"),
      this.recognition(),
      this.accountsOfBothYears(),
    ]);
    return score({ recognition, accounts }, options ?? readScoreOptions(this.settings));
  }

  /** A budget has been planned, not carried out: nothing to score, nothing to report on. @throws budgetOnly */
  async requireFinalAccounts(): Promise<void> {
    const { tables } = await this.recognition();
    if (isBudgetOnly(tables)) throw new BudgetReportError("budgetOnly", { file: this.snapshot.name });
  }

  /** @throws unknownOutline, budgetOnly */
  async compose(asked: ComposeOptions): Promise<ReportModel> {
    const { scoreSheet = null, validation = null, lastYearValidation = null, report, appendix } = asked;
    await this.requireFinalAccounts();
    const [{ composeReport }, { readReportOptions }, recognition, accounts] = await Promise.all([
      import("./report/composeReport"),
      import("./report/readReportOptions"),
      this.recognition(),
      this.accountsOfBothYears(),
    ]);
    const { withAppendix, ...options } = report ?? readReportOptions(this.settings);
    const findings = [...(validation?.findings ?? []), ...(lastYearValidation?.findings ?? [])];
    const hasErrors = findings.some(({ severity }) => severity === "error");
    const ruleTitle = hasErrors ? await asked.ruleTitle?.() : undefined;
    const { classifications } = this;
    const input = { recognition, accounts, scoreSheet, findings, classifications, ...(ruleTitle ? { ruleTitle } : {}) };
    if (!withAppendix || !validation || !appendix) return composeReport(input, options);
    return composeReport(input, { ...options, appendix: await appendix(validation) });
  }

  /** The table in which causes of changes are asked for. @param report default: the workbook's own choices. @throws unknownOutline */
  async causeRows(report?: KeptReportOptions): Promise<readonly CauseRow[]> {
    await this.requireFinalAccounts();
    const [
      { causeRows },
      { changeGroupsOf },
      { causesIn },
      { outlineToFollow },
      { readReportOptions, REPORT_SETTING },
    ] = await Promise.all([
      import("./report/changes/causeTable"),
      import("./report/changes/changeGroupsOf"),
      import("./report/changes/causes"),
      import("./report/outline/chooseOutline"),
      import("./report/readReportOptions"),
    ]);
    const options = report ?? readReportOptions(this.settings);
    const outline = outlineToFollow(await this.recognition(), options);
    return causeRows({
      accounts: await this.accountsOfBothYears(),
      groups: changeGroupsOf(outline),
      threshold: options.changeThreshold ?? outline.changes,
      causes: options.causes ?? {},
      lastCauses: causesIn(this.before?.road.settings[REPORT_SETTING.causes]),
    });
  }

  /**
   * The outline that the user has chosen in this workbook, with what he has changed in it; `null` where the choice is
   * left to the program, or the outline is there no more.
   * @param report default: the workbook's own choices
   */
  async chosenOutline(report?: KeptReportOptions): Promise<Outline | null> {
    const [{ allOutlines }, { applyOutlineChange }, { readReportOptions }] = await Promise.all([
      import("./report/outline/outline"),
      import("./report/outline/outlineChange"),
      import("./report/readReportOptions"),
    ]);
    const { outlineId, outlines, outlineChanges } = report ?? readReportOptions(this.settings);
    const chosen = allOutlines(outlines).find(({ id }) => id === outlineId);
    const change = chosen && outlineChanges?.[chosen.id];
    return (change ? applyOutlineChange(chosen, change) : chosen) ?? null;
  }

  private async buildAccounts(): Promise<FinalAccounts> {
    const [{ buildAccounts }, recognition] = await Promise.all([
      import("./accounts/buildAccounts"),
      this.recognition(),
    ]);
    return buildAccounts(recognition, this.classifications);
  }
}
