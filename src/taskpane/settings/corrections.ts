import { isTableKind } from "../../core/tableKinds/tableKinds";
import type { LayoutCorrection } from "../../core/layout/recognisedTable";

export const CORRECTIONS_SETTING = "layout.corrections";

/** The corrections kept in the workbook. What is no correction is left out. */
export function correctionsOf(settings: Readonly<Record<string, unknown>> | undefined): readonly LayoutCorrection[] {
  return correctionsIn(settings?.[CORRECTIONS_SETTING]);
}

/** The corrections in what the setting holds. */
export function correctionsIn(kept: unknown): readonly LayoutCorrection[] {
  return Array.isArray(kept) ? kept.filter(isCorrection) : [];
}

/** The list with the sheet's correction replaced, or taken out. `undefined` when none is left. */
export function withCorrection(
  corrections: readonly LayoutCorrection[],
  sheet: string,
  correction: LayoutCorrection | null,
): readonly LayoutCorrection[] | undefined {
  const others = corrections.filter((other) => other.sheet !== sheet);
  const all = correction ? [...others, correction] : others;
  return all.length > 0 ? all : undefined;
}

function isCorrection(value: unknown): value is LayoutCorrection {
  if (typeof value !== "object" || value === null) return false;
  const { sheet, kind } = value as { sheet?: unknown; kind?: unknown };
  return typeof sheet === "string" && (kind === "none" || isTableKind(kind));
}
