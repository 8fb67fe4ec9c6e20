import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense } from "react";
import { ClosableNotice } from "../components/ClosableNotice";
import { latePart } from "../components/latePart";
import { paneSentence } from "../components/paneSentence";
import { useText } from "../components/TextContext";
import { useSurface } from "../components/useSurface";
import { cancelProofreading } from "./actions/proofreadDocument";
import { DocumentPicker } from "./DocumentPicker";
import { useProofDesk, useProofState } from "./ProofContext";
import { ProofResult } from "./ProofResult";
import type { ProofJob } from "./state/proofState";

const VersionsCard = latePart(async () => (await import("./versions/VersionsCard")).VersionsCard);

const useStyles = makeStyles({
  job: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM },
  bar: { flexGrow: 1, minWidth: 0 },
});

/** The place where an existing report is proofread, or two versions of it compared: choose, then read what was found. */
export function ProofreadPlace() {
  const { result, comparison, job } = useProofState();
  const { stack } = useSurface();
  return (
    <div className={stack}>
      <Failure />
      {job && <Working job={job} />}
      {result && <ProofResult result={result} />}
      {!result && !comparison && <DocumentPicker />}
      {!result && (
        <Suspense>
          <VersionsCard />
        </Suspense>
      )}
    </div>
  );
}

function Working({ job }: { readonly job: ProofJob }) {
  const desk = useProofDesk();
  const t = useText();
  const styles = useStyles();
  const { quiet } = useSurface();
  const label = t("proofreadPane", `job.${job}`);
  return (
    <div className={styles.job}>
      <div className={styles.bar}>
        <div className={quiet} role="status">
          {label}
        </div>
        <ProgressBar aria-label={label} />
      </div>
      {job !== "commenting" && (
        <Button size="small" onClick={() => void cancelProofreading(desk)}>
          {t("pane", "action.cancel")}
        </Button>
      )}
    </div>
  );
}

function Failure() {
  const { store } = useProofDesk();
  const { error } = useProofState();
  const t = useText();
  if (error === null) return null;
  const onClose = () => store.dispatch({ type: "errorDismissed" });
  return <ClosableNotice intent="error" text={paneSentence(t, error)} onClose={onClose} />;
}
