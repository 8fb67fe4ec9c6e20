import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import type { Translator } from "../../locales";
import { timeLeft } from "../../locales/batchText";
import { useText } from "../components/TextContext";
import { useSurface } from "../components/useSurface";
import { runFolder, stopRun } from "./actions/runFolder";
import { useBatchDesk, useBatchState } from "./BatchContext";
import type { BatchJob } from "./state/batchState";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM },
  bar: { flexGrow: 1, minWidth: 0 },
  label: { fontVariantNumeric: "tabular-nums" },
});

/** The button that starts, or what is under way with the time left and the way to stop it. */
export function RunBar() {
  const desk = useBatchDesk();
  const { job, view, isStale } = useBatchState();
  const t = useText();
  const { tight, row, quiet } = useSurface();
  if (job) return <Working job={job} />;
  const givenUp = view?.givenUp ?? 0;
  return (
    <div className={tight}>
      <div className={row}>
        <Button appearance="primary" onClick={() => void runFolder(desk, t, false)}>
          {t("batchPane", view ? "again" : "start")}
        </Button>
        {givenUp > 0 && (
          <Button onClick={() => void runFolder(desk, t, true)}>{t("batchPane", "retry", { count: givenUp })}</Button>
        )}
      </div>
      {isStale && <div className={quiet}>{t("batchPane", "stale")}</div>}
    </div>
  );
}

function Working({ job }: { readonly job: BatchJob }) {
  const desk = useBatchDesk();
  const t = useText();
  const styles = useStyles();
  const { hidden, quiet } = useSurface();
  const phase = t("batchPane", `job.${job.phase}`);
  return (
    <div className={styles.row}>
      <div className={styles.bar}>
        <div className={`${quiet} ${styles.label}`}>{progressText(t, job)}</div>
        <div className={hidden} role="status">
          {job.isStopping ? t("batchPane", "stopping") : phase}
        </div>
        <ProgressBar {...(job.total > 0 ? { value: job.done / job.total } : {})} aria-label={phase} />
      </div>
      {job.phase === "checking" && (
        <Button size="small" disabled={job.isStopping} onClick={() => stopRun(desk)}>
          {t("batchPane", "stop")}
        </Button>
      )}
    </div>
  );
}

function progressText(t: Translator, job: BatchJob): string {
  const { phase, done, total, passed, isStopping } = job;
  if (isStopping) return t("batchPane", "stopping");
  const label = t("batchPane", `job.${phase}`);
  if (total === 0) return label;
  if (phase !== "checking") return t("batchPane", "part", { label, done, total });
  return t("batchPane", "progress", { label, done, total, left: timeLeft(t, job, passed) });
}
