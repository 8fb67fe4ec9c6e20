import type { FinalAccounts } from "./accounts/finalAccounts";
import type { ScoreSheet } from "./indicators/scoreSheet";
import { isBudgetOnly } from "./layout/budgetOnly";
import type { Proofreading } from "./proofread/proofread";
import type { Outline } from "./report/outline/outline";
import type { ReportModel } from "./report/reportModel";
import type { Road } from "./road";
import type { ReportDocument } from "./text/document";

export interface ProofreadOptions {
  /** The workbook that the report tells of. */
  readonly road?: Road | null;
  /** Default: scored by the workbook's own choices. */
  readonly scoreSheet?: ScoreSheet | null;
  /** The outline that the report should follow. Default: the one chosen in the workbook. */
  readonly outline?: Outline | null;
  /** The report as it was composed from this workbook: what its appendix tells of the checking rests on that. */
  readonly composed?: ReportModel | null;
}

/** A report held against itself and, where a workbook is given, against its accounts, its points and its outline. */
export async function proofreadDocument(
  document: ReportDocument,
  { road = null, scoreSheet, outline, composed = null }: ProofreadOptions = {},
): Promise<Proofreading> {
  const { proofread } = await import("./proofread/proofread");
  if (road === null) return proofread(document, { outline: outline ?? null });
  return proofread(document, {
    accounts: await accountsOfText(road),
    scoreSheet: scoreSheet ?? (await road.score()),
    outline: outline ?? (await road.chosenOutline()),
    classifications: road.classifications,
    ...(composed ? { ofChecking: await ownSentences(composed) } : {}),
  });
}

/** What a text is held against. A text about a budget calls what is planned by its name alone. */
export async function accountsOfText(road: Road): Promise<FinalAccounts> {
  const accounts = await road.accountsOfBothYears();
  if (!isBudgetOnly((await road.recognition()).tables)) return accounts;
  const { budgetAsYear } = await import("./accounts/budgets/budgetAsYear");
  return budgetAsYear(accounts);
}

/** Sentences of the composed text whose numbers are in no cell: what its appendix tells of the checking, and what a person has entered. */
async function ownSentences(composed: ReportModel): Promise<ReadonlySet<string>> {
  const [{ appendixTexts }, { enteredTexts }] = await Promise.all([
    import("./report/appendix/appendixTexts"),
    import("./disclosure/writing/enteredTexts"),
  ]);
  return new Set([...appendixTexts(composed), ...enteredTexts(composed)]);
}
