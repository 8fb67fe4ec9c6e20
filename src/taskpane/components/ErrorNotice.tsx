import { ClosableNotice } from "./ClosableNotice";
import { paneSentence } from "./paneSentence";
import { usePane, usePaneState } from "./PaneContext";
import { useText } from "./TextContext";

/** The last failure as one sentence that says what to do. */
export function ErrorNotice() {
  const { store } = usePane();
  const { error } = usePaneState();
  const t = useText();
  if (error === null) return null;
  const onClose = () => store.dispatch({ type: "errorDismissed" });
  return <ClosableNotice intent="error" text={paneSentence(t, error)} onClose={onClose} />;
}
