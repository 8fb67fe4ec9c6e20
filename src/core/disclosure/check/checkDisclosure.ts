import type { DisclosureForm, DisclosureKind } from "../forms/disclosureForm";
import { checkContext, type CheckContext } from "./checkContext";
import type { CheckInput } from "./checkInput";
import { POINTS } from "./pointList";
import type { Grade, Point, PointPart, Verdict } from "./point";
import { verdictOf, VERDICTS } from "./point";
import type { Need } from "./point";

/** One point with its verdict and what it rests on. */
export interface PointResult {
  readonly id: string;
  readonly grade: Grade;
  readonly needs: readonly Need[];
  readonly verdict: Verdict;
  /** The gravest first; hints last. */
  readonly parts: readonly PointPart[];
}

/** What became of the points over one published text. */
export interface DisclosureCheck {
  readonly document: string;
  readonly kind: DisclosureKind;
  readonly year: number | null;
  readonly form: Pick<DisclosureForm, "id" | "title"> | null;
  /** Where the tables were read from. */
  readonly tablesFrom: "document" | "workbook" | null;
  readonly points: readonly PointResult[];
}

/** Every point over the published text of final accounts or of a budget, in their order. */
export function checkDisclosure(input: CheckInput): DisclosureCheck {
  const context = checkContext(input);
  const { document, kind, year, form, tables } = context;
  return {
    document: document.name,
    kind,
    year,
    form: form && { id: form.id, title: form.title },
    tablesFrom: tables.from,
    points: POINTS.filter((point) => point.of.includes(kind)).map((point) => resultOf(point, context)),
  };
}

const ORDER: readonly PointPart["verdict"][] = [...VERDICTS, "hint"];

function resultOf({ id, grade, needs, check }: Point, context: CheckContext): PointResult {
  const parts = [...check(context)].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  return { id, grade, needs, verdict: verdictOf(parts), parts };
}

/** How many points hold, how many are broken, how many could not be told. */
export function verdictCounts({ points }: Pick<DisclosureCheck, "points">): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { met: 0, notMet: 0, unclear: 0 };
  for (const { verdict } of points) counts[verdict] += 1;
  return counts;
}
