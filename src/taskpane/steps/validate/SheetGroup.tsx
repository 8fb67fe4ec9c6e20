import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { memo, useId } from "react";
import type { Finding } from "../../../core/findings/finding";
import { usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useOpenPart } from "../../components/useOpenPart";
import { useSurface } from "../../components/useSurface";
import { CauseList } from "./CauseList";
import type { SheetOfCauses } from "./groupCauses";
import type { Reviews } from "./useReviews";

const useStyles = makeStyles({
  button: {
    display: "flex",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalXS,
    width: "100%",
    padding: `${tokens.spacingVerticalXS} 0`,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chevron: { flexShrink: 0, alignSelf: "center", color: tokens.colorNeutralForeground3 },
  name: { flexGrow: 1, minWidth: 0 },
});

export interface SheetGroupProps {
  readonly group: SheetOfCauses;
  /** Under which it is remembered whether it is open. */
  readonly name: string;
  readonly startOpen: boolean;
  readonly reviews: Reviews;
  readonly onSelect: (finding: Finding) => void;
}

/**
 * The causes of one sheet under its name with their counts; folded away, and back when one of them is selected. Not drawn
 * again by each letter that is typed into the search.
 */
export const SheetGroup = memo(function SheetGroup({ group, name, startOpen, reviews, onSelect }: SheetGroupProps) {
  const { selectedFinding } = usePaneState();
  const t = useText();
  const styles = useStyles();
  const { tight, heading, quiet } = useSurface();
  const { sheet, causes, count } = group;
  const isHere = causes.some(({ findings }) => findings.some(({ id }) => id === selectedFinding));
  const [isOpen, toggle] = useOpenPart({ name, startOpen, asked: isHere });
  const id = useId();
  const Chevron = isOpen ? ChevronDownRegular : ChevronRightRegular;
  return (
    <section className={tight} aria-labelledby={id}>
      <h3 className={heading}>
        <button type="button" className={styles.button} aria-expanded={isOpen} onClick={toggle}>
          <Chevron className={styles.chevron} aria-hidden />
          <span id={id} className={mergeClasses(heading, styles.name)}>
            {sheet ?? t("pane", "validate.wholeWorkbook")}
          </span>
          <span className={quiet}>
            {causes.length === count
              ? t("pane", "validate.inSheet", { count })
              : t("findingCauses", "inSheet", { count, causes: causes.length })}
          </span>
        </button>
      </h3>
      {isOpen && <CauseList causes={causes} reviews={reviews} onSelect={onSelect} />}
    </section>
  );
});
