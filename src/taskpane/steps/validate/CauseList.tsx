import type { Finding } from "../../../core/findings/finding";
import { MoreButton } from "../../components/MoreButton";
import { usePaged } from "../../components/usePaged";
import { usePaneState } from "../../components/PaneContext";
import { useSurface } from "../../components/useSurface";
import { CauseCard } from "./CauseCard";
import { FindingCard } from "./FindingCard";
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
  const { list } = useSurface();
  const selectedAt = causes.findIndex(({ findings }) => findings.some(({ id }) => id === selectedFinding));
  const { shown, rest, showMore } = usePaged(causes, selectedAt);
  return (
    <>
      <ul className={list}>
        {shown.map((cause) => {
          const [only, second] = cause.findings;
          return (
            <li key={cause.key}>
              {only && !second ? (
                <FindingCard
                  review={reviews.of(only)}
                  isSelected={only.id === selectedFinding}
                  onSelect={() => onSelect(only)}
                />
              ) : (
                <CauseCard shown={cause} reviews={reviews} onSelect={onSelect} />
              )}
            </li>
          );
        })}
      </ul>
      <MoreButton rest={rest} onMore={showMore} />
    </>
  );
}
