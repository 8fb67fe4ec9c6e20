import { useMemo } from "react";
import type { Finding } from "../../../core/findings/finding";
import { showCell } from "../../actions/showCell";
import { usePane, usePaneState } from "../../components/PaneContext";
import { StepHead } from "../../components/StepHead";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { inScope } from "../../state/findingScope";
import type { ValidationView } from "../../worker/views";
import { Coverage } from "./Coverage";
import { ExplainedFindings } from "./ExplainedFindings";
import { GivenUp } from "./GivenUp";
import { LedgerButton } from "./LedgerButton";
import { LocalLimits } from "./LocalLimits";
import { MarkButtons } from "./MarkButtons";
import { NoneOpen } from "./NoneOpen";
import { OpenFindings } from "./OpenFindings";
import { OwnItems } from "./ownItems/OwnItems";
import { SheetTools } from "./SheetTools";
import { UndoList } from "./UndoList";
import { useReviews } from "./useReviews";

/** The findings in view: open ones by sheet, explained ones folded; what to do with them; and what was checked. */
export function FindingsView({ validation }: { readonly validation: ValidationView }) {
  const pane = usePane();
  const { findingScope } = usePaneState();
  const t = useText();
  const { stack } = useSurface();
  const view = useMemo(() => inScope(validation, findingScope), [validation, findingScope]);
  const reviews = useReviews(view.findings);
  const select = (finding: Finding) => {
    pane.store.dispatch({ type: "findingSelected", id: finding.id });
    const [first] = finding.cells;
    if (first) void showCell(pane, first);
  };
  const count = reviews.open.length;
  return (
    <div className={stack}>
      <StepHead step="validate">
        {findingScope === "ledger" ? t("ledger", "summary", { count }) : t("pane", "validate.summary", { count })}
      </StepHead>
      <GivenUp unclear={view.unclear} />
      <LedgerButton />
      <MarkButtons />
      {count === 0 ? (
        <NoneOpen validation={view} />
      ) : (
        <OpenFindings findings={reviews.open} causes={view.causes} reviews={reviews} onSelect={select} />
      )}
      <ExplainedFindings reviews={reviews} onSelect={select} />
      <SheetTools reviews={reviews.all} />
      <UndoList of="mends" />
      <OwnItems />
      <LocalLimits />
      <Coverage validation={view} />
    </div>
  );
}
