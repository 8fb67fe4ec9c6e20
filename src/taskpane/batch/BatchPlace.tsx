import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect } from "react";
import { ClosableNotice } from "../components/ClosableNotice";
import { paneSentence } from "../components/paneSentence";
import { useText } from "../components/TextContext";
import { useSurface } from "../components/useSurface";
import { prepare } from "./actions/choose";
import { viewAgain } from "./actions/runFolder";
import { useBatchDesk, useBatchState } from "./BatchContext";
import { BatchResult } from "./BatchResult";
import { FolderZone } from "./FolderZone";
import { OptionFields } from "./OptionFields";
import { RunBar } from "./RunBar";

const useStyles = makeStyles({
  column: { maxWidth: "920px", marginInline: "auto" },
  back: { alignSelf: "flex-start", minWidth: "auto" },
});

/** The place where a folder of units is checked: choose it, run, read what came of it. */
export function BatchPlace() {
  const desk = useBatchDesk();
  const { folder, view, job } = useBatchState();
  const t = useText();
  const styles = useStyles();
  const { stack, tight, heading, quiet } = useSurface();
  useEffect(() => void prepare(desk), [desk]);
  // Another language: the same results in its words.
  useEffect(() => {
    if (desk.store.getState().view) void viewAgain(desk, t);
  }, [desk, t]);
  return (
    <div className={mergeClasses(stack, styles.column)}>
      <Button
        appearance="subtle"
        size="small"
        className={styles.back}
        icon={<ArrowLeftRegular />}
        disabled={job !== null}
        onClick={() => desk.store.dispatch({ type: "closed" })}
      >
        {t("batchPane", "back")}
      </Button>
      <div className={tight}>
        <h2 className={heading}>{t("batchPane", "title")}</h2>
        {!view && <div className={quiet}>{t("batchPane", "intro")}</div>}
      </div>
      <Failure />
      <FolderZone />
      {folder && (
        <>
          <OptionFields />
          <RunBar />
        </>
      )}
      {view && <BatchResult view={view} />}
    </div>
  );
}

function Failure() {
  const { store } = useBatchDesk();
  const { error } = useBatchState();
  const t = useText();
  if (error === null) return null;
  const onClose = () => store.dispatch({ type: "errorDismissed" });
  return <ClosableNotice intent="error" text={paneSentence(t, error)} onClose={onClose} />;
}
