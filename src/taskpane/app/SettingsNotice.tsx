import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { usePaneState } from "../components/PaneContext";
import { useText } from "../components/TextContext";

/** What the workbook keeps for the add-in could not be read: what was explained or entered before is missing. */
export function SettingsNotice() {
  const { workbook } = usePaneState();
  const t = useText();
  if (!workbook?.settingsUnread) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{t("changes", "settingsUnread")}</MessageBarBody>
    </MessageBar>
  );
}
