import { useEffect, useMemo, useRef, useState, type RefObject } from "react";
import type { ReportBlock } from "../../../core/report/documentModel";
import type { ReportModel } from "../../../core/report/reportModel";
import { usePaneState } from "../../components/PaneContext";

/** Drawing the whole of a long report at once would hold up the page. */
const PAGE = 160;

export interface PreviewPlaces {
  /** How many blocks are drawn. */
  readonly shown: number;
  readonly showMore: () => void;
  /** Indices of the blocks in which something is missing or in doubt. */
  readonly open: readonly number[];
  /** Which of them was gone to last; -1: none. */
  readonly at: number;
  /** Go to the n-th open place, drawing as much as that takes. */
  readonly goTo: (place: number) => void;
  readonly paper: RefObject<HTMLElement | null>;
}

/** How much of the report is drawn, and which of its open places is in view. */
export function usePreviewPlace({ blocks }: Pick<ReportModel, "blocks">): PreviewPlaces {
  const { previewAsked } = usePaneState();
  const [asked, setAsked] = useState(PAGE);
  const [goal, setGoal] = useState<{ readonly at: number } | null>(null);
  const [seen, setSeen] = useState<typeof previewAsked>(null);
  const paper = useRef<HTMLElement>(null);
  const open = useMemo(() => blocks.flatMap((block, index) => (isOpen(block) ? [index] : [])), [blocks]);
  if (seen !== previewAsked) {
    setSeen(previewAsked);
    if (previewAsked?.place === "firstGap") setGoal({ at: 0 });
  }
  const chartAt = blocks.findIndex((block) => block.type === "chart" && block.id === previewAsked?.place);
  const block = goal === null ? undefined : open[goal.at];
  const shown = Math.max(asked, chartAt + 1, (block ?? -1) + 1);
  useEffect(() => {
    if (block === undefined || goal === null) return;
    const place = paper.current?.querySelector<HTMLElement>(`[data-open="${block}"]`);
    place?.scrollIntoView({ block: "center" });
    place?.focus({ preventScroll: true });
  }, [goal, block]);
  return {
    shown,
    showMore: () => setAsked(shown + PAGE),
    open,
    at: goal?.at ?? -1,
    goTo: (place) => setGoal({ at: place }),
    paper,
  };
}

/** Attributes by which an open place is found and takes the focus. */
export function openPlace(block: ReportBlock, index: number): { "data-open"?: number; tabIndex?: -1 } {
  return isOpen(block) ? { "data-open": index, tabIndex: -1 } : {};
}

function isOpen(block: ReportBlock): boolean {
  return block.type === "gap" || (block.type === "paragraph" && (block.gap ?? block.doubt) !== undefined);
}
