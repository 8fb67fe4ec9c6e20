import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { useEffect, useEffectEvent } from "react";
import type { Finding } from "../../../core/findings/finding";
import { usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";

const useStyles = makeStyles({ count: { flexGrow: 1, flexBasis: 0, minWidth: 0 } });

export interface FindingStepperProps {
  /** In the order in which they are listed. */
  readonly findings: readonly Finding[];
  readonly onSelect: (finding: Finding) => void;
}

/** Finding n of N, one further or one back, by button or by F8 and Shift+F8. */
export function FindingStepper({ findings, onSelect }: FindingStepperProps) {
  const { selectedFinding } = usePaneState();
  const t = useText();
  const styles = useStyles();
  const { row, quiet } = useSurface();
  const at = findings.findIndex(({ id }) => id === selectedFinding);
  const step = (by: 1 | -1) => {
    const from = at < 0 ? (by > 0 ? -1 : 0) : at;
    const next = findings[(from + by + findings.length) % findings.length];
    if (next) onSelect(next);
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "F8" || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);

  if (findings.length === 0) return null;
  const previous = t("pane", "validate.previous");
  const next = t("pane", "validate.next");
  return (
    <div className={row}>
      <span className={`${quiet} ${styles.count}`} aria-live="polite">
        {at < 0
          ? t("pane", "validate.stepHint")
          : t("pane", "validate.position", { n: at + 1, total: findings.length })}
      </span>
      <Button size="small" icon={<ArrowUpRegular />} title={previous} aria-label={previous} onClick={() => step(-1)} />
      <Button size="small" icon={<ArrowDownRegular />} title={next} aria-label={next} onClick={() => step(1)} />
    </div>
  );
}
