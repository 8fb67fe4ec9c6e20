import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { jobText } from "../../locales/jobText";
import { cancelRun } from "../actions/runSteps";
import type { Job } from "../state/paneState";
import { usePane } from "./PaneContext";
import { useText } from "./TextContext";
import { useNow } from "./useNow";

const useStyles = makeStyles({
  row: { flexGrow: 2, display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM },
  bar: { flexGrow: 1, minWidth: 0 },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** What is under way, how far it has come, and the way to stop it. */
export function JobBar({ job }: { readonly job: Job }) {
  const pane = usePane();
  const t = useText();
  const styles = useStyles();
  const now = useNow();
  const label = t("pane", `job.${job.phase}`);
  const known = job.total > 0;
  return (
    <div className={styles.row}>
      <div className={styles.bar}>
        <div className={styles.label}>{jobText(t, job, now)}</div>
        <ProgressBar {...(known ? { value: job.done / job.total } : {})} aria-label={label} />
      </div>
      {/* Cells are written all or none: there is no stopping half-way. */}
      {job.phase !== "writingWorkbook" && (
        <Button size="small" onClick={() => void cancelRun(pane)}>
          {t("pane", "action.cancel")}
        </Button>
      )}
    </div>
  );
}
