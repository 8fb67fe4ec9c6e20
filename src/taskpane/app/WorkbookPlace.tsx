import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ComponentType } from "react";
import { Boundary } from "../components/Boundary";
import { ErrorNotice } from "../components/ErrorNotice";
import { ExcerptPanel } from "../components/ExcerptPanel";
import { latePart } from "../components/latePart";
import { usePaneState } from "../components/PaneContext";
import { useText } from "../components/TextContext";
import { useSurface } from "../components/useSurface";
import { useWide, WIDE_MEDIA } from "../components/useWide";
import type { PaneState } from "../state/paneState";
import { STEPS, type StepId } from "../state/steps";
import { ActionBar } from "./ActionBar";
import { CalculationNotice } from "./CalculationNotice";
import { ChangeNotice } from "./ChangeNotice";
import { WaitingNotice } from "./WaitingNotice";
import { Loaded } from "./Loaded";
import { SettingsNotice } from "./SettingsNotice";
import { StepBar } from "./StepBar";
import { useMainStyles } from "./useMainStyles";
import { useSearchWords } from "./useSearchWords";

const PANELS: Record<StepId, ComponentType> = {
  recognise: latePart(async () => (await import("../steps/recognise/RecogniseStep")).RecogniseStep, { isSoon: true }),
  validate: latePart(async () => (await import("../steps/validate/ValidateStep")).ValidateStep),
  score: latePart(async () => (await import("../steps/score/ScoreStep")).ScoreStep),
  report: latePart(async () => (await import("../steps/report/ReportStep")).ReportStep),
};

const HalfDoneCard = latePart(async () => (await import("./HalfDoneCard")).HalfDoneCard);

const Overview = latePart(async () => (await import("../overview/Overview")).Overview);

const useStyles = makeStyles({
  // Lines longer than this are hard to read.
  column: { maxWidth: "920px", marginInline: "auto" },
  // Where there is room, the cells stand beside the list and not over it.
  work: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minHeight: 0,
    [WIDE_MEDIA]: { flexDirection: "row" },
  },
});

/** The four steps with an open workbook: bar, the step in view, the cells beside it, and the buttons at the foot. */
export function WorkbookPlace() {
  const state = usePaneState();
  const isTwo = useWide() && hasTwoColumns(state);
  const styles = useStyles();
  useSearchWords();
  const { door } = state;
  return (
    <>
      {door && <StepBar />}
      <div className={styles.work}>
        <StepMain isTwo={isTwo} />
        {!isTwo && <ExcerptPanel />}
      </div>
      {door && <ActionBar />}
    </>
  );
}

/** The steps whose result has a list and something beside it. */
function hasTwoColumns({ door, active, validation, report }: PaneState): boolean {
  return door !== null && ((active === "validate" && validation !== null) || (active === "report" && report !== null));
}

function StepMain({ isTwo }: { readonly isTwo: boolean }) {
  const { door, active, job, status, isOverviewAsked } = usePaneState();
  const isWhole = STEPS.every((step) => status[step] === "done");
  const t = useText();
  const styles = useStyles();
  const { main } = useMainStyles();
  const { stack } = useSurface();
  const Panel = PANELS[active];
  return (
    <main key={active} className={main} aria-busy={job !== null} tabIndex={-1}>
      <div className={mergeClasses(stack, !isTwo && styles.column)}>
        <ErrorNotice />
        <HalfDone />
        <WaitingNotice />
        <ChangeNotice />
        <SettingsNotice />
        <CalculationNotice />
        {door && (
          <Loaded>
            <Boundary t={t} key={active}>
              {isWhole && (isOverviewAsked || active === "recognise") && <Overview />}
              <Panel />
            </Boundary>
          </Loaded>
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
