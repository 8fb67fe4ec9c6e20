import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { exportPack } from "../../actions/exportReport";
import { HandedOver } from "../../components/HandedOver";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import type { HandedFile } from "../../delivery/sendFile";

/** Everything that is handed in, in one file. */
export function PackButton() {
  const pane = usePane();
  const { job, status } = usePaneState();
  const t = useText();
  const { tight, quiet } = useSurface();
  const [file, setFile] = useState<HandedFile | null>(null);
  return (
    <div className={tight}>
      <div>
        <Button
          size="small"
          disabled={job !== null || status.report !== "done"}
          onClick={() => void exportPack(pane, setFile)}
        >
          {t("reportExport", "pack.export")}
        </Button>
      </div>
      <div className={quiet}>{t("reportExport", "pack.hint")}</div>
      <div className={quiet} role="status">
        {file && <HandedOver key={file.name} file={file} />}
      </div>
    </div>
  );
}
