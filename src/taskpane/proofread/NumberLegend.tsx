import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { countStates, type NumberState, type ProofNumber } from "../../core/proofread/numbers";
import { stateText } from "../../locales/numberText";
import { useText } from "../components/TextContext";
import { useSurface } from "../components/useSurface";
import { useNumberStyles } from "./useNumberStyles";

const STATES: readonly NumberState[] = ["right", "contradicted", "unchecked", "notUnderstood"];

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    listStyle: "none",
    margin: 0,
    padding: 0,
  },
  item: { paddingBottom: "4px" },
  sample: { cursor: "default" },
});

/** What the lines below the numbers mean, and how many numbers there are of each. */
export function NumberLegend({ numbers }: { readonly numbers: readonly ProofNumber[] }) {
  const t = useText();
  const styles = useStyles();
  const marks = useNumberStyles();
  const { quiet } = useSurface();
  const counts = countStates(numbers);
  return (
    <ul className={mergeClasses(styles.list, quiet)} aria-label={t("proofNumbers", "legend")}>
      {STATES.map((state) => (
        <li key={state} className={styles.item}>
          <span aria-hidden className={mergeClasses(marks.number, marks[state], styles.sample)}>
            123
          </span>{" "}
          {stateText(t, { state })} {counts[state]}
        </li>
      ))}
    </ul>
  );
}
