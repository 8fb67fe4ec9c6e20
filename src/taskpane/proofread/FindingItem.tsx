import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ProofFinding } from "../../core/proofread/proofFinding";
import { whichSide } from "../../core/proofread/whichSide";
import { placeText } from "../../locales/proofList";
import { proofText } from "../../locales/proofText";
import { SeverityMark } from "../components/SeverityMark";
import { useText } from "../components/TextContext";
import { useSurface } from "../components/useSurface";

const useStyles = makeStyles({
  head: {
    display: "block",
    width: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  selected: { border: `1px solid ${tokens.colorCompoundBrandStroke}` },
  what: { display: "block", overflowWrap: "anywhere", ":hover": { textDecorationLine: "underline" } },
  details: { display: "block", marginTop: tokens.spacingVerticalXS },
});

export interface FindingItemProps {
  readonly finding: ProofFinding;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}

/** What is wrong, with the computation; selected, also the sentence, and which side cannot be right. */
export function FindingItem({ finding, isSelected, onSelect }: FindingItemProps) {
  const t = useText();
  const styles = useStyles();
  const { card, spread, quiet } = useSurface();
  return (
    <div className={mergeClasses(card, isSelected && styles.selected)}>
      <button type="button" className={styles.head} aria-pressed={isSelected} onClick={onSelect}>
        <span className={spread}>
          <SeverityMark severity={finding.severity} />
          <span className={quiet}>{finding.rule}</span>
        </span>
        <span className={styles.what}>{proofText(t, finding)}</span>
        <span className={mergeClasses(quiet, styles.details)}>{placeText(t, finding)}</span>
        {isSelected && (
          <span className={mergeClasses(quiet, styles.details)}>
            {t("proofreadPane", "side", { side: t("proofreadList", `sides.${whichSide(finding)}`) })}
          </span>
        )}
      </button>
    </div>
  );
}
