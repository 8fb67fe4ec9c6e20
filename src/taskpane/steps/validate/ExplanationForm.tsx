import { Button, Checkbox } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import type { ReviewedFinding } from "../../../core/validation/explanations";
import {
  EXPLANATIONS_SETTING,
  explanationsIn,
  isExplainable,
  reviewFindings,
} from "../../../core/validation/explanations";
import { explainFindings } from "../../actions/explainFinding";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { shownFindings } from "../../state/shownFindings";
import { ExplanationFields } from "./ExplanationFields";

export interface ExplanationFormProps {
  readonly review: ReviewedFinding;
  readonly onClose: () => void;
}

/** One sentence and who says it; what was said before is offered again. */
export function ExplanationForm({ review, onClose }: ExplanationFormProps) {
  const pane = usePane();
  const { workbook, job } = usePaneState();
  const t = useText();
  const { tight, row } = useSurface();
  const before = review.explanation ?? review.earlier;
  const lastBy = explanationsIn(workbook?.settings[EXPLANATIONS_SETTING]).at(-1)?.by ?? "";
  const [text, setText] = useState(before?.text ?? "");
  const [by, setBy] = useState(before?.by ?? lastBy);
  const isEmpty = text.trim() === "";
  const [isWhole, setWhole] = useState(false);
  const kind = useOpenKind(review);
  const form = useRef<HTMLFormElement>(null);
  // The field has the focus; its button should be in view too.
  // Newer Chromium gives scrollIntoView a promise; an effect may only give back its own clean-up.
  useEffect(() => void form.current?.scrollIntoView({ block: "nearest" }), []);
  return (
    <form
      ref={form}
      className={tight}
      onSubmit={(event) => {
        event.preventDefault();
        if (isEmpty) return;
        onClose();
        void explainFindings(pane, isWhole ? kind : [review], text, by);
      }}
    >
      <ExplanationFields text={text} by={by} onText={setText} onBy={setBy} />
      {kind.length > 1 && (
        <Checkbox
          label={t("findingWork", "wholeKind", { count: kind.length - 1 })}
          checked={isWhole}
          onChange={(_, { checked }) => setWhole(checked === true)}
        />
      )}
      <div className={row}>
        <Button size="small" type="submit" appearance="primary" disabled={job !== null || isEmpty}>
          {t("pane", "action.save")}
        </Button>
        <Button size="small" onClick={onClose}>
          {t("pane", "action.cancel")}
        </Button>
      </div>
    </form>
  );
}

/** The findings of the same rule and shape that are open as this one is, itself first. */
function useOpenKind(review: ReviewedFinding): readonly ReviewedFinding[] {
  const { validation, findingScope, workbook } = usePaneState();
  const { finding } = review;
  return useMemo(() => {
    const others = shownFindings({ validation, findingScope, workbook }).filter(
      (other) => other !== finding && other.rule === finding.rule && other.variant === finding.variant,
    );
    const open = reviewFindings(others.filter(isExplainable), workbook?.settings ?? {});
    return [review, ...open];
  }, [validation, findingScope, workbook, finding, review]);
}
