import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ProofNumber } from "../../core/proofread/numbers";
import type { ProofFinding } from "../../core/proofread/proofFinding";
import { whichSide } from "../../core/proofread/whichSide";
import { placeText } from "../../locales/proofList";
import { numberLine } from "../../locales/numberText";
import { proofAdvice, proofText } from "../../locales/proofText";
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
  readings: { margin: 0, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 28px` },
  details: { display: "block", marginTop: tokens.spacingVerticalXS },
});

export interface FindingItemProps {
  readonly finding: ProofFinding;
  /** Those of its place, of a selected finding. */
  readonly numbers: readonly ProofNumber[];
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}

/** What is wrong, with the computation; selected, also which side cannot be right, what to do, and how it was read. */
export function FindingItem({ finding, numbers, isSelected, onSelect }: FindingItemProps) {
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
            {proofAdvice(t, finding)}
          </span>
        )}
      </button>
      {isSelected && numbers.length > 0 && <Readings numbers={numbers} />}
    </div>
  );
}

/** A long sentence has more; each can be asked for in the text. */
const MOST_READINGS = 8;

/** How the numbers of the place were read, and what bound them. */
function Readings({ numbers }: { readonly numbers: readonly ProofNumber[] }) {
  const t = useText();
  const styles = useStyles();
  const { quiet } = useSurface();
  return (
    <ul className={mergeClasses(quiet, styles.readings)} aria-label={t("proofNumbers", "inFinding")}>
      {numbers.slice(0, MOST_READINGS).map((number) => (
        <li key={number.at}>{numberLine(t, number)}</li>
      ))}
    </ul>
  );
}
