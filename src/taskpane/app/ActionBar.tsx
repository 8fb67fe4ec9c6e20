import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { closeFile } from "../actions/closeFile";
import { exportReport } from "../actions/exportReport";
import { runAll, runTo } from "../actions/runSteps";
import { JobBar } from "../components/JobBar";
import { usePane, usePaneState } from "../components/PaneContext";
import { WIDE_MEDIA } from "../components/useWide";
import { useText } from "../components/TextContext";
import type { Pane } from "../state/pane";
import type { PaneState } from "../state/paneState";
import { nextStep, STEPS } from "../state/steps";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [WIDE_MEDIA]: {
      display: "flex",
      flexDirection: "row-reverse",
      alignItems: "center",
      gap: tokens.spacingHorizontalL,
    },
  },
  buttons: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    gap: tokens.spacingHorizontalS,
    [WIDE_MEDIA]: { gridTemplateColumns: "320px auto" },
  },
  private: {
    marginTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    textAlign: "center",
    [WIDE_MEDIA]: { marginTop: 0, flexGrow: 1, textAlign: "start" },
  },
});

/** One primary button for the step in view, one that runs all four; while something runs, its progress instead. */
export function ActionBar() {
  const pane = usePane();
  const state = usePaneState();
  const t = useText();
  const styles = useStyles();
  const { label, run } = primaryAction(pane, state);
  // What the sheets are is told by itself when a workbook is opened: a run has begun only after that.
  const isFirst = STEPS.every((step) => step === "recognise" || state.status[step] === "idle");
  const isUseless = hasNothing(state);
  const step = (
    <Button key="step" appearance={isFirst && !isUseless ? "secondary" : "primary"} onClick={() => void run()}>
      {t("pane", `primary.${label}`)}
    </Button>
  );
  const all = (
    <Button key="all" appearance={isFirst ? "primary" : "secondary"} onClick={() => void runAll(pane)}>
      {t("pane", "action.runAll")}
    </Button>
  );
  return (
    <footer className={styles.bar}>
      {state.job ? (
        <JobBar job={state.job} />
      ) : (
        <div className={styles.buttons}>{isFirst && !isUseless ? [all, step] : [step, !isUseless && all]}</div>
      )}
      <div className={styles.private}>{t("pane", "header.private")}</div>
    </footer>
  );
}

interface PrimaryAction {
  readonly label: string;
  readonly run: () => Promise<void>;
}

/** The workbook could not be read, or none of its sheets is a table: no step leads anywhere. */
function hasNothing({ status, workbook, recognition }: PaneState): boolean {
  return recognition === null ? workbook === null && status.recognise === "failed" : recognition.tables.length === 0;
}

/** Run the step; once it is done, go on to the next; at the end, export. Where there is nothing to go on with, another file. */
function primaryAction(pane: Pane, state: PaneState): PrimaryAction {
  const { active, status, door } = state;
  if (hasNothing(state)) {
    if (door?.capabilities.isLive === false) return { label: "otherFile", run: () => Promise.resolve(closeFile(pane)) };
    return { label: "again.recognise", run: () => runTo(pane, "recognise") };
  }
  if (status[active] === "stale") return { label: `again.${active}`, run: () => runTo(pane, active) };
  if (status[active] !== "done") return { label: `run.${active}`, run: () => runTo(pane, active) };
  const next = nextStep(active);
  if (!next) return { label: "export", run: () => exportReport(pane) };
  const goOn = () => {
    if (status[next] === "done") return Promise.resolve(pane.store.dispatch({ type: "stepChosen", step: next }));
    return runTo(pane, next);
  };
  return { label: `next.${next}`, run: goOn };
}
