import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../../core/findings/finding";
import { groupedNumber } from "../../components/groupedNumber";
import { useText } from "../../components/TextContext";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& dt": { color: tokens.colorNeutralForeground2 },
    "& dd": { margin: 0, fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  },
});

/** What stands there against what should, where the rule can say both. */
export function Comparison({ finding }: { readonly finding: Finding }) {
  const t = useText();
  const styles = useStyles();
  const { expected, actual, difference, unit } = finding;
  if (expected === null && actual === null) return null;
  const told = (value: number | string) =>
    `${groupedNumber(value)}${unit && typeof value === "number" ? ` ${unit}` : ""}`;
  return (
    <dl className={styles.list}>
      {expected !== null && (
        <>
          <dt>{t("pane", "validate.expected")}</dt>
          <dd>{told(expected)}</dd>
        </>
      )}
      {actual !== null && (
        <>
          <dt>{t("pane", "validate.actual")}</dt>
          <dd>{told(actual)}</dd>
        </>
      )}
      {difference !== null && (
        <>
          <dt>{t("pane", "validate.difference")}</dt>
          <dd>{told(difference)}</dd>
        </>
      )}
    </dl>
  );
}
