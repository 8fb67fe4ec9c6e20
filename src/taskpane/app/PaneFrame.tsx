import { Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy } from "react";
import { Boundary } from "../components/Boundary";
import { ErrorNotice } from "../components/ErrorNotice";
import { usePaneState } from "../components/PaneContext";
import { useText } from "../components/TextContext";
import { useSurface } from "../components/useSurface";
import type { HostAnswer } from "../start/connectHost";
import type { StepId } from "../state/steps";
import { ActionBar } from "./ActionBar";
import { Announcer } from "./Announcer";
import { ChangeNotice } from "./ChangeNotice";
import { ExcerptPanel } from "./ExcerptPanel";
import { FilePicker } from "./FilePicker";
import { Header } from "./Header";
import { StepBar } from "./StepBar";

const PANELS: Record<StepId, React.LazyExoticComponent<() => React.ReactNode>> = {
  recognise: lazy(async () => ({ default: (await import("../steps/recognise/RecogniseStep")).RecogniseStep })),
  validate: lazy(async () => ({ default: (await import("../steps/validate/ValidateStep")).ValidateStep })),
  score: lazy(async () => ({ default: (await import("../steps/score/ScoreStep")).ScoreStep })),
  report: lazy(async () => ({ default: (await import("../steps/report/ReportStep")).ReportStep })),
};

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", height: "100vh", minWidth: 0 },
  main: {
    position: "relative",
    flexGrow: 1,
    minHeight: 0,
    overflowY: "scroll",
    overflowX: "hidden",
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** Head, steps, the step in view, and the buttons at the foot. */
export function PaneFrame({ host }: { readonly host: HostAnswer }) {
  const { door, active, job } = usePaneState();
  const t = useText();
  const styles = useStyles();
  const { stack } = useSurface();
  const Panel = PANELS[active];
  return (
    <div className={styles.frame}>
      <Header />
      {door && <StepBar />}
      <main key={active} className={styles.main} aria-busy={job !== null} tabIndex={-1}>
        <div className={stack}>
          <ErrorNotice />
          <ChangeNotice />
          {door ? (
            <Suspense fallback={<Spinner size="small" label={t("pane", "job.opening")} />}>
              <Boundary t={t} key={active}>
                <Panel />
              </Boundary>
            </Suspense>
          ) : (
            host !== "excel" && <FilePicker lost={host === "lost"} />
          )}
        </div>
      </main>
      <ExcerptPanel />
      {door && <ActionBar />}
      <Announcer />
    </div>
  );
}
