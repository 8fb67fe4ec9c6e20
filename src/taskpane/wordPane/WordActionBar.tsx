import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { JobBar } from "../components/JobBar";
import { usePaneState } from "../components/PaneContext";
import { useText } from "../components/TextContext";
import { useSurface } from "../components/useSurface";
import { insertReport } from "./actions/insertReport";
import { refreshChosen } from "./actions/refresh";
import { chosenItems, redrawnCharts } from "./state/wordReducer";
import { useWord, useWordState } from "./WordContext";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  button: { width: "100%" },
  private: {
    marginTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    textAlign: "center",
  },
});

/** The one thing that the tab in view does to the document; while something runs, its progress instead. */
export function WordActionBar() {
  const { job } = usePaneState();
  const { job: wordJob } = useWordState();
  const t = useText();
  const styles = useStyles();
  return (
    <footer className={styles.bar}>
      {job ? <JobBar job={job} /> : wordJob ? <WordJobBar label={t("word", `job.${wordJob}`)} /> : <PrimaryAction />}
      <div className={styles.private}>{t("pane", "header.private")}</div>
    </footer>
  );
}

function WordJobBar({ label }: { readonly label: string }) {
  const { quiet } = useSurface();
  return (
    <div>
      <div className={quiet}>{label}</div>
      <ProgressBar aria-label={label} />
    </div>
  );
}

function PrimaryAction() {
  const word = useWord();
  const state = useWordState();
  const { report, status } = usePaneState();
  const t = useText();
  const { button } = useStyles();
  if (state.tab === "insert") {
    if (!report || status.report !== "done") return null;
    return (
      <Button className={button} appearance="primary" onClick={() => void insertReport(word)}>
        {t("word", `insert.do.${state.place}`)}
      </Button>
    );
  }
  if (state.tab === "proofread" || !state.plan) return null;
  const chosen = [...chosenItems(state), ...redrawnCharts(state)];
  const count = chosen.reduce((sum, { places }) => sum + places.length, 0);
  return (
    <Button className={button} appearance="primary" disabled={count === 0} onClick={() => void refreshChosen(word)}>
      {t("word", "update.do", { count })}
    </Button>
  );
}
