import { checkPublished } from "../checkPublished";
import type { DisclosureCheck } from "../disclosure/check/checkDisclosure";
import { verdictCounts } from "../disclosure/check/checkDisclosure";
import type { FileTraces } from "../disclosure/check/fileTraces";
import type { PointPart, Verdict } from "../disclosure/check/point";
import type { DisclosureKind } from "../disclosure/forms/disclosureForm";
import type { Finding } from "../findings/finding";
import { pattern } from "../lexicon/words";
import type { Road } from "../road";
import type { ReportDocument } from "../text/document";
import { plainTextOf } from "../text/plainText";

/** A document of the unit that is a published text, held against the points of the disclosure list. */
export interface CheckedPublished {
  readonly kind: DisclosureKind;
  readonly year: number | null;
  readonly counts: Readonly<Record<Verdict, number>>;
  /** What is proven not to hold, but for what proofreading tells already. */
  readonly notMet: readonly { readonly id: string; readonly part: PointPart }[];
}

/** The unit's workbook as far as published texts of final accounts are held against it. */
export interface PublishedSource {
  readonly road: Road;
  readonly year: number | null;
}

const TITLE_LINES = 12;
/** In characters; a sentence is longer. */
const LONGEST_HEADING = 60;

/**
 * Is it the text of final accounts or of a budget that departments publish? By a title alone on its line among the first with
 * a heading over tables or terms, or by the headings of its parts (tables, explanations); a report that merely speaks of final
 * accounts is none.
 */
export function isPublishedText({ blocks }: ReportDocument): boolean {
  const lines = blocks.flatMap((block) =>
    block.type === "paragraph" ? [plainTextOf(block.text).text.replace(/\s+/gu, "")] : [],
  );
  const has = (name: Parameters<typeof pattern>[0], among: readonly string[] = lines) =>
    among.filter((line) => line.length <= LONGEST_HEADING && pattern(name).test(line));
  if (new Set(has("disclosure.part")).size >= 2) return true;
  const isTitled = has("disclosure.wholeTitle", lines.slice(0, TITLE_LINES)).length > 0;
  return isTitled && (has("topic.terms").length > 0 || has("topic.tables").length > 0);
}

/**
 * The points over a published text: by itself, and against the unit's workbook where both are final accounts of the same
 * year. Dates of approval and publication are the roster's, and told between the units.
 */
export async function checkPublishedText(
  document: ReportDocument,
  traces: FileTraces | null,
  source: PublishedSource | null,
): Promise<CheckedPublished> {
  const alone = await checkPublished({ document, traces });
  const isOfWorkbook = source !== null && alone.kind === "final" && alone.year !== null && alone.year === source.year;
  return kept(isOfWorkbook ? await checkPublished({ document, traces, road: source.road }) : alone);
}

/** Tables of the workbook are not those that are published: what is wrong with them alone is no fault of the text. */
function kept(check: DisclosureCheck): CheckedPublished {
  const { kind, year, tablesFrom } = check;
  const points = check.points.map((point) => {
    const parts = point.parts.filter(
      ({ verdict, place, finding }) => verdict !== "notMet" || tablesFrom !== "workbook" || place || finding,
    );
    const isLess = point.verdict === "notMet" && parts.every(({ verdict }) => verdict !== "notMet");
    return { ...point, parts, verdict: isLess ? ("unclear" as const) : point.verdict };
  });
  const notMet = points.flatMap(({ id, parts }) =>
    parts.flatMap((part) => (part.verdict === "notMet" && part.finding === undefined ? [{ id, part }] : [])),
  );
  return { kind, year, counts: verdictCounts({ points }), notMet };
}

/** A point that is not met, in the shape of all findings: something to look at and to mend before the next check. */
export function pointFindings({ notMet }: CheckedPublished): { readonly finding: Finding; readonly part: PointPart }[] {
  const ids = new Map<string, number>();
  return notMet.map(({ id: rule, part }) => {
    const place = `${rule}/${part.code}/${part.place?.paragraph ?? ""}`;
    const count = (ids.get(place) ?? 0) + 1;
    ids.set(place, count);
    const finding: Finding = {
      ...{ rule, variant: part.code, severity: "warning", cells: part.cells, params: part.params },
      ...{ expected: null, actual: null, difference: null, unit: null, fix: null },
      id: count === 1 ? place : `${place}/${count}`,
    };
    return { finding, part };
  });
}
