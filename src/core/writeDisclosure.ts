import type { FinalAccounts } from "./accounts/finalAccounts";
import type { KeptAnswers } from "./disclosure/answers/keptAnswers";
import type { DisclosureForm, DisclosureKind } from "./disclosure/forms/disclosureForm";
import type { DisclosureModel } from "./disclosure/writing/composeDisclosure";
import { BudgetReportError } from "./errors";
import { isBudgetOnly } from "./layout/budgetOnly";
import type { Road } from "./road";
import type { ReportOptions } from "./report/reportOptions";
import type { ValidationResult } from "./validation/validationResult";

export interface DisclosureWish {
  /** Default: what the workbook is of. */
  readonly kind?: DisclosureKind;
  readonly formId?: string;
  readonly forms?: readonly DisclosureForm[];
  /** Beside those kept in the workbook, over which they win. */
  readonly answers?: KeptAnswers;
  /** Attach the evaluation report to 部门决算公开; default: the workbook's own choice. */
  readonly withReport?: boolean;
  readonly validation?: ValidationResult | null;
  readonly ruleTitle?: (rule: string) => string;
  /** Default: the workbook's own choices. */
  readonly options?: ReportOptions;
}

/** Is the workbook one of a budget, or of final accounts? */
export async function disclosureKindOf(road: Road): Promise<DisclosureKind> {
  return isBudgetOnly((await road.recognition()).tables) ? "budget" : "final";
}

/**
 * 部门决算公开 or 部门预算公开 from its workbook, with last year's and the budgets beside it where they were given.
 * @throws budgetOnly, noBudgetTables, unknownDisclosureForm, and what withBudget() throws where a workbook is another year's or unit's
 */
export async function writeDisclosure(road: Road, wish: DisclosureWish = {}): Promise<DisclosureModel> {
  const kind = wish.kind ?? (await disclosureKindOf(road));
  if (kind === "final") await road.requireFinalAccounts();
  const [
    { composeDisclosure },
    { chooseForm },
    { chosenForm, isReportAttached },
    { answersBefore, answersOf },
    { attachedReportOf },
    { readReportOptions },
    recognition,
  ] = await Promise.all([
    import("./disclosure/writing/composeDisclosure"),
    import("./disclosure/forms/chooseForm"),
    import("./disclosure/answers/keptAnswers"),
    import("./disclosure/answers/answersOf"),
    import("./attachedEvaluation"),
    import("./report/readReportOptions"),
    road.recognition(),
  ]);
  const accounts = await road.accountsOfBothYears();
  if (kind === "budget") requireBudget(accounts, road.snapshot.name);
  const year = accounts.year?.value ?? null;
  const kept = readReportOptions(road.settings);
  const { forms, ruleTitle, validation } = wish;
  const scoreSheet = kind === "final" ? await road.score() : null;
  const formId = wish.formId ?? chosenForm(road.settings, kind);
  const { form, by } = chooseForm(recognition, {
    kind,
    ...(formId === undefined ? {} : { formId }),
    ...(forms ? { own: forms } : {}),
    ...(kept.region === undefined ? {} : { region: kept.region }),
  });
  const paper = year === null ? null : { kind, year };
  const answers = { ...(paper ? answersOf(road.snapshot, paper) : {}), ...wish.answers };
  const last = kind === "final" ? road.lastYear?.road : road.besideBudgets?.lastBudget;
  const isAttached = kind === "final" && (wish.withReport ?? isReportAttached(road.settings));
  const report = isAttached ? await attachedReportOf(road, { scoreSheet, answers, year }, wish) : null;
  return composeDisclosure(
    {
      recognition,
      accounts,
      form,
      chosenBy: by,
      budgetFile: (kind === "final" ? road.besideBudgets?.budget : road.besideBudgets?.lastBudget)?.snapshot.name,
      scoreSheet,
      report,
      findings: validation?.findings ?? [],
      ...(ruleTitle ? { ruleTitle } : {}),
      answers,
      answersBefore: paper ? answersBefore(road.snapshot, last?.snapshot, paper) : {},
    },
    { ...kept, contents: true, ...wish.options },
  );
}

function requireBudget({ figures }: FinalAccounts, file: string): void {
  if (![...figures.keys()].some((key) => key.startsWith("budget.")))
    throw new BudgetReportError("noBudgetTables", { file });
}
