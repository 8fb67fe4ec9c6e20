import type { DisclosureKind } from "../core/disclosure/forms/disclosureForm";
import { requireAccounts } from "../core/requireAccounts";
import type { Road } from "../core/road";
import { disclosureKindOf } from "../core/writeDisclosure";
import type { CallFiles } from "../hosts/disk/callFiles";
import type { WorkbookArguments } from "./readInput";
import { openRoad } from "./readInput";

export interface DisclosureWorkbooks extends WorkbookArguments {
  /** Of the year's budget, beside final accounts. */
  readonly budget?: string;
}

/**
 * The road of a workbook with those beside it: last year's is one of final accounts beside final accounts, and one of a budget beside a
 * budget.
 * @throws BudgetReportError with what is wrong with any of the files
 */
export async function openDisclosureRoad(
  files: CallFiles,
  workbook: string,
  { budget, items, lastYear, renamed }: DisclosureWorkbooks,
  asked: DisclosureKind | null = null,
): Promise<Road> {
  const given: WorkbookArguments = { ...(items === undefined ? {} : { items }) };
  const open = async (file: string | undefined): Promise<Road | null> => {
    if (file === undefined) return null;
    const road = await openRoad(files, file, given);
    await requireAccounts(road);
    return road;
  };
  const alone = await openRoad(files, workbook, given);
  await requireAccounts(alone);
  const kind = asked ?? (await disclosureKindOf(alone));
  const [last, planned] = [await open(lastYear), await open(budget)];
  if (kind === "budget") return alone.withBudgets({ lastBudget: last });
  const road = last ? await alone.withLastYear(last, { isRenamed: renamed ?? false }) : alone;
  return road.withBudgets({ budget: planned });
}
