import type { Finding } from "../../../core/findings/finding";
import { MoreButton } from "../../components/MoreButton";
import { usePaged } from "../../components/usePaged";
import { usePaneState } from "../../components/PaneContext";
import { useSurface } from "../../components/useSurface";
import { FindingCard } from "./FindingCard";
import type { Reviews } from "./useReviews";

export interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly reviews: Reviews;
  readonly onSelect: (finding: Finding) => void;
}

/** The findings of one sheet, a page at a time; the selected one is always drawn. */
export function FindingList({ findings, reviews, onSelect }: FindingListProps) {
  const { selectedFinding } = usePaneState();
  const { list } = useSurface();
  const { shown, rest, showMore } = usePaged(
    findings,
    findings.findIndex(({ id }) => id === selectedFinding),
  );
  return (
    <>
      <ul className={list}>
        {shown.map((finding) => (
          <li key={finding.id}>
            <FindingCard
              review={reviews.of(finding)}
              isSelected={finding.id === selectedFinding}
              onSelect={() => onSelect(finding)}
            />
          </li>
        ))}
      </ul>
      <MoreButton rest={rest} onMore={showMore} />
    </>
  );
}
