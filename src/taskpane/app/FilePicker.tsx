import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useContext } from "react";
import { attempt } from "../actions/attempt";
import { FileZone } from "../components/FileZone";
import { GoalContext } from "../components/GoalContext";
import { FirstSight } from "./FirstSight";
import { usePane } from "../components/PaneContext";
import { useText } from "../components/TextContext";

/** Without Excel the workbook comes as a file, picked or dropped. */
export function FilePicker({ lost }: { readonly lost: boolean }) {
  const pane = usePane();
  const goal = useContext(GoalContext);
  const t = useText();
  const take = (file: File) =>
    void attempt(pane, async () => {
      await (await import("../actions/beginWithFile")).beginWithFile(pane, file, goal);
    });
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
      <FileZone onFile={take} note={t("firstSight", "together")} />
      <FirstSight />
    </>
  );
}
