import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Circle16Regular } from "@fluentui/react-icons/svg/circle";
import { DismissCircle16Filled } from "@fluentui/react-icons/svg/dismiss-circle";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info16Filled } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { UnitState } from "../../core/batch/unitState";
import { useText } from "../components/TextContext";

const ICONS = {
  error: ErrorCircle16Filled,
  problem: DismissCircle16Filled,
  warning: Warning16Filled,
  info: Info16Filled,
  clean: CheckmarkCircle16Filled,
  notChecked: Circle16Regular,
} as const satisfies Record<UnitState, unknown>;

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
  problem: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorNeutralForeground2 },
  clean: { color: tokens.colorStatusSuccessForeground1 },
  notChecked: { color: tokens.colorNeutralForeground2 },
});

/** How a unit stands: a shape and a word, so that colour is not needed. */
export function StateMark({ state }: { readonly state: UnitState }) {
  const t = useText();
  const styles = useStyles();
  const Icon = ICONS[state];
  return (
    <span className={mergeClasses(styles.mark, styles[state])}>
      <Icon aria-hidden />
      {t("batch", `state.${state}`)}
    </span>
  );
}
