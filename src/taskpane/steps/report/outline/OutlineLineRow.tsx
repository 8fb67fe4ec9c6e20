import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { useText } from "../../../components/TextContext";
import type { OutlineLine } from "./outlineDraft";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  inner: { paddingInlineStart: tokens.spacingHorizontalXL },
  heading: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

export interface OutlineLineRowProps {
  readonly line: OutlineLine;
  readonly onMove: (by: -1 | 1) => void;
  readonly onSwitch: () => void;
}

/** One section: in or out, up or down. */
export function OutlineLineRow({ line, onMove, onSwitch }: OutlineLineRowProps) {
  const t = useText();
  const styles = useStyles();
  const { heading, depth, required, isDropped, isFirst, isLast } = line;
  const label = required ? t("reportOptions", "outline.required", { heading }) : heading;
  return (
    <li className={mergeClasses(styles.line, depth > 0 && styles.inner)}>
      <div className={styles.heading}>
        <Checkbox checked={!isDropped} label={label} onChange={onSwitch} />
      </div>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUpRegular />}
        disabled={isFirst}
        aria-label={t("reportOptions", "outline.up", { heading })}
        onClick={() => onMove(-1)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowDownRegular />}
        disabled={isLast}
        aria-label={t("reportOptions", "outline.down", { heading })}
        onClick={() => onMove(1)}
      />
    </li>
  );
}
