import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ReviewedFinding } from "../../../core/validation/explanations";
import { findingText } from "../../../locales/findingText";
import { CellLinks } from "../../components/CellLinks";
import { usePaneState } from "../../components/PaneContext";
import { SeverityMark } from "../../components/SeverityMark";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { useWide } from "../../components/useWide";
import { MendedNotice } from "./MendedNotice";
import { FindingDetails } from "./FindingDetails";

const useStyles = makeStyles({
  selected: { border: `1px solid ${tokens.colorCompoundBrandStroke}` },
  head: {
    display: "block",
    width: "100%",
    padding: 0,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  what: { display: "block", overflowWrap: "anywhere", ":hover": { textDecorationLine: "underline" } },
  details: { marginTop: tokens.spacingVerticalXS },
});

export interface FindingCardProps {
  readonly review: ReviewedFinding;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}

/** What is wrong and where; selected, also the rest of it, unless that stands in a column of its own. */
export function FindingCard({ review, isSelected, onSelect }: FindingCardProps) {
  const t = useText();
  const styles = useStyles();
  const { card, padded, spread, quiet, strong } = useSurface();
  const isWide = useWide();
  const element = useRef<HTMLDivElement>(null);
  const { finding, earlier } = review;
  const { mended } = usePaneState();
  const isNext = isSelected && mended?.at === finding.id;
  useEffect(() => {
    if (isSelected) element.current?.scrollIntoView({ block: "nearest" });
  }, [isSelected]);
  // After a mend the keyboard goes on where the eye does.
  useEffect(() => {
    if (isNext) element.current?.querySelector<HTMLElement>("button[aria-expanded]")?.focus();
  }, [isNext]);
  const [first] = finding.cells;
  const { title, what } = findingText(t, finding);
  return (
    <>
      <MendedNotice at={finding.id} />
      <div ref={element} className={mergeClasses(card, padded, isSelected && styles.selected)}>
        <button type="button" className={styles.head} aria-expanded={isSelected} onClick={onSelect}>
          <span className={spread}>
            <SeverityMark severity={finding.severity} />
            <span className={quiet}>{finding.rule}</span>
          </span>
          <span className={strong}>{title}</span>
          <span className={styles.what}>{what}</span>
        </button>
        {finding.cells.length > 0 && <CellLinks cells={finding.cells} {...(first ? { sheet: first.sheet } : {})} />}
        {earlier && <div className={quiet}>{t("explanations", "earlier", { text: earlier.text })}</div>}
        {isSelected && !isWide && (
          <div className={styles.details}>
            <FindingDetails review={review} />
          </div>
        )}
      </div>
    </>
  );
}
