import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { OpenWork } from "../state/openWork";

const useStyles = makeStyles({
  count: {
    boxSizing: "border-box",
    flexShrink: 0,
    minWidth: "18px",
    padding: "0 4px",
    borderRadius: "9px",
    fontSize: tokens.fontSizeBase100,
    lineHeight: "16px",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "center",
    fontVariantNumeric: "tabular-nums",
    border: "1px solid transparent",
    "@media (forced-colors: active)": { border: "1px solid ButtonText" },
  },
  grave: { backgroundColor: tokens.colorStatusDangerBackground3, color: tokens.colorNeutralForegroundOnBrand },
  light: { backgroundColor: tokens.colorStatusWarningBackground2, color: tokens.colorStatusWarningForeground2 },
});

/** How much is left to do, as a number in a pill; more than 999 is as good as 999. */
export function OpenCount({ work: { count, isGrave } }: { readonly work: OpenWork }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.count, isGrave ? styles.grave : styles.light)} aria-hidden>
      {count > 999 ? "999+" : count}
    </span>
  );
}
