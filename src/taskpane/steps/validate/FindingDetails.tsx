import type { ReviewedFinding } from "../../../core/validation/explanations";
import { findingText } from "../../../locales/findingText";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { Comparison } from "./Comparison";
import { ExplanationPart } from "./ExplanationPart";
import { FixPreview } from "./FixPreview";

/** Why a finding is held to be wrong, how to mend it, and what the unit says of it. */
export function FindingDetails({ review }: { readonly review: ReviewedFinding }) {
  const t = useText();
  const { tight } = useSurface();
  const { finding } = review;
  const { why, how } = findingText(t, finding);
  return (
    <div className={tight}>
      <Comparison finding={finding} />
      <Explained part="why" text={why} />
      <Explained part="how" text={how} />
      {finding.fix && <FixPreview finding={finding} fix={finding.fix} />}
      <ExplanationPart review={review} />
    </div>
  );
}

function Explained({ part, text }: { readonly part: "why" | "how"; readonly text: string }) {
  const t = useText();
  const { quiet } = useSurface();
  if (text === "") return null;
  return (
    <div className={quiet}>
      <strong>{t("pane", `validate.${part}`)}</strong>
      {text}
    </div>
  );
}
