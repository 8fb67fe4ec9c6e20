import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding } from "../../../core/findings/finding";
import { usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { FindingCard } from "./FindingCard";
import type { Reviews } from "./useReviews";

/** Drawing more at once would hold up the page. */
export const PAGE = 50;

export interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly reviews: Reviews;
  readonly onSelect: (finding: Finding) => void;
}

/** The findings of one sheet, a page at a time; the selected one is always drawn. */
export function FindingList({ findings, reviews, onSelect }: FindingListProps) {
  const { selectedFinding } = usePaneState();
  const t = useText();
  const { list } = useSurface();
  const [asked, setAsked] = useState(PAGE);
  const selectedAt = findings.findIndex(({ id }) => id === selectedFinding);
  const limit = Math.max(asked, selectedAt + 1);
  const rest = findings.length - limit;
  return (
    <>
      <ul className={list}>
        {findings.slice(0, limit).map((finding) => (
          <li key={finding.id}>
            <FindingCard
              review={reviews.of(finding)}
              isSelected={finding.id === selectedFinding}
              onSelect={() => onSelect(finding)}
            />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button size="small" appearance="subtle" onClick={() => setAsked(limit + PAGE)}>
          {t("pane", "action.more", { count: rest })}
        </Button>
      )}
    </>
  );
}
