import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { usePaneState } from "../components/PaneContext";
import { useText } from "../components/TextContext";

/** Excel takes no request while a cell is being edited: the pane waits, and says what ends the waiting. */
export function EditingNotice() {
  const { isCellEditing } = usePaneState();
  const t = useText();
  if (!isCellEditing) return null;
  return (
    <MessageBar intent="info" layout="multiline" role="status">
      <MessageBarBody>{t("changes", "cellEditing")}</MessageBarBody>
    </MessageBar>
  );
}
