import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info16Filled } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "../../core/findings/finding";
import { useText } from "./TextContext";

const ICONS = { error: ErrorCircle16Filled, warning: Warning16Filled, info: Info16Filled };

const useStyles = makeStyles({
  mark: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
  },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorNeutralForeground2 },
});

/** How grave a finding is: a shape and a word, so that colour is not needed. */
export function SeverityMark({ severity, count }: { readonly severity: Severity; readonly count?: number }) {
  const t = useText();
  const styles = useStyles();
  const Icon = ICONS[severity];
  return (
    <span className={mergeClasses(styles.mark, styles[count === 0 ? "info" : severity])}>
      <Icon aria-hidden />
      {t("pane", `severity.${severity}`)}
      {count !== undefined && ` ${count}`}
    </span>
  );
}
