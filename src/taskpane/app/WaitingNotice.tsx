import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { usePaneState } from "../components/PaneContext";
import { useText } from "../components/TextContext";

/** Excel takes no request while a cell is being edited, or when it is asked too often: the pane waits, and says for what. */
export function WaitingNotice() {
  const { waitingFor } = usePaneState();
  const t = useText();
  if (!waitingFor) return null;
  return (
    <MessageBar intent="info" layout="multiline" role="status">
      <MessageBarBody>{t("changes", `waiting.${waitingFor}`)}</MessageBarBody>
    </MessageBar>
  );
}
