import type { NotChecked } from "../../../core/findings/finding";
import type { Translator } from "../../../locales";
import { notCheckedText } from "../../../locales/findingText";

/** Where what is missing can be supplied. */
export type CoverageDoor = "recognise" | "lastYear" | "limits";

export interface ReasonGroup {
  /** One sentence for all of them. */
  readonly reason: string;
  readonly rules: readonly string[];
  readonly door: CoverageDoor | null;
}

/** Tables and columns that were not recognised can be appointed; files and limits have their own forms. */
const DOORS: Readonly<Record<string, CoverageDoor>> = {
  missingTables: "recognise",
  noTables: "recognise",
  noBooks: "recognise",
  noBooksAndAccounts: "recognise",
  noAuxiliaries: "recognise",
  noForm: "recognise",
  noBaseData: "recognise",
  noTargets: "recognise",
  noStatement: "recognise",
  noYear: "recognise",
  balancesUnclear: "recognise",
  totalsUnclear: "recognise",
  trialBalanceUnclear: "recognise",
  accountTreeUnclear: "recognise",
  vouchersUnclear: "recognise",
  noLastYearFile: "lastYear",
  noPreviousYear: "lastYear",
  noLimits: "limits",
  limitsOfOtherYear: "limits",
  noLimitInputs: "limits",
};

/** What was not checked, by its reason: the reason that keeps most rules from being checked first. */
export function groupByReason(t: Translator, notChecked: readonly NotChecked[]): readonly ReasonGroup[] {
  const groups = new Map<string, { rules: string[]; door: CoverageDoor | null }>();
  for (const item of notChecked) {
    const reason = notCheckedText(t, item);
    const group = groups.get(reason) ?? { rules: [], door: DOORS[item.code] ?? null };
    if (!group.rules.includes(item.rule)) group.rules.push(item.rule);
    groups.set(reason, group);
  }
  return [...groups].map(([reason, group]) => ({ reason, ...group })).sort((a, b) => b.rules.length - a.rules.length);
}
