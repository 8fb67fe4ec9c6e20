import { ToggleButton, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Severity } from "../../../core/findings/finding";
import { SEVERITIES } from "../../../core/findings/severity";
import { SeverityMark } from "../../components/SeverityMark";
import { useText } from "../../components/TextContext";

const useStyles = makeStyles({
  row: { display: "grid", gridTemplateColumns: "repeat(3, minmax(max-content, 1fr))", gap: tokens.spacingHorizontalXS },
  button: { minWidth: 0, paddingInline: "4px" },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    outline: `1px solid ${tokens.colorBrandStroke1}`,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
    "@media (forced-colors: active)": { outlineColor: "Highlight" },
  },
});

export interface SeverityFilterProps {
  readonly counts: Readonly<Record<Severity, number>>;
  /** Empty: all are shown. */
  readonly chosen: readonly Severity[];
  readonly onChange: (chosen: readonly Severity[]) => void;
}

/** How many of each severity; pressed, the list shows only these. */
export function SeverityFilter({ counts, chosen, onChange }: SeverityFilterProps) {
  const t = useText();
  const styles = useStyles();
  const toggle = (severity: Severity) =>
    onChange(chosen.includes(severity) ? chosen.filter((other) => other !== severity) : [...chosen, severity]);
  return (
    <div className={styles.row} role="group" aria-label={t("pane", "validate.filter")}>
      {SEVERITIES.map((severity) => (
        <ToggleButton
          key={severity}
          size="small"
          className={mergeClasses(styles.button, chosen.includes(severity) && styles.chosen)}
          checked={chosen.includes(severity)}
          onClick={() => toggle(severity)}
        >
          <SeverityMark severity={severity} count={counts[severity]} />
        </ToggleButton>
      ))}
    </div>
  );
}
