import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Suspense, useState } from "react";
import type { ScoreSheet } from "../../../core/indicators/scoreSheet";
import type { SystemFile } from "../../actions/keepSystem";
import { exportSystemFile } from "../../actions/keepSystem";
import { HandedOver } from "../../components/HandedOver";
import { latePart } from "../../components/latePart";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useConfirming } from "./useConfirming";

const ConfirmDialog = latePart(async () => (await import("./confirm/ConfirmDialog")).ConfirmDialog);

/** A system that no notice of this year stands behind yet: asks the user to hold it against the notice, once a year. */
export function Confirmation() {
  const { scoreSheet } = usePaneState();
  const system = scoreSheet?.system;
  return system?.needsConfirmation ? <ConfirmationOf system={system} /> : null;
}

function ConfirmationOf({ system }: { readonly system: ScoreSheet["system"] }) {
  const pane = usePane();
  const { job } = usePaneState();
  const t = useText();
  const { id, confirmed, confirmation } = system;
  const { confirming, withView, open, close, keep } = useConfirming(id);
  const [file, setFile] = useState<SystemFile | null>(null);
  const isBusy = job !== null;
  return (
    <>
      <MessageBar intent={confirmed ? "success" : "warning"} layout="multiline">
        <MessageBarBody>
          {confirmation
            ? t("scorePane", "confirm.done", {
                year: confirmation.year ?? t("scorePane", "confirm.noYear"),
                by: confirmation.by,
                at: confirmation.at.slice(0, 10),
              })
            : t("scorePane", "confirm.needed")}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" disabled={isBusy} onClick={open}>
            {t("scorePane", confirmed ? "confirm.look" : "confirm.start")}
          </Button>
          {confirmed && (
            <Button size="small" disabled={isBusy} onClick={() => keep(confirmation?.year ?? null, null)}>
              {t("scorePane", "confirm.withdraw")}
            </Button>
          )}
          <Button
            size="small"
            disabled={isBusy}
            onClick={() => withView((view) => exportSystemFile(pane, view, setFile))}
          >
            {t("scorePane", "system.export")}
          </Button>
        </MessageBarActions>
      </MessageBar>
      {file && <HandedOver key={file.handed.name} file={file.handed} content={() => file.json} />}
      {confirming && (
        <Suspense fallback={null}>
          <ConfirmDialog
            key={confirming.time}
            view={confirming.view}
            isOpen={confirming.isOpen}
            onClose={close}
            onKeep={(kept) => keep(kept.year, kept)}
          />
        </Suspense>
      )}
    </>
  );
}
