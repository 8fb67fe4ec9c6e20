import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { paneSentence } from "./paneSentence";
import { usePane, usePaneState } from "./PaneContext";
import { useText } from "./TextContext";

/** The last failure as one sentence that says what to do. */
export function ErrorNotice() {
  const { store } = usePane();
  const { error } = usePaneState();
  const t = useText();
  if (error === null) return null;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>{paneSentence(t, error)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label={t("pane", "action.dismiss")}
            onClick={() => store.dispatch({ type: "errorDismissed" })}
          />
        }
      />
    </MessageBar>
  );
}
