import type { Recognition } from "../../layout/recognisedTable";
import { isOnlyProjects } from "../../indicators/systems/chooseSystem";
import type { Outline } from "./outline";
import { applyOutlineChange } from "./outlineChange";
import { allOutlines, outlineOf } from "./outline";
import { placesOf } from "./places/places";
import type { OutlineChoice } from "../reportModel";
import type { ReportOptions } from "../reportOptions";

/**
 * The outline asked for, else the one whose place the workbook names and whose years fit, the smaller place first;
 * failing that the default. A workbook of nothing but projects gets a project's outline.
 * @throws BudgetReportError unknownOutline
 */
export function chooseOutline(
  recognition: Recognition,
  options: ReportOptions,
): { readonly outline: Outline; readonly by: OutlineChoice["by"]; readonly place: string | null } {
  const own = options.outlines ?? [];
  if (options.outlineId !== undefined) {
    return { outline: outlineOf(options.outlineId, own), by: "asked", place: null };
  }
  const isProject = recognition.tables.length > 0 && isOnlyProjects(recognition);
  const year = recognition.year?.value ?? null;
  const places = placesOf(recognition, options.region);
  const fitting = allOutlines(own)
    .filter((outline) => outline.scope === (isProject ? "project" : "department") && fitsYear(outline, year))
    .flatMap((outline) => {
      const rank = places.findIndex((place) => outline.regions.includes(place));
      return rank < 0 ? [] : [{ outline, rank, place: places[rank] ?? null }];
    })
    .sort((a, b) => a.rank - b.rank);
  const [best] = fitting;
  if (best) return { outline: best.outline, by: "place", place: best.place };
  const scoped = isProject ? allOutlines(own).find((outline) => outline.scope === "project") : undefined;
  return { outline: scoped ?? outlineOf(undefined, own), by: "default", place: null };
}

/** The outline that the report follows, with what the user has changed in it. @throws BudgetReportError unknownOutline */
export function outlineToFollow(recognition: Recognition, options: ReportOptions): Outline {
  const { outline } = chooseOutline(recognition, options);
  const change = options.outlineChanges?.[outline.id];
  return change ? applyOutlineChange(outline, change) : outline;
}

/** A year that no table states rules nothing out. */
function fitsYear({ years }: Outline, year: number | null): boolean {
  if (!years || year === null) return true;
  return (years.from === null || year >= years.from) && (years.to === null || year <= years.to);
}
