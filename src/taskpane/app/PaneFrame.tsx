import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useMemo } from "react";
import { BatchContext, useBatchState } from "../batch/BatchContext";
import { createBatchDesk } from "../batch/state/batchDesk";
import { latePart } from "../components/latePart";
import { usePane, usePaneState } from "../components/PaneContext";
import { useSurface } from "../components/useSurface";
import { inWorkbookPane } from "../proofread/inWorkbookPane";
import { ProofContext, useProofState } from "../proofread/ProofContext";
import { createProofDesk } from "../proofread/state/proofDesk";
import type { HostAnswer } from "../start/connectHost";
import { asksProofread } from "../start/runRequest";
import { Announcer } from "./Announcer";
import { FilePicker } from "./FilePicker";
import { Header } from "./Header";
import { Late } from "./Late";
import { useMainStyles } from "./useMainStyles";

const WorkbookPlace = latePart(async () => (await import("./WorkbookPlace")).WorkbookPlace, { isSoon: true });

const ErrorNotice = latePart(async () => (await import("../components/ErrorNotice")).ErrorNotice, { isSoon: true });

const BatchPlace = latePart(async () => (await import("../batch/BatchPlace")).BatchPlace);

const ProofreadPlace = latePart(async () => (await import("../proofread/ProofreadPlace")).ProofreadPlace);

const useStyles = makeStyles({
  // Lines longer than this are hard to read.
  column: { maxWidth: "920px", marginInline: "auto" },
  frame: { display: "flex", flexDirection: "column", height: "100vh", minWidth: 0 },
});

/** The four steps with a workbook, and beside them the place where an existing report is proofread. */
export function PaneFrame({ host }: { readonly host: HostAnswer }) {
  const pane = usePane();
  const desk = useMemo(() => {
    const made = createProofDesk(inWorkbookPane(pane));
    if (asksProofread(window.location.search)) made.store.dispatch({ type: "opened" });
    return made;
  }, [pane]);
  const batch = useMemo(() => createBatchDesk(), []);
  return (
    <ProofContext value={desk}>
      <BatchContext value={batch}>
        <Frame host={host} />
      </BatchContext>
    </ProofContext>
  );
}

/** Head, and under it the place that is open: proofreading, a folder of units, the workbook, or the ways to begin. */
function Frame({ host }: { readonly host: HostAnswer }) {
  const { door } = usePaneState();
  const { isOpen, job } = useProofState();
  const batch = useBatchState();
  const styles = useStyles();
  return (
    <div className={styles.frame}>
      <Header />
      {isOpen ? (
        <Main isBusy={job !== null}>
          <Late>
            <ProofreadPlace />
          </Late>
        </Main>
      ) : batch.isOpen ? (
        <Main isBusy={batch.job !== null}>
          <Late>
            <BatchPlace />
          </Late>
        </Main>
      ) : door || host === "excel" ? (
        <Late>
          <WorkbookPlace />
        </Late>
      ) : (
        <Begin host={host} />
      )}
      <Announcer />
    </div>
  );
}

/** Before a workbook is open, where it does not come with the program. */
function Begin({ host }: { readonly host: HostAnswer }) {
  const { error, job } = usePaneState();
  const styles = useStyles();
  const { stack } = useSurface();
  return (
    <Main isBusy={job !== null}>
      <div className={mergeClasses(stack, styles.column)}>
        {error !== null && (
          <Late>
            <ErrorNotice />
          </Late>
        )}
        <FilePicker lost={host === "lost"} />
      </div>
    </Main>
  );
}

function Main({ isBusy, children }: { readonly isBusy: boolean; readonly children: ReactNode }) {
  const { main } = useMainStyles();
  return (
    <main className={main} aria-busy={isBusy} tabIndex={-1}>
      {children}
    </main>
  );
}
