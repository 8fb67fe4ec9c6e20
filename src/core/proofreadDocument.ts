import type { FinalAccounts } from "./accounts/finalAccounts";
import type { ScoreSheet } from "./indicators/scoreSheet";
import { isBudgetOnly } from "./layout/budgetOnly";
import type { Proofreading } from "./proofread/proofread";
import type { Outline } from "./report/outline/outline";
import type { AppendixInput } from "./report/appendix/appendixInput";
import type { ReportModel } from "./report/reportModel";
import type { Road } from "./road";
import type { ReportDocument } from "./text/document";
import type { ValidationResult } from "./validation/validationResult";

export interface ProofreadOptions {
  /** The workbook that the report tells of. */
  readonly road?: Road | null;
  /** Default: scored by the workbook's own choices. */
  readonly scoreSheet?: ScoreSheet | null;
  /** The outline that the report should follow. Default: the one chosen in the workbook. */
  readonly outline?: Outline | null;
  /** The report as it was composed from this workbook: what its appendix tells of the checking rests on that. */
  readonly composed?: ReportModel | null;
  /** What an appendix would tell of the checking; asked where the document has one. Such sentences rest on the checking. */
  readonly appendix?: (validation: ValidationResult) => Promise<AppendixInput>;
}

/** A report held against itself and, where a workbook is given, against its accounts, its points and its outline. */
export async function proofreadDocument(
  document: ReportDocument,
  { road = null, scoreSheet, outline, composed = null, appendix }: ProofreadOptions = {},
): Promise<Proofreading> {
  const { proofread } = await import("./proofread/proofread");
  if (road === null) return proofread(document, { outline: outline ?? null });
  const scores = scoreSheet ?? (await road.score());
  const written =
    !composed && appendix ? await writtenAppendix(document, { road, scoreSheet: scores, appendix }) : null;
  const ofChecking = composed ? await ownSentences(composed) : written;
  return proofread(document, {
    accounts: await accountsOfText(road),
    scoreSheet: scores,
    outline: outline ?? (await road.chosenOutline()),
    classifications: road.classifications,
    ...(ofChecking ? { ofChecking } : {}),
  });
}

/** What a text is held against. A text about a budget calls what is planned by its name alone. */
export async function accountsOfText(road: Road): Promise<FinalAccounts> {
  const accounts = await road.accountsOfBothYears();
  if (!isBudgetOnly((await road.recognition()).tables)) return accounts;
  const { budgetAsYear } = await import("./accounts/budgets/budgetAsYear");
  return budgetAsYear(accounts);
}

interface AppendixQuestion {
  readonly road: Road;
  readonly scoreSheet: ScoreSheet;
  readonly appendix: (validation: ValidationResult) => Promise<AppendixInput>;
}

/** What the appendix of a written report says if the workbook is still checked as it was then; `null` where it has none. */
async function writtenAppendix(
  document: ReportDocument,
  { road, scoreSheet, appendix }: AppendixQuestion,
): Promise<ReadonlySet<string> | null> {
  const { hasAppendix, textsOfAppendix } = await import("./report/appendix/appendixTexts");
  if (!hasAppendix(document)) return null;
  const { fingerprintOf } = await import("./report/figures/fingerprint");
  const recognition = await road.recognition();
  const input = await appendix(await road.validate());
  return textsOfAppendix({ input, scoreSheet, fingerprint: fingerprintOf(recognition), tables: recognition.tables });
}

/** Sentences of the composed text whose numbers are in no cell: what its appendix tells of the checking, and what a person has entered. */
async function ownSentences(composed: ReportModel): Promise<ReadonlySet<string>> {
  const [{ appendixTexts }, { enteredTexts }] = await Promise.all([
    import("./report/appendix/appendixTexts"),
    import("./disclosure/writing/enteredTexts"),
  ]);
  return new Set([...appendixTexts(composed), ...enteredTexts(composed)]);
}
