import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { recalculate } from "../actions/recalculate";
import { usePane, usePaneState } from "../components/PaneContext";
import { useText } from "../components/TextContext";

/** Formulas are computed only on demand: what was read may be older than what it rests on. A button asks for it. */
export function CalculationNotice() {
  const pane = usePane();
  const { door, workbook, job } = usePaneState();
  const t = useText();
  if (workbook?.calculation !== "manual" || !door?.capabilities.canRecalculate || job) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{t("office", "calculation.manual")}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void recalculate(pane)}>
          {t("office", "calculation.now")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
