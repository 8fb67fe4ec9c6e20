import type { Progress } from "../../hosts/port";
import type { FinalAccounts } from "../../core/accounts/finalAccounts";
import type { DisclosureModel } from "../../core/disclosure/writing/composeDisclosure";
import { BudgetReportError } from "../../core/errors";
import type { ScoreSheet } from "../../core/indicators/scoreSheet";
import type { Recognition } from "../../core/layout/recognisedTable";
import type { ReportModel } from "../../core/report/reportModel";
import type { Road } from "../../core/road";
import type { ReportDocument } from "../../core/text/document";
import type { CellRef } from "../../core/workbook/cellRef";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { ValidationResult } from "../../core/validation/validationResult";
import { excerptOf } from "./excerpt";
import { formulasAt } from "./formulasAt";
import { HeldWorkbook } from "./heldWorkbook";
import type { CallInput, CallName, CallOutput } from "./protocol";
import { causeTableOf, withLastYear } from "./lastYearCalls";
import { answerFileOf, answersInFile, sheetEdits, sheetOf } from "./answerCalls";
import { discloseNow, withBudget } from "./disclosureCalls";
import { checkPublishedNow, compareVersionsNow, proofListFile, proofreadNow } from "./proofCalls";
import type { ReportGround } from "./reportCalls";
import {
  againstPrevious,
  checkTemplate,
  composeNow,
  outlineChoices,
  packBytes,
  outlineView,
  placeholdersOf,
  readOutline,
  readPrevious,
  reportBytes,
} from "./reportCalls";
import { scoreNow, scoreWriting, systemChoices, systemView, tryScores } from "./scoreCalls";
import { sheetHeadOf } from "./sheetHead";
import type { PickedFile, RecognitionView, ValidationView } from "./views";

type Handlers = {
  readonly [Name in CallName]: (
    input: CallInput<Name>,
    onProgress?: (progress: Progress) => void,
  ) => CallOutput<Name> | Promise<CallOutput<Name>>;
};

/**
 * The road from workbook to report as calls. Keeps the workbook and every stop's result, so that only what the pane
 * shows crosses to the page. The core is loaded when it is first needed.
 */
export class Engine {
  private readonly held = new HeldWorkbook();
  private road: Road | null = null;
  private validation: ValidationResult | null = null;
  /** Of the same workbook, for checking again only what has changed since. */
  private lastValidation: ValidationResult | null = null;
  private lastYearValidation: ValidationResult | null = null;
  private scoreSheet: ScoreSheet | null = null;
  private report: ReportModel | null = null;
  private disclosure: DisclosureModel | null = null;
  /** The budget beside the workbook, for as long as that is open. */
  private budget: PickedFile | null = null;
  /** Last year's report, for as long as the workbook is open. */
  private previous: ReportDocument | null = null;

  async call<Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
    onProgress?: (progress: Progress) => void,
  ): Promise<CallOutput<Name>> {
    return this.handlers[name](input, onProgress);
  }

  private readonly handlers: Handlers = {
    openFile: async ({ name, bytes }, onProgress) => {
      const { readWorkbookFile } = await import("../../hosts/file/readWorkbookFile");
      this.forgetResults();
      this.previous = null;
      const workbook = await readWorkbookFile(bytes, name, onProgress);
      if (name !== this.held.name) this.budget = null;
      this.held.open(workbook);
      return { name, sheets: workbook.sheets.map((sheet) => sheet.name), settings: workbook.settings };
    },
    beginWorkbook: (workbook) => {
      this.forgetResults();
      this.held.begin(workbook);
      return null;
    },
    addSheet: (sheet) => {
      this.held.addSheet(sheet);
      return null;
    },
    addRows: (rows) => {
      this.held.addRows(rows);
      return null;
    },
    addNotes: (notes) => {
      this.held.addNotes(notes);
      return null;
    },
    setSetting: (setting) => {
      this.held.setSetting(setting);
      this.road = this.road && this.road.withSettings(this.held.snapshot().settings);
      return null;
    },
    readOwnLists: async ({ name, bytes }) => {
      const { readOwnLists } = await import("../../hosts/file/readOwnLists");
      return readOwnLists(bytes, name);
    },
    sheetsToRead: (changed) => this.held.sheetsToRead(changed),

    isGrounded: () => this.road !== null,
    recognise: async () => {
      const { Road } = await import("../../core/road");
      this.forgetResults();
      const road = new Road(this.held.snapshot());
      const view = viewOf(await road.recognition(), await road.accounts());
      this.road = road;
      await this.budgetAgain();
      return view;
    },
    validate: async () => {
      const { LEDGER_RULE_IDS } = await import("../../core/validation/catalogue");
      const road = this.walked().withSettings(this.held.settingsForRules());
      const changedSheets = this.held.changedSheets();
      const previous = this.lastValidation;
      this.validation = await road.validate(previous && changedSheets ? { recheck: { previous, changedSheets } } : {});
      this.lastValidation = this.validation;
      this.held.markChecked();
      return validationView(this.validation, LEDGER_RULE_IDS);
    },
    listSystems: () => systemChoices(this.walked()),
    score: async () => {
      await this.requireWhole();
      const view = await scoreNow(this.walked());
      this.scoreSheet = view.scoreSheet;
      return view;
    },
    tryScores: (tried) => tryScores(this.walked(), tried),
    systemOf: ({ id }) => systemView(this.walked(), id),
    scoreWriting: ({ mode }) => {
      if (!this.scoreSheet) throw new BudgetReportError("unexpected");
      return scoreWriting(this.walked(), this.scoreSheet, mode);
    },
    listOutlines: () => outlineChoices(this.walked()),
    outlineOf: ({ id }) => outlineView(this.walked(), id),
    readOutline,
    compose: async () => {
      await this.requireWhole();
      this.report = await composeNow(this.reportGround());
      // What is not attached is asked for by templates only, and these are filled here.
      const view = { ...this.report, unattached: [] };
      return this.previous ? { ...view, againstPrevious: await againstPrevious(this.previous, view) } : view;
    },
    openLastYear: async (picked) => {
      if (picked === null) {
        this.road = await this.walked().withLastYear(null);
        this.lastYearValidation = null;
        return null;
      }
      const { road, validation, view } = await withLastYear(this.walked(), picked);
      this.road = road;
      this.lastYearValidation = validation;
      return view;
    },
    causeTable: () => causeTableOf(this.walked()),
    disclose: async () => {
      await this.requireWhole();
      const { model, view } = await discloseNow(this.walked(), this.validation);
      this.disclosure = model;
      return view;
    },
    openBudget: async (picked) => {
      this.road = await withBudget(this.walked(), picked);
      this.budget = picked;
      return null;
    },
    writeDisclosure: ({ isDraft }) => reportBytes({ ...this.disclosed(), isDraft }, null),
    answerSheet: () => sheetOf(this.disclosed()),
    answerEdits: ({ texts }) => sheetEdits(this.held.snapshot(), this.disclosed(), texts),
    answerFile: () => answerFileOf(this.disclosed()),
    readAnswers: (file) => answersInFile(this.disclosed(), file),
    readPrevious: async (file) => {
      const { document, texts } = await readPrevious(this.reportGround(), file);
      this.previous = document;
      return texts;
    },
    placeholders: () => placeholdersOf(this.composed()),
    checkTemplate: (template) => checkTemplate(this.composed(), template),
    writeDocx: ({ template, isDraft }) => reportBytes({ ...this.composed(), isDraft }, template),
    writePack: ({ template, isDraft }) => packBytes({ ...this.composed(), isDraft }, template, this.reportGround()),
    proofread: (input) => proofreadNow(input, { road: this.road, scoreSheet: this.scoreSheet }, () => this.composed()),
    checkPublished: (input) => checkPublishedNow(input, this.road),
    compareVersions: (versions) => compareVersionsNow(versions, this.road),
    writeProofList: proofListFile,
    writeTables: async ({ tables }) => (await import("../../hosts/file/tableWorkbook")).tableWorkbook(tables),
    blankWorkbook: async ({ year }) => {
      const [{ templateWorkbook }, { classificationsOf }, { writeDesigns }] = await Promise.all([
        import("../../core/template/templateWorkbook"),
        import("../../core/classification/classifications"),
        import("../../hosts/file/writeDesigns"),
      ]);
      return writeDesigns(templateWorkbook(year, classificationsOf({})));
    },
    excerpt: (ref) => excerptOf(this.workbookOf(ref), ref),
    formulasOf: (refs) => formulasAt(this.held.snapshot(), refs),
    sheetHead: (sheet) => sheetHeadOf(this.held.snapshot(), sheet),
  };

  /** The road of the recognised workbook. */
  private walked(): Road {
    if (!this.road) throw new BudgetReportError("unexpected");
    return this.road;
  }

  /** Scores and report rest on the workbook as a whole, as they do on the command line. @throws damagedSheets */
  private async requireWhole(): Promise<void> {
    const { requireWholeWorkbook } = await import("../../core/requireAccounts");
    requireWholeWorkbook(this.walked());
  }

  /** This year's workbook, or last year's where the cell is there. @throws unexpected */
  private workbookOf({ workbook }: CellRef): WorkbookSnapshot {
    if (workbook === undefined) return this.held.snapshot();
    const last = this.road?.lastYear?.road.snapshot;
    if (last?.name !== workbook) throw new BudgetReportError("unexpected");
    return last;
  }

  private reportGround(): ReportGround {
    const { scoreSheet, validation, lastYearValidation } = this;
    return { road: this.walked(), scoreSheet, validation, lastYearValidation };
  }

  private disclosed(): DisclosureModel {
    if (!this.disclosure) throw new BudgetReportError("unexpected");
    return this.disclosure;
  }

  /** A workbook that was recognised anew knows of no budget; one that does not fit it is left out, and said. */
  private async budgetAgain(): Promise<void> {
    const { budget } = this;
    if (!budget) return;
    this.budget = null;
    this.road = await withBudget(this.walked(), budget);
    this.budget = budget;
  }

  private composed(): ReportModel {
    if (!this.report) throw new BudgetReportError("unexpected");
    return this.report;
  }

  private forgetResults(): void {
    this.road = this.validation = this.lastYearValidation = this.scoreSheet = this.report = null;
    this.disclosure = null;
  }
}

function validationView(result: ValidationResult, ledgerRules: readonly string[]): ValidationView {
  const { findings, causes, notChecked, unclear, books, checkedRules, checkedTables, checkedCells, byRule } = result;
  const checked = { checkedRules, checkedTables, checkedCells };
  const compared = byRule.flatMap(({ rule, equations }) => (equations.length > 0 ? [[rule, equations.length]] : []));
  const comparisons = Object.fromEntries(compared) as Record<string, number>;
  return { findings, causes, notChecked, unclear, books, ...checked, ledgerRules, comparisons };
}

function viewOf(recognition: Recognition, { warnings = [] }: FinalAccounts): RecognitionView {
  return {
    ...recognition,
    warnings,
    tables: recognition.tables.map(({ rows, ...table }) => ({ ...table, rowCount: rows.length })),
  };
}
