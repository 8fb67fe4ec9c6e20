import type { FinalAccounts } from "../../accounts/finalAccounts";
import type { Narrative } from "../narrative/narrative";
import type { Outline } from "../outline/outline";
import type { OutlineChange } from "../outline/outlineChange";
import { droppedRequired } from "../outline/outlineChange";
import { slotsOf } from "../outline/slots";
import { missing } from "../prose/missing";
import { NAMES } from "../prose/names";
import type { ReportGap } from "../documentModel";
import type { ReportOptions } from "../reportOptions";
import { DEPARTMENT_SLOT } from "../narrative/textSlots";
import { unplacedHeadings } from "./unplacedText";

export interface ComposedFrom {
  readonly accounts: FinalAccounts;
  readonly department: string | null;
  readonly narrative: Narrative;
  /** The outline as it came, and as the user has changed it. */
  readonly original: Outline;
  readonly outline: Outline;
  readonly change: OutlineChange | undefined;
  readonly options: ReportOptions;
}

/** What the document itself has no place for: sections dropped, text without a place, no year, no name. */
export function listedGaps(from: ComposedFrom): ReportGap[] {
  return [...droppedSections(from), ...unplacedText(from), ...missingBasics(from)];
}

/** A section that the notices demand may be dropped, but never in silence. */
function droppedSections({ original, change }: ComposedFrom): ReportGap[] {
  const dropped = change ? droppedRequired(original, change) : [];
  return dropped.map(({ heading }) => ({
    sectionTitle: heading,
    ...missing("droppedSection", { outline: original.title, heading }),
  }));
}

function unplacedText({ accounts, narrative, outline, options }: ComposedFrom): ReportGap[] {
  return unplacedHeadings(accounts, options.texts ?? {}, narrative, slotsOf(outline)).map((heading) => ({
    sectionTitle: heading,
    ...missing("unplacedText", { heading }),
  }));
}

function missingBasics({ accounts, department }: ComposedFrom): ReportGap[] {
  const sectionTitle = NAMES.frontTitle;
  const gaps: ReportGap[] = [];
  if (!accounts.year) {
    gaps.push({ sectionTitle, ...missing("year"), remedy: { type: "step", step: "recognise" } });
  }
  if (department === null) {
    gaps.push({ sectionTitle, ...missing("department"), remedy: { type: "text", slot: DEPARTMENT_SLOT } });
  }
  return gaps;
}
