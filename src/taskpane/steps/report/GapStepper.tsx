import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    boxShadow: tokens.shadow4,
  },
  text: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
});

export interface GapStepperProps {
  readonly count: number;
  /** Zero-based; -1: none yet. */
  readonly at: number;
  readonly onStep: (place: number) => void;
}

/** Stays above the preview: how many places are open, and the way from one to the next. */
export function GapStepper({ count, at, onStep }: GapStepperProps) {
  const t = useText();
  const styles = useStyles();
  const { card, row } = useSurface();
  if (count === 0) return null;
  const previous = t("reportExport", "places.previous");
  const next = t("reportExport", "places.next");
  const step = (by: number) => onStep(at < 0 ? (by > 0 ? 0 : count - 1) : (at + by + count) % count);
  return (
    <div className={`${card} ${row} ${styles.bar}`}>
      <span className={styles.text} aria-live="polite">
        {at < 0
          ? t("reportExport", "places.count", { count })
          : t("reportExport", "places.position", { n: at + 1, count })}
      </span>
      <Button size="small" icon={<ArrowUpRegular />} title={previous} aria-label={previous} onClick={() => step(-1)} />
      <Button size="small" icon={<ArrowDownRegular />} title={next} aria-label={next} onClick={() => step(1)} />
    </div>
  );
}
