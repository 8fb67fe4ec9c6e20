import { Button } from "@fluentui/react-components";
import { exportPack } from "../../actions/exportReport";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";

/** Everything that is handed in, in one file. */
export function PackButton() {
  const pane = usePane();
  const { job, status } = usePaneState();
  const t = useText();
  const { tight, quiet } = useSurface();
  return (
    <div className={tight}>
      <div>
        <Button size="small" disabled={job !== null || status.report !== "done"} onClick={() => void exportPack(pane)}>
          {t("reportExport", "pack.export")}
        </Button>
      </div>
      <div className={quiet}>{t("reportExport", "pack.hint")}</div>
    </div>
  );
}
