import { memo, useCallback, useMemo, useState } from "react";
import type { Finding } from "../../../core/findings/finding";
import { showCell } from "../../actions/showCell";
import { usePane, usePaneState } from "../../components/PaneContext";
import { StepHead } from "../../components/StepHead";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { TwoColumns } from "../../components/TwoColumns";
import { useWide } from "../../components/useWide";
import { inScope } from "../../state/findingScope";
import type { ValidationView } from "../../worker/views";
import { Coverage } from "./Coverage";
import { FindingColumn } from "./FindingColumn";
import { ExplainedFindings } from "./ExplainedFindings";
import { GivenUp } from "./GivenUp";
import { HandOn } from "./HandOn";
import { LedgerButton } from "./LedgerButton";
import { LocalLimits } from "./LocalLimits";
import { MarkButtons } from "./MarkButtons";
import { NO_FILTER, type FindingFilter } from "./findingFilter";
import { MendedNotice } from "./MendedNotice";
import { NoneOpen } from "./NoneOpen";
import { OpenFindings } from "./OpenFindings";
import { OwnItems } from "./ownItems/OwnItems";
import { SheetTools } from "./SheetTools";
import { UndoList } from "./UndoList";
import { useReviews, type Reviews } from "./useReviews";

/** The findings in view: open ones by sheet, explained ones folded; what to do with them; and what was checked. */
export function FindingsView({ validation }: { readonly validation: ValidationView }) {
  const pane = usePane();
  const { findingScope } = usePaneState();
  const t = useText();
  const { stack } = useSurface();
  const view = useMemo(() => inScope(validation, findingScope), [validation, findingScope]);
  const reviews = useReviews(view.findings);
  const select = useCallback(
    (finding: Finding) => {
      pane.store.dispatch({ type: "findingSelected", id: finding.id });
      const [first] = finding.cells;
      if (first) void showCell(pane, first);
    },
    [pane],
  );
  const isWide = useWide();
  const [filter, setFilter] = useState<FindingFilter>(NO_FILTER);
  const count = reviews.open.length;
  const list = (
    <>
      <StepHead step="validate">
        {findingScope === "ledger" ? t("ledger", "summary", { count }) : t("pane", "validate.summary", { count })}
      </StepHead>
      <GivenUp unclear={view.unclear} />
      <LedgerButton />
      <MarkButtons />
      {count === 0 && <NoneOpen validation={view} />}
      {count > 0 || filter.state !== "open" ? (
        <OpenFindings filter={filter} onFilter={setFilter} causes={view.causes} reviews={reviews} onSelect={select} />
      ) : (
        <MendedNotice at={null} />
      )}
      {filter.state === "open" && <ExplainedFindings reviews={reviews} onSelect={select} />}
      <AfterList view={view} reviews={reviews} />
    </>
  );
  if (!isWide) return <div className={stack}>{list}</div>;
  return <TwoColumns left={list} right={<FindingColumn reviews={reviews} />} label={t("findingWork", "detail")} />;
}

interface AfterListProps {
  readonly view: ValidationView;
  readonly reviews: Reviews;
}

/** What is done with the findings as a whole, and what was checked: nothing of it depends on what the list is narrowed to. */
const AfterList = memo(function AfterList({ view, reviews }: AfterListProps) {
  const [isLimitsAsked, setLimitsAsked] = useState(false);
  return (
    <>
      <HandOn reviews={reviews.all} />
      <SheetTools reviews={reviews.all} />
      <UndoList of="mends" />
      <OwnItems />
      <LocalLimits isAsked={isLimitsAsked} />
      <Coverage validation={view} onLimits={() => setLimitsAsked(true)} />
    </>
  );
});
