import { mergeClasses } from "@fluentui/react-components";
import { StepMark } from "../components/StepMark";
import { usePane, usePaneState } from "../components/PaneContext";
import { useText } from "../components/TextContext";
import { useBarStyles } from "../components/useBarStyles";
import { openWork } from "../state/openWork";
import { STEPS } from "../state/steps";

/** The four steps with what has become of each; a click shows the step. */
export function StepBar() {
  const { store } = usePane();
  const state = usePaneState();
  const { active, status } = state;
  const t = useText();
  const styles = useBarStyles();
  return (
    <nav className={styles.bar} aria-label={t("pane", "steps.label")}>
      <ol className={mergeClasses(styles.list, styles.four)}>
        {STEPS.map((step, index) => (
          <li key={step}>
            <button
              type="button"
              className={mergeClasses(styles.part, step === active && styles.active)}
              aria-current={step === active ? "step" : undefined}
              onClick={() => store.dispatch({ type: "stepChosen", step })}
            >
              <StepMark status={status[step]} number={index + 1} open={openWork(state, step)} />
              {t("pane", `steps.${step}`)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
