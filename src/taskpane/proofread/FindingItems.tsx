import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ProofNumber } from "../../core/proofread/numbers";
import type { ProofFinding } from "../../core/proofread/proofFinding";
import { useText } from "../components/TextContext";
import { useSurface } from "../components/useSurface";
import { showFinding } from "./actions/showFinding";
import { FindingItem } from "./FindingItem";
import { useProofDesk, useProofState } from "./ProofContext";

/** Drawing more at once would hold up the page. */
const PAGE = 40;

export interface NumberedFinding {
  readonly finding: ProofFinding;
  /** In the list of all findings. */
  readonly index: number;
}

export interface FindingItemsProps {
  readonly findings: readonly NumberedFinding[];
  readonly numbers: readonly ProofNumber[];
}

/** The findings in view, a page at a time. */
export function FindingItems({ findings, numbers }: FindingItemsProps) {
  const desk = useProofDesk();
  const { selected } = useProofState();
  const t = useText();
  const { list } = useSurface();
  const [limit, setLimit] = useState(PAGE);
  const rest = findings.length - limit;
  return (
    <>
      <ul className={list}>
        {findings.slice(0, limit).map(({ finding, index }) => (
          <li key={index}>
            <FindingItem
              finding={finding}
              numbers={index === selected ? numbersOf(finding, numbers) : []}
              isSelected={index === selected}
              onSelect={() => void showFinding(desk, index === selected ? null : index)}
            />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button size="small" appearance="subtle" onClick={() => setLimit(limit + PAGE)}>
          {t("pane", "action.more", { count: rest })}
        </Button>
      )}
    </>
  );
}

/** The numbers that stand in the words that the finding quotes. */
function numbersOf({ paragraph, span }: ProofFinding, numbers: readonly ProofNumber[]): readonly ProofNumber[] {
  return numbers.filter(
    (one) =>
      one.paragraph === paragraph && (span === null || (one.span.start >= span.start && one.span.end <= span.end)),
  );
}
