import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { changeSetting } from "../../actions/changeSetting";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { SCORE_KEYS } from "../../settings/scoreEntries";

/** A system that no notice of this year stands behind yet: asks the user to hold it against the notice, once. */
export function Confirmation() {
  const pane = usePane();
  const { scoreSheet, entries, job } = usePaneState();
  const t = useText();
  if (!scoreSheet?.system.needsConfirmation) return null;
  const { id, confirmed } = scoreSheet.system;
  const others = entries.confirmed.filter((other) => other !== id);
  const keep = (ids: readonly string[]) =>
    void changeSetting(pane, SCORE_KEYS.confirmed, () => (ids.length > 0 ? ids : undefined), "score");
  return (
    <MessageBar intent={confirmed ? "success" : "warning"} layout="multiline">
      <MessageBarBody>{t("pane", confirmed ? "score.confirmed" : "score.unconfirmed")}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabled={job !== null} onClick={() => keep(confirmed ? others : [...others, id])}>
          {t("pane", confirmed ? "score.withdraw" : "score.confirm")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
