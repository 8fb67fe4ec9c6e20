import type { EmbeddedFigure, EmbeddedReport } from "../embeddedReport";
import { figureTag } from "../figureTag";
import type { DocumentFigure } from "./documentFigure";
import type { RefreshChart } from "./planCharts";
import { planCharts } from "./planCharts";
import { inSameForm, retypedNumber } from "./figureForms";

/**
 * - `same`: shows what the workbook says now.
 * - `changed`: still shows what the report once wrote, and the workbook says something else now.
 * - `edited`: a person has written something else there.
 * - `unknown`: differs, and the document no longer tells what was once written.
 * - `noLastYear`: it rests on last year's workbook too, and that is not open now.
 * - `noBudget`: the same of the workbook of a budget.
 * - `gone`: the workbook has no such figure any more.
 */
export type RefreshStatus = "same" | "changed" | "edited" | "unknown" | "noLastYear" | "noBudget" | "gone";

/** Places of one figure, all in text or all in tables, that show the same and become the same. */
export interface RefreshItem {
  readonly key: string;
  readonly status: RefreshStatus;
  /** The words that lead to it in the new report; empty where they are not known. */
  readonly label: string;
  /** The words that led to it when the document was written. */
  readonly formerLabel: string;
  readonly inTable: boolean;
  readonly cell: string | null;
  readonly before: string;
  /** What they become when they are refreshed; `null` for `gone`, `noLastYear` and `noBudget`. */
  readonly after: string | null;
  /** What the report once wrote there, where a person has written something else. */
  readonly written: string | null;
  /** The change it tells goes the other way now: the words around it must be rewritten by hand. */
  readonly isTurned: boolean;
  readonly isLocked: boolean;
  /** A refresh would take review comments away with the text. */
  readonly isCommented: boolean;
  /** What stood there before tracked changes that nobody has accepted or rejected yet; `null` without any. */
  readonly revisedFrom: string | null;
  /** The controls' ids, in reading order. */
  readonly places: readonly string[];
  /** Chosen unless the user says otherwise: changed, still as written, and nothing speaks against it. */
  readonly isSafe: boolean;
}

/** A figure whose content control, or one of several, is no longer in the document. */
export interface DeletedFigure {
  readonly key: string;
  readonly label: string;
  readonly cell: string | null;
  readonly text: string;
  readonly missing: number;
  readonly written: number;
}

/** A figure that the new report tells and the document has never had. */
export interface AddedFigure {
  readonly key: string;
  readonly label: string;
  readonly cell: string | null;
  readonly text: string;
}

export interface RefreshPlan {
  readonly items: readonly RefreshItem[];
  readonly deleted: readonly DeletedFigure[];
  readonly added: readonly AddedFigure[];
  /** Charts that show what the workbook does not say any more, and can be drawn anew. */
  readonly charts: readonly RefreshChart[];
  /** Captions of those that cannot: their content control is gone or locked, or the new report has no such chart. */
  readonly staleCharts: readonly string[];
  /** The workbook's cells are not the ones that the document was written from. */
  readonly isStale: boolean;
}

/**
 * What a refresh would change, place by place; nothing is decided here that the user does not see first.
 * @param written what the document was written with; `null` where it carries nothing
 * @param fresh the report composed anew
 * @param tags controls whose tag is no figure of either are somebody else's and left out
 */
export function planRefresh(
  document: readonly DocumentFigure[],
  written: EmbeddedReport | null,
  fresh: EmbeddedReport,
): RefreshPlan {
  const keys = keysByTag(written, fresh);
  const items = new Map<string, RefreshItem>();
  const found = new Map<string, number>();
  for (const place of document) {
    const key = keys.get(place.tag);
    if (key === undefined) continue;
    found.set(key, (found.get(key) ?? 0) + 1);
    const before = written?.figures[key] ?? null;
    const wanted = before && wantedFor(before, fresh);
    // What a person has entered holds until an entry says otherwise.
    const now = wanted ? null : (fresh.figures[key] ?? (before?.isEntered ? before : null));
    const read = itemOf(place, key, before, now);
    const item: RefreshItem = wanted ? { ...read, status: wanted } : read;
    const group = JSON.stringify([
      ...[key, item.status, item.before, item.after, item.inTable],
      ...[item.isLocked, item.isCommented, item.revisedFrom],
    ]);
    const known = items.get(group);
    items.set(group, known ? { ...known, places: [...known.places, place.id] } : item);
  }
  return {
    items: [...items.values()],
    deleted: deletedFigures(written, found),
    added: addedFigures(written, fresh, found),
    ...planCharts(document, written, fresh),
    isStale: written !== null && written.fingerprint !== fresh.fingerprint,
  };
}

/** Which workbook it takes to tell the figure, where that is not open. */
function wantedFor({ usesLastYear, usesBudget }: EmbeddedFigure, fresh: EmbeddedReport): RefreshStatus | null {
  if (usesLastYear && fresh.lastYear === undefined) return "noLastYear";
  return usesBudget && fresh.budget === undefined ? "noBudget" : null;
}

function keysByTag(written: EmbeddedReport | null, fresh: EmbeddedReport): ReadonlyMap<string, string> {
  const keys = [...Object.keys(written?.figures ?? {}), ...Object.keys(fresh.figures)];
  return new Map(keys.map((key) => [figureTag(key), key]));
}

function itemOf(
  place: DocumentFigure,
  key: string,
  written: EmbeddedFigure | null,
  fresh: EmbeddedFigure | null,
): RefreshItem {
  const wroteHere = written && printedAt(place, written);
  const asWritten = written !== null && isAsWritten(place, written);
  const after = fresh && textAfter(place, written, fresh);
  const status = statusOf(place, written !== null, asWritten, after);
  const isTurned = isTurnedOver(written, fresh);
  const { isCommented = false, revisedFrom = null } = place;
  const isClear = !isTurned && !place.locked && !isCommented && revisedFrom === null;
  return {
    key,
    status,
    label: (fresh ?? written)?.label ?? "",
    formerLabel: written?.label ?? "",
    inTable: place.inTable,
    cell: (fresh ?? written)?.cell ?? null,
    before: place.text,
    after,
    written: status === "edited" ? wroteHere : null,
    isTurned,
    isLocked: place.locked,
    isCommented,
    revisedFrom,
    places: [place.id],
    isSafe: status === "changed" && isClear,
  };
}

function statusOf(place: DocumentFigure, isKnown: boolean, asWritten: boolean, after: string | null): RefreshStatus {
  if (after === null) return "gone";
  if (retypedNumber(place.text) === retypedNumber(after)) return "same";
  if (!isKnown) return "unknown";
  return asWritten ? "changed" : "edited";
}

function isAsWritten(place: DocumentFigure, written: EmbeddedFigure): boolean {
  return (
    retypedNumber(place.text) === retypedNumber(printedAt(place, written)) ||
    inSameForm(place.text, written, written).length > 0
  );
}

/** In the form in which the place shows it now; a person's own words give way to the report's form. */
function textAfter(place: DocumentFigure, written: EmbeddedFigure | null, fresh: EmbeddedFigure): string {
  const usual = printedAt(place, fresh);
  // Without knowing the figure of old, its present value tells the form where it has not changed.
  const forms = inSameForm(place.text, written ?? fresh, fresh);
  return forms.includes(usual) ? usual : (forms[0] ?? usual);
}

function printedAt({ inTable }: DocumentFigure, figure: EmbeddedFigure): string {
  return inTable ? (figure.tableText ?? figure.text) : figure.text;
}

function isTurnedOver(written: EmbeddedFigure | null, fresh: EmbeddedFigure | null): boolean {
  return written?.direction !== undefined && fresh?.direction !== undefined && written.direction !== fresh.direction;
}

function deletedFigures(written: EmbeddedReport | null, found: ReadonlyMap<string, number>): DeletedFigure[] {
  return Object.entries(written?.figures ?? {}).flatMap(([key, { cell, text, label = "", places = 0 }]) => {
    const missing = places - (found.get(key) ?? 0);
    return missing > 0 ? [{ key, label, cell, text, missing, written: places }] : [];
  });
}

function addedFigures(
  written: EmbeddedReport | null,
  fresh: EmbeddedReport,
  found: ReadonlyMap<string, number>,
): AddedFigure[] {
  if (written === null) return [];
  return Object.entries(fresh.figures).flatMap(([key, { cell, text, label = "", places = 0 }]) => {
    const isNew = places > 0 && !found.has(key) && (written.figures[key]?.places ?? 0) === 0;
    return isNew ? [{ key, label, cell, text }] : [];
  });
}
