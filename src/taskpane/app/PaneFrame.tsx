import { Spinner, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ComponentType } from "react";
import { Suspense, useMemo } from "react";
import { Boundary } from "../components/Boundary";
import { latePart } from "../components/latePart";
import { ExcerptPanel } from "../components/ExcerptPanel";
import { ErrorNotice } from "../components/ErrorNotice";
import { usePane, usePaneState } from "../components/PaneContext";
import { useText } from "../components/TextContext";
import { useSurface } from "../components/useSurface";
import { useWide, WIDE_MEDIA } from "../components/useWide";
import { inWorkbookPane } from "../proofread/inWorkbookPane";
import { ProofContext, useProofState } from "../proofread/ProofContext";
import { createProofDesk } from "../proofread/state/proofDesk";
import type { HostAnswer } from "../start/connectHost";
import type { PaneState } from "../state/paneState";
import { asksProofread } from "../start/runRequest";
import { STEPS, type StepId } from "../state/steps";
import { BatchContext, useBatchState } from "../batch/BatchContext";
import { createBatchDesk } from "../batch/state/batchDesk";
import { ActionBar } from "./ActionBar";
import { Announcer } from "./Announcer";
import { CalculationNotice } from "./CalculationNotice";
import { ChangeNotice } from "./ChangeNotice";
import { FilePicker } from "./FilePicker";
import { WaitingNotice } from "./WaitingNotice";
import { Header } from "./Header";
import { SettingsNotice } from "./SettingsNotice";
import { StepBar } from "./StepBar";

const PANELS: Record<StepId, ComponentType> = {
  recognise: latePart(async () => (await import("../steps/recognise/RecogniseStep")).RecogniseStep),
  validate: latePart(async () => (await import("../steps/validate/ValidateStep")).ValidateStep),
  score: latePart(async () => (await import("../steps/score/ScoreStep")).ScoreStep),
  report: latePart(async () => (await import("../steps/report/ReportStep")).ReportStep),
};

const HalfDoneCard = latePart(async () => (await import("./HalfDoneCard")).HalfDoneCard);

const Overview = latePart(async () => (await import("../overview/Overview")).Overview);

const BatchPlace = latePart(async () => (await import("../batch/BatchPlace")).BatchPlace);

const ProofreadPlace = latePart(async () => (await import("../proofread/ProofreadPlace")).ProofreadPlace);

const useStyles = makeStyles({
  // Lines longer than this are hard to read.
  column: { maxWidth: "920px", marginInline: "auto" },
  frame: { display: "flex", flexDirection: "column", height: "100vh", minWidth: 0 },
  // Where there is room, the cells stand beside the list and not over it.
  work: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minHeight: 0,
    [WIDE_MEDIA]: { flexDirection: "row" },
  },
  main: {
    minWidth: 0,
    position: "relative",
    flexGrow: 1,
    minHeight: 0,
    overflowY: "scroll",
    overflowX: "hidden",
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    // The right one of two columns is as high as what is in view.
    [WIDE_MEDIA]: { containerType: "size" },
  },
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

/** Head, steps, the step in view, and the buttons at the foot. */
function Frame({ host }: { readonly host: HostAnswer }) {
  const state = usePaneState();
  const { door } = state;
  const { isOpen, job } = useProofState();
  const batch = useBatchState();
  const isTwo = useWide() && hasTwoColumns(state);
  const t = useText();
  const styles = useStyles();
  return (
    <div className={styles.frame}>
      <Header />
      {isOpen ? (
        <main className={styles.main} aria-busy={job !== null} tabIndex={-1}>
          <Loaded>
            <Boundary t={t}>
              <ProofreadPlace />
            </Boundary>
          </Loaded>
        </main>
      ) : batch.isOpen ? (
        <main className={styles.main} aria-busy={batch.job !== null} tabIndex={-1}>
          <Loaded>
            <Boundary t={t}>
              <BatchPlace />
            </Boundary>
          </Loaded>
        </main>
      ) : (
        <>
          {door && <StepBar />}
          <div className={styles.work}>
            <StepMain host={host} isTwo={isTwo} />
            {!isTwo && <ExcerptPanel />}
          </div>
          {door && <ActionBar />}
        </>
      )}
      <Announcer />
    </div>
  );
}

/** The steps whose result has a list and something beside it. */
function hasTwoColumns({ door, active, validation, report }: PaneState): boolean {
  return door !== null && ((active === "validate" && validation !== null) || (active === "report" && report !== null));
}

function StepMain({ host, isTwo }: { readonly host: HostAnswer; readonly isTwo: boolean }) {
  const { door, active, job, status, isOverviewAsked } = usePaneState();
  const isWhole = STEPS.every((step) => status[step] === "done");
  const t = useText();
  const styles = useStyles();
  const { stack } = useSurface();
  const Panel = PANELS[active];
  return (
    <main key={active} className={styles.main} aria-busy={job !== null} tabIndex={-1}>
      <div className={mergeClasses(stack, !isTwo && styles.column)}>
        <ErrorNotice />
        <HalfDone />
        <WaitingNotice />
        <ChangeNotice />
        <SettingsNotice />
        <CalculationNotice />
        {door ? (
          <Loaded>
            <Boundary t={t} key={active}>
              {isWhole && (isOverviewAsked || active === "recognise") && <Overview />}
              <Panel />
            </Boundary>
          </Loaded>
        ) : (
          host !== "excel" && <FilePicker lost={host === "lost"} />
        )}
      </div>
    </main>
  );
}

/** What has stopped half-way, while there is such a thing: loaded only then. */
function HalfDone() {
  const { halfDone } = usePaneState();
  const t = useText();
  return (
    halfDone && (
      <Loaded>
        <Boundary t={t}>
          <HalfDoneCard />
        </Boundary>
      </Loaded>
    )
  );
}

/** Panels are loaded when they are first shown. */
function Loaded({ children }: { readonly children: React.ReactNode }) {
  const t = useText();
  return <Suspense fallback={<Spinner size="small" label={t("pane", "job.opening")} />}>{children}</Suspense>;
}
