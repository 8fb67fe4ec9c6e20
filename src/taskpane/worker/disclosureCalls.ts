import type { DisclosureModel } from "../../core/disclosure/writing/composeDisclosure";
import type { Road } from "../../core/road";
import type { ValidationResult } from "../../core/validation/validationResult";
import { sheetIn } from "./answerCalls";
import type { DisclosureView, PickedFile } from "./views";

/** The published text of the workbook by its kept form and answers. @throws noBudgetTables, budgetOtherYear … */
export async function discloseNow(
  road: Road,
  validation: ValidationResult | null,
): Promise<{ readonly model: DisclosureModel; readonly view: DisclosureView }> {
  const [{ writeDisclosure }, { allForms }, { ruleTitles }] = await Promise.all([
    import("../../core/writeDisclosure"),
    import("../../core/disclosure/forms/disclosureForm"),
    import("../../locales/ruleTitles"),
  ]);
  const model = await writeDisclosure(road, { validation, ruleTitle: await ruleTitles("zh-CN") });
  const { form, gaps, outlineChoice, questions, title, year } = model;
  const { budget, lastBudget } = road.besideBudgets ?? {};
  return {
    model,
    view: {
      kind: form.kind,
      title,
      year,
      form: { id: form.id, by: outlineChoice?.by ?? "asked" },
      forms: allForms()
        .filter(({ kind }) => kind === form.kind)
        .map((one) => ({ id: one.id, title: one.title })),
      gaps,
      questions,
      budget: (budget ?? lastBudget)?.snapshot.name ?? null,
      isReportAttached: model.attachedOutline !== undefined,
      answerSheet: await sheetIn(road.snapshot, model),
    },
  };
}

/** The road with a budget beside it, which its accounts are held against at once. @throws budgetOtherYear, budgetOtherUnit, budgetNoFigures */
export async function withBudget(road: Road, picked: PickedFile | null): Promise<Road> {
  if (picked === null) return road.withBudgets({});
  const [{ Road: NewRoad }, { readWorkbookFile }, { requireAccounts }, { disclosureKindOf }] = await Promise.all([
    import("../../core/road"),
    import("../../hosts/file/readWorkbookFile"),
    import("../../core/requireAccounts"),
    import("../../core/writeDisclosure"),
  ]);
  const budget = new NewRoad(await readWorkbookFile(picked.bytes, picked.name));
  await requireAccounts(budget);
  const isBudget = (await disclosureKindOf(road)) === "budget";
  const both = road.withBudgets(isBudget ? { lastBudget: budget } : { budget });
  await both.accountsOfBothYears();
  return both;
}
