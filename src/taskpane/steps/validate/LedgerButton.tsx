import { ToggleButton } from "@fluentui/react-components";
import { BookRegular } from "@fluentui/react-icons/svg/book";
import { runGoal } from "../../actions/runSteps";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";

/** 明细账校验 in one click: runs the checks if there is no result yet, and shows what concerns the books only. */
export function LedgerButton() {
  const pane = usePane();
  const { findingScope, validation, job } = usePaneState();
  const t = useText();
  const { row } = useSurface();
  const isOn = findingScope === "ledger" && validation !== null;
  // A workbook without books has nothing for it.
  if (validation && validation.books === null && !isOn) return null;
  const toggle = () => {
    const scope = isOn ? "all" : "ledger";
    if (validation) pane.store.dispatch({ type: "scopeChosen", scope });
    else void runGoal(pane, { step: "validate", scope });
  };
  return (
    <div className={row}>
      <ToggleButton size="small" icon={<BookRegular />} checked={isOn} disabled={job !== null} onClick={toggle}>
        {t("ledger", "button")}
      </ToggleButton>
    </div>
  );
}
