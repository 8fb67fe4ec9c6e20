import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { Translator } from "../../locales";
import { useText } from "../components/TextContext";
import { undoRefresh } from "./actions/refresh";
import type { WordOutcome } from "./state/wordState";
import { useIsBusy, useWord, useWordState } from "./WordContext";

/** What was done to the document last, and the way back. */
export function OutcomeNotice() {
  const word = useWord();
  const { outcome, undo } = useWordState();
  const isBusy = useIsBusy();
  const t = useText();
  if (!outcome) return null;
  const { intent, text } = described(t, outcome);
  return (
    <MessageBar intent={intent} layout="multiline" role="status">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label={t("pane", "action.dismiss")}
            onClick={() => word.store.dispatch({ type: "outcomeDismissed" })}
          />
        }
      >
        {undo.length > 0 && outcome.type !== "inserted" && (
          <Button size="small" icon={<ArrowUndoRegular />} disabled={isBusy} onClick={() => void undoRefresh(word)}>
            {t("word", "undo", { count: undo.at(-1)?.edits.length ?? 0 })}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

function described(
  t: Translator,
  outcome: WordOutcome,
): { readonly intent: "success" | "warning"; readonly text: string } {
  if (outcome.type === "inserted") {
    const { controls, place } = outcome;
    const lost = controls ? controls.expected - controls.found : 0;
    if (lost > 0) return { intent: "warning", text: t("word", "outcome.controlsLost", { count: lost }) };
    const key = place === "newDocument" ? "outcome.opened" : "outcome.inserted";
    return { intent: "success", text: t("word", key, { count: controls?.found ?? 0 }) };
  }
  const { written, skipped } = outcome;
  const done = t("word", `outcome.${outcome.type}`, { count: written });
  if (skipped === 0) return { intent: "success", text: done };
  return { intent: "warning", text: done + t("word", "outcome.skipped", { count: skipped }) };
}
