import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useBatchDesk } from "../batch/BatchContext";
import { attempt } from "../actions/attempt";
import type * as FirstSteps from "../actions/firstSteps";
import { latePart } from "../components/latePart";
import { usePane, usePaneState } from "../components/PaneContext";
import { useText } from "../components/TextContext";
import { useSurface } from "../components/useSurface";
import type { HandedFile } from "../delivery/sendFile";
import { useProofDesk } from "../proofread/ProofContext";
import { STEPS } from "../state/steps";
import { Late } from "./Late";

const HandedOver = latePart(async () => (await import("../components/HandedOver")).HandedOver);

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: "20px",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  doors: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(136px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  door: { minWidth: 0 },
});

/** Before anything has run: what the four steps do, one line each, and the other ways to begin. */
export function FirstSight() {
  const pane = usePane();
  const desk = useProofDesk();
  const batch = useBatchDesk();
  const { door, job } = usePaneState();
  const t = useText();
  const styles = useStyles();
  const { stack, heading, quiet } = useSurface();
  const [blank, setBlank] = useState<HandedFile | null>(null);
  const isBusy = job !== null;
  const begin = (work: (steps: typeof FirstSteps) => Promise<void>) =>
    void attempt(pane, async () => work(await import("../actions/firstSteps")));
  return (
    <div className={stack}>
      <h2 className={heading}>{t("firstSight", "title")}</h2>
      <ol className={styles.list}>
        {STEPS.map((step) => (
          <li key={step}>
            <strong>{t("pane", `steps.${step}`)}</strong> {t("firstSight", step)}
          </li>
        ))}
      </ol>
      <div className={styles.doors}>
        {!door && (
          <Button className={styles.door} disabled={isBusy} onClick={() => begin(({ openSample }) => openSample(pane))}>
            {t("firstSight", "sample")}
          </Button>
        )}
        <Button
          className={styles.door}
          disabled={isBusy}
          onClick={() =>
            begin(async ({ saveBlankWorkbook }) =>
              setBlank(await saveBlankWorkbook(pane, t("firstSight", "blankName"))),
            )
          }
        >
          {t("firstSight", "blank")}
        </Button>
        {!door && (
          <Button className={styles.door} disabled={isBusy} onClick={() => batch.store.dispatch({ type: "opened" })}>
            {t("firstSight", "folder")}
          </Button>
        )}
        <Button className={styles.door} disabled={isBusy} onClick={() => desk.store.dispatch({ type: "opened" })}>
          {t("firstSight", "proofread")}
        </Button>
      </div>
      <div className={quiet} role="status">
        {blank && (
          <Late>
            <HandedOver key={blank.name} file={blank} />
          </Late>
        )}
      </div>
    </div>
  );
}
