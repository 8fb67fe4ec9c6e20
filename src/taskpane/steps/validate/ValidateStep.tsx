import { usePaneState } from "../../components/PaneContext";
import { StepIntro } from "../../components/StepIntro";
import { useSurface } from "../../components/useSurface";
import { FindingsView } from "./FindingsView";
import { LedgerButton } from "./LedgerButton";
import { UndoList } from "./UndoList";

/** What a reviewer would send back. Mends of an earlier opening can be taken back before anything is checked. */
export function ValidateStep() {
  const { validation } = usePaneState();
  const { stack } = useSurface();
  if (validation) return <FindingsView validation={validation} />;
  return (
    <div className={stack}>
      <StepIntro step="validate" />
      <LedgerButton />
      <UndoList of="mends" />
    </div>
  );
}
