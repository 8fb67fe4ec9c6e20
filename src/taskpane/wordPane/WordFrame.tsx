import { Spinner, makeStyles } from "@fluentui/react-components";
import { useEffect, useMemo } from "react";
import { ExcerptPanel } from "../components/ExcerptPanel";
import { Header } from "../app/Header";
import { useMainStyles } from "../app/useMainStyles";
import { Boundary } from "../components/Boundary";
import { ErrorNotice } from "../components/ErrorNotice";
import { usePane, usePaneState } from "../components/PaneContext";
import { useText } from "../components/TextContext";
import { useSurface } from "../components/useSurface";
import { ProofContext } from "../proofread/ProofContext";
import { createProofDesk } from "../proofread/state/proofDesk";
import { dropComparison } from "./actions/compare";
import { connectWord } from "./actions/readDocument";
import { InsertTab } from "./insert/InsertTab";
import { inWordPane } from "./proof/inWordPane";
import { ProofTab } from "./proof/ProofTab";
import { OutcomeNotice } from "./OutcomeNotice";
import { createWordPane } from "./state/wordPane";
import type { TabId } from "./state/wordState";
import { tabRequest } from "./state/wordState";
import { TabBar } from "./TabBar";
import { UpdateTab } from "./update/UpdateTab";
import { WordActionBar } from "./WordActionBar";
import { useIsBusy, useWordState, WordContext } from "./WordContext";

const PANELS: Record<TabId, () => React.ReactNode> = {
  update: UpdateTab,
  insert: InsertTab,
  proofread: ProofTab,
};

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", height: "100vh", minWidth: 0 },
});

/** The pane in Word: the report's figures held against the workbook, and the way to insert a report. */
export function WordFrame() {
  const pane = usePane();
  const word = useMemo(() => createWordPane(pane), [pane]);
  const desk = useMemo(() => createProofDesk(inWordPane(word)), [word]);
  const styles = useStyles();
  const { main } = useMainStyles();
  useEffect(() => void connectWord(word, tabRequest(window.location.search)), [word]);
  return (
    <WordContext value={word}>
      <div className={styles.frame}>
        <Header onOtherFile={() => dropComparison(word)} />
        <TabBar />
        <ProofContext value={desk}>
          <WordMain className={main} />
        </ProofContext>
        <ExcerptPanel />
        <WordActionBar />
        <WordAnnouncer />
      </div>
    </WordContext>
  );
}

function WordMain({ className }: { readonly className: string }) {
  const { tab, figures } = useWordState();
  const { error } = usePaneState();
  const isBusy = useIsBusy();
  const t = useText();
  const { stack } = useSurface();
  const Panel = PANELS[tab];
  return (
    <main key={tab} className={className} aria-busy={isBusy} tabIndex={-1}>
      <div className={stack}>
        <ErrorNotice />
        <OutcomeNotice />
        <Boundary t={t} key={tab}>
          {figures === null && error === null ? <Spinner size="small" label={t("word", "job.reading")} /> : <Panel />}
        </Boundary>
      </div>
    </main>
  );
}

/** Says aloud what is under way; screen readers only. */
function WordAnnouncer() {
  const { job: wordJob } = useWordState();
  const { job } = usePaneState();
  const t = useText();
  const { hidden } = useSurface();
  const text = wordJob ? t("word", `job.${wordJob}`) : job ? t("pane", `job.${job.phase}`) : "";
  return (
    <div className={hidden} role="status" aria-live="polite">
      {text}
    </div>
  );
}
