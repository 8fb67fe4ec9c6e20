import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { DocumentTable24Regular } from "@fluentui/react-icons/svg/document-table";
import type { DragEvent } from "react";
import { useContext, useRef, useState } from "react";
import { GoalContext } from "../components/GoalContext";
import { usePane } from "../components/PaneContext";
import { useText } from "../components/TextContext";
import { useSurface } from "../components/useSurface";
import { openFile } from "../actions/openWorkbook";
import { attempt } from "../actions/attempt";
import { runGoal } from "../actions/runSteps";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    textAlign: "center",
  },
  over: { border: `2px dashed ${tokens.colorCompoundBrandStroke}` },
  icon: { color: tokens.colorNeutralForeground3 },
});

/** Without Excel the workbook comes as a file, picked or dropped; it is read in the browser and goes nowhere. */
export function FilePicker({ lost }: { readonly lost: boolean }) {
  const pane = usePane();
  const goal = useContext(GoalContext);
  const t = useText();
  const styles = useStyles();
  const { quiet, strong } = useSurface();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  const take = (files: FileList | null) => {
    const file = files?.item(0);
    if (!file) return;
    void attempt(pane, async () => {
      await openFile(pane, file);
      await runGoal(pane, goal ?? { step: "recognise", scope: "all" });
    });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };

  return (
    <>
      {lost && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t("pane", "notice.hostLost")}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => window.location.reload()}>{t("pane", "action.reload")}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <div
        className={mergeClasses(styles.zone, over && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <DocumentTable24Regular className={styles.icon} aria-hidden />
        <div className={strong}>{t("pane", "file.title")}</div>
        <div className={quiet}>{t("pane", "file.hint")}</div>
        <Button appearance="primary" onClick={() => input.current?.click()}>
          {t("pane", "file.pick")}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx,.xlsm,.xls"
          onChange={(event) => take(event.target.files)}
        />
      </div>
    </>
  );
}
