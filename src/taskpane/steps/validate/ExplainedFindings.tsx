import type { Finding } from "../../../core/findings/finding";
import { Disclosure } from "../../components/Disclosure";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { FindingList } from "./FindingList";
import type { Reviews } from "./useReviews";

export interface ExplainedFindingsProps {
  readonly reviews: Reviews;
  readonly onSelect: (finding: Finding) => void;
}

/** What the unit has explained: out of the way, but there to be read, changed and taken back. */
export function ExplainedFindings({ reviews, onSelect }: ExplainedFindingsProps) {
  const t = useText();
  const { card, strong } = useSurface();
  const { explained } = reviews;
  if (explained.length === 0) return null;
  const summary = <span className={strong}>{t("explanations", "explained", { count: explained.length })}</span>;
  return (
    <Disclosure name="explained" className={card} summary={summary}>
      <FindingList findings={explained} reviews={reviews} onSelect={onSelect} />
    </Disclosure>
  );
}
