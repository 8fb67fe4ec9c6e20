import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ReviewedFinding } from "../../../core/validation/explanations";
import { EXPLANATIONS_SETTING, explanationsIn } from "../../../core/validation/explanations";
import { explainFindings } from "../../actions/explainFinding";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { ChosenFindings } from "./ChosenFindings";
import { ExplanationFields } from "./ExplanationFields";

export interface BulkExplainProps {
  readonly reviews: readonly ReviewedFinding[];
  readonly onClose: () => void;
}

/** One sentence for many findings; those that it does not fit are taken out first. */
export function BulkExplain({ reviews, onClose }: BulkExplainProps) {
  const pane = usePane();
  const { workbook, job } = usePaneState();
  const t = useText();
  const { card, padded, tight, row } = useSurface();
  const [text, setText] = useState("");
  const [by, setBy] = useState(() => explanationsIn(workbook?.settings[EXPLANATIONS_SETTING]).at(-1)?.by ?? "");
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const findings = useMemo(() => reviews.map(({ finding }) => finding), [reviews]);
  const chosen = reviews.filter(({ finding }) => !left.has(finding.id));
  const isReady = job === null && text.trim() !== "" && chosen.length > 0;
  return (
    <form
      className={`${card} ${padded} ${tight}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        onClose();
        void explainFindings(pane, chosen, text, by);
      }}
    >
      <ChosenFindings findings={findings} left={left} onChange={setLeft} />
      <ExplanationFields text={text} by={by} onText={setText} onBy={setBy} />
      <div className={row}>
        <Button size="small" type="submit" appearance="primary" disabled={!isReady}>
          {t("findingWork", "saveMany", { count: chosen.length })}
        </Button>
        <Button size="small" onClick={onClose}>
          {t("pane", "action.cancel")}
        </Button>
      </div>
    </form>
  );
}
