import type { Recognition } from "../../layout/recognisedTable";
import { placesOf } from "../../report/outline/places/places";
import type { DisclosureForm, DisclosureKind } from "./disclosureForm";
import { allForms, formOf } from "./disclosureForm";

export interface FormChoice {
  readonly form: DisclosureForm;
  /** `asked` by the user, for the workbook's `place` and year, or because nothing else fits. */
  readonly by: "asked" | "place" | "default";
}

/** What fits where no place is known: the central departments', and for a budget the one that most places resemble. */
const DEFAULT_FORMS: Readonly<Record<DisclosureKind, string>> = { final: "central-final", budget: "hunan-budget" };

interface FormWish {
  readonly kind: DisclosureKind;
  readonly formId?: string;
  /** 省, 市 or 县 of the unit, where the workbook does not say it. */
  readonly region?: string;
  readonly own?: readonly DisclosureForm[];
}

/**
 * The form asked for, else the one of the workbook's place and year, the smaller place first; failing that the default.
 * @throws BudgetReportError unknownDisclosureForm
 */
export function chooseForm(recognition: Recognition, { kind, formId, region, own = [] }: FormWish): FormChoice {
  if (formId !== undefined) return { form: formOf(formId, kind, own), by: "asked" };
  const year = recognition.year?.value ?? null;
  const places = placesOf(recognition, region);
  const [best] = allForms(own)
    .filter((form) => form.kind === kind && fitsYear(form, year))
    .map((form) => ({ form, rank: places.findIndex((place) => form.regions.includes(place)) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank);
  if (best) return { form: best.form, by: "place" };
  return { form: formOf(DEFAULT_FORMS[kind], kind, own), by: "default" };
}

/** A year that no table states rules nothing out. */
function fitsYear({ years: { from, to } }: DisclosureForm, year: number | null): boolean {
  return year === null || ((from === null || year >= from) && (to === null || year <= to));
}
