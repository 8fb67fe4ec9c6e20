import { formatRef } from "../../core/workbook/cellRef";
import type { Translator } from "../../locales";
import { usePaneState } from "../components/PaneContext";
import { useText } from "../components/TextContext";
import { useSurface } from "../components/useSurface";
import type { PaneState } from "../state/paneState";

/** Says aloud what runs and what has come out; screen readers only. */
export function Announcer() {
  const state = usePaneState();
  const t = useText();
  const { hidden } = useSurface();
  return (
    <>
      <div className={hidden} role="status" aria-live="polite">
        {progressText(t, state)}
      </div>
      <div className={hidden} aria-live="polite">
        {state.shownCell ? t("pane", "cell.shown", { cell: formatRef(state.shownCell) }) : ""}
      </div>
    </>
  );
}

function progressText(t: Translator, { job, active, status }: PaneState): string {
  if (job) return t("pane", `job.${job.phase}`);
  if (status[active] === "idle") return "";
  return t("pane", "announce", { step: t("pane", `steps.${active}`), status: t("pane", `status.${status[active]}`) });
}
