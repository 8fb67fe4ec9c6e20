import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding } from "../../../core/findings/finding";
import { usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { CauseCard } from "./CauseCard";
import { FindingCard } from "./FindingCard";
import { PAGE } from "./FindingList";
import type { ShownCause } from "./groupCauses";
import type { Reviews } from "./useReviews";

export interface CauseListProps {
  readonly causes: readonly ShownCause[];
  readonly reviews: Reviews;
  readonly onSelect: (finding: Finding) => void;
}

/** The causes of one sheet, a page at a time; one with a single finding is that finding. The selected one is always drawn. */
export function CauseList({ causes, reviews, onSelect }: CauseListProps) {
  const { selectedFinding } = usePaneState();
  const t = useText();
  const { list } = useSurface();
  const [asked, setAsked] = useState(PAGE);
  const selectedAt = causes.findIndex(({ findings }) => findings.some(({ id }) => id === selectedFinding));
  const limit = Math.max(asked, selectedAt + 1);
  const rest = causes.length - limit;
  return (
    <>
      <ul className={list}>
        {causes.slice(0, limit).map((shown) => {
          const [only, second] = shown.findings;
          return (
            <li key={shown.key}>
              {only && !second ? (
                <FindingCard
                  review={reviews.of(only)}
                  isSelected={only.id === selectedFinding}
                  onSelect={() => onSelect(only)}
                />
              ) : (
                <CauseCard shown={shown} reviews={reviews} onSelect={onSelect} />
              )}
            </li>
          );
        })}
      </ul>
      {rest > 0 && (
        <Button size="small" appearance="subtle" onClick={() => setAsked(limit + PAGE)}>
          {t("pane", "action.more", { count: rest })}
        </Button>
      )}
    </>
  );
}
