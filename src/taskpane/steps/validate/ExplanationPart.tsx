import { Button } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { useState } from "react";
import type { Explanation, ReviewedFinding } from "../../../core/validation/explanations";
import { isExplainable } from "../../../core/validation/explanations";
import { withdrawExplanation } from "../../actions/explainFinding";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { ExplanationForm } from "./ExplanationForm";

/** What the unit says about a finding that it need not mend, and the way to say it, change it or take it back. */
export function ExplanationPart({ review }: { readonly review: ReviewedFinding }) {
  const pane = usePane();
  const { job } = usePaneState();
  const t = useText();
  const { tight, row } = useSurface();
  const [isEditing, setEditing] = useState(false);
  const { finding, explanation } = review;
  if (!isExplainable(finding)) return null;
  if (isEditing) return <ExplanationForm review={review} onClose={() => setEditing(false)} />;
  return (
    <div className={tight}>
      {explanation && <GivenExplanation explanation={explanation} />}
      <div className={row}>
        <Button size="small" icon={<EditRegular />} disabled={job !== null} onClick={() => setEditing(true)}>
          {t("explanations", explanation ? "edit" : "explain")}
        </Button>
        {explanation && (
          <Button
            size="small"
            appearance="subtle"
            disabled={job !== null}
            onClick={() => void withdrawExplanation(pane, review)}
          >
            {t("explanations", "withdraw")}
          </Button>
        )}
      </div>
    </div>
  );
}

function GivenExplanation({ explanation }: { readonly explanation: Explanation }) {
  const t = useText();
  const { quiet } = useSurface();
  const { text, by, at } = explanation;
  return (
    <div>
      <div>{t("explanations", "given", { text })}</div>
      <div className={quiet}>
        {t("explanations", "signed", { by: by || t("explanations", "unsigned"), date: at.slice(0, 10) })}
      </div>
    </div>
  );
}
