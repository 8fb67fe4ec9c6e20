import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { StepMark } from "../components/StepMark";
import { usePane, usePaneState } from "../components/PaneContext";
import { useText } from "../components/TextContext";
import { STEPS } from "../state/steps";

const useStyles = makeStyles({
  bar: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0 },
  list: { display: "grid", gridTemplateColumns: "repeat(4, 1fr)", listStyle: "none", margin: 0, padding: 0 },
  step: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    gap: "5px",
    width: "100%",
    padding: `${tokens.spacingVerticalS} 2px`,
    border: "none",
    borderBottom: "2px solid transparent",
    background: "none",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    fontSize: tokens.fontSizeBase300,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  active: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

/** The four steps with what has become of each; a click shows the step. */
export function StepBar() {
  const { store } = usePane();
  const { active, status } = usePaneState();
  const t = useText();
  const styles = useStyles();
  return (
    <nav className={styles.bar} aria-label={t("pane", "steps.label")}>
      <ol className={styles.list}>
        {STEPS.map((step, index) => (
          <li key={step}>
            <button
              type="button"
              className={mergeClasses(styles.step, step === active && styles.active)}
              aria-current={step === active ? "step" : undefined}
              onClick={() => store.dispatch({ type: "stepChosen", step })}
            >
              <StepMark status={status[step]} number={index + 1} />
              {t("pane", `steps.${step}`)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
