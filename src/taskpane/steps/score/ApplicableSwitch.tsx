import { Button } from "@fluentui/react-components";
import type { IndicatorScore } from "../../../core/indicators/scoreSheet";
import { changeSetting } from "../../actions/changeSetting";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { SCORE_KEYS, withMember } from "../../settings/scoreEntries";

/** An indicator that does not concern this unit this year is taken out, and the rest brought to full marks. */
export function ApplicableSwitch({ indicator }: { readonly indicator: IndicatorScore }) {
  const pane = usePane();
  const { entries, job } = usePaneState();
  const t = useText();
  const isOut = entries.notApplicable.includes(indicator.id);
  const change = () =>
    void changeSetting(pane, SCORE_KEYS.notApplicable, (kept) => withMember(kept, indicator.id, !isOut), "score");
  return (
    <div>
      <Button size="small" appearance="subtle" disabled={job !== null} onClick={change}>
        {t("scorePane", isOut ? "applies.again" : "applies.not")}
      </Button>
    </div>
  );
}
