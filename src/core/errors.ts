/**
 * Errors that a person can do something about. `code` selects the sentence in the locales, `fields` fill it;
 * no English message of a library ever reaches the screen.
 */
export type ErrorCode =
  | "fileNotFound"
  | "fileUnreadable"
  | "fileTooLarge"
  | "notAWorkbook"
  | "notADocument"
  | "damagedDocument"
  | "documentPassword"
  | "documentTooLong"
  | "passwordProtected"
  | "damagedWorkbook"
  | "damagedSheets"
  | "tooManySheets"
  | "tooManyCells"
  | "tooManyTexts"
  | "sheetsTooWide"
  | "zipBomb"
  | "emptyWorkbook"
  | "noRecognisedTable"
  | "budgetOnly"
  | "formulaErrors"
  | "uncomputedFormulas"
  | "unsupportedFormat"
  | "amountOutOfRange"
  | "unknownSystem"
  | "brokenSystem"
  | "brokenClassification"
  | "brokenStandards"
  | "brokenRoster"
  | "brokenUnitList"
  | "folderNotFound"
  | "noUnits"
  | "storeNotWritable"
  | "unknownUnit"
  | "storeWithoutRun"
  | "unknownFinding"
  | "childNotStarted"
  | "engineMissing"
  | "engineFailed"
  | "engineVersion"
  | "unknownOutline"
  | "brokenOutline"
  | "notATemplate"
  | "damagedTemplate"
  | "outputNotWritable"
  | "outputIsInput"
  | "outputExists"
  | "invalidCall"
  | "entryRefused"
  | "sheetProtected"
  | "sheetMissing"
  | "sheetChanged"
  | "sheetHidden"
  | "sheetTooLarge"
  | "notWritable"
  | "arrayFormula"
  | "editsHalfDone"
  | "marksTakenBack"
  | "marksHalfDone"
  | "commentsTakenBack"
  | "commentsHalfDone"
  | "cellChanged"
  | "hostRequestFailed"
  | "hostUnavailable"
  | "wordRequestFailed"
  | "wordUnavailable"
  | "officeTooOld"
  | "reportTooLarge"
  | "figureMissing"
  | "readCancelled"
  | "settingsTooLarge"
  | "badOrigin"
  | "badCertificate"
  | "portInUse"
  | "cannotListen"
  | "unexpected";

export class BudgetReportError extends Error {
  readonly code: ErrorCode;
  readonly fields: Readonly<Record<string, string | number>>;

  constructor(code: ErrorCode, fields: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = "BudgetReportError";
    this.code = code;
    this.fields = fields;
  }
}
