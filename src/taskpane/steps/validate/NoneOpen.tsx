import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import type { ValidationView } from "../../worker/views";

/** Nothing is left to look at: because nothing was found, because all is explained, or because there is no book. */
export function NoneOpen({ validation }: { readonly validation: ValidationView }) {
  const { findingScope } = usePaneState();
  const t = useText();
  const { findings, books, unclear } = validation;
  if (findingScope === "ledger" && books === null) {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{t("ledger", "none")}</MessageBarBody>
      </MessageBar>
    );
  }
  // What could not be looked at is said above; silence about it is no approval.
  if (unclear.length > 0) return null;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        {findings.length === 0 ? t("pane", "validate.clean") : t("explanations", "noneOpen")}
      </MessageBarBody>
    </MessageBar>
  );
}
