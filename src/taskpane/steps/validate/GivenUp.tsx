import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { NotChecked } from "../../../core/findings/finding";
import { unclearText } from "../../../locales/findingText";
import { useText } from "../../components/TextContext";

/** What was not checked because too much of it breaks, and what to do: before all findings. */
export function GivenUp({ unclear }: { readonly unclear: readonly NotChecked[] }) {
  const t = useText();
  return unclear.map((item) => (
    <MessageBar key={`${item.rule} ${item.code}`} intent="warning" layout="multiline">
      <MessageBarBody>{unclearText(t, item)}</MessageBarBody>
    </MessageBar>
  ));
}
