import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ReviewedFinding } from "../../../core/validation/explanations";
import { findingText } from "../../../locales/findingText";
import { CellLinks } from "../../components/CellLinks";
import { SeverityMark } from "../../components/SeverityMark";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { Comparison } from "./Comparison";
import { ExplanationPart } from "./ExplanationPart";
import { FixPreview } from "./FixPreview";

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

/** What is wrong and where; selected, also why it is held to be wrong, how to mend it, and what the unit says of it. */
export function FindingCard({ review, isSelected, onSelect }: FindingCardProps) {
  const t = useText();
  const styles = useStyles();
  const { card, padded, spread, quiet, strong, tight } = useSurface();
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isSelected) element.current?.scrollIntoView({ block: "nearest" });
  }, [isSelected]);
  const { finding, earlier } = review;
  const [first] = finding.cells;
  const { title, what, why, how } = findingText(t, finding);
  return (
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
      {isSelected && (
        <div className={mergeClasses(tight, styles.details)}>
          <Comparison finding={finding} />
          <Explained part="why" text={why} />
          <Explained part="how" text={how} />
          {finding.fix && <FixPreview finding={finding} fix={finding.fix} />}
          <ExplanationPart review={review} />
        </div>
      )}
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
