import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Suspense, lazy, useState } from "react";
import { attempt } from "../../actions/attempt";
import { exportSystemFile, keepConfirmation } from "../../actions/keepSystem";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import type { SystemView } from "../../worker/views";

const ConfirmDialog = lazy(async () => ({ default: (await import("./confirm/ConfirmDialog")).ConfirmDialog }));

/** The dialog stays in place when it closes, so that it can give the rest of the pane back to screen readers. */
interface Confirming {
  readonly view: SystemView;
  readonly time: number;
  readonly isOpen: boolean;
  /** Kept or withdrawn since: the next opening starts from what the workbook has. */
  readonly isOver: boolean;
}

/** A system that no notice of this year stands behind yet: asks the user to hold it against the notice, once a year. */
export function Confirmation() {
  const pane = usePane();
  const { scoreSheet, job } = usePaneState();
  const t = useText();
  const [confirming, setConfirming] = useState<Confirming | null>(null);
  const system = scoreSheet?.system;
  if (!system?.needsConfirmation) return null;
  const { id, confirmed, confirmation } = system;
  const withView = (action: (view: SystemView) => Promise<void> | void) =>
    void attempt(pane, async () => action(await (await pane.engine()).call("systemOf", { id })));
  const open = () => {
    // Closed without keeping anything, it opens again as it was left.
    if (confirming && !confirming.isOver && confirming.view.source.id === id) {
      setConfirming({ ...confirming, isOpen: true });
      return;
    }
    const next = (view: SystemView) => (before: Confirming | null) => ({
      view,
      time: (before?.time ?? 0) + 1,
      isOpen: true,
      isOver: false,
    });
    withView((view) => setConfirming(next(view)));
  };
  const end = () => setConfirming((before) => before && { ...before, isOver: true });
  const year = confirmation?.year ?? null;
  return (
    <>
      <MessageBar intent={confirmed ? "success" : "warning"} layout="multiline">
        <MessageBarBody>
          {confirmation
            ? t("scorePane", "confirm.done", {
                year: year ?? t("scorePane", "confirm.noYear"),
                by: confirmation.by,
                at: confirmation.at.slice(0, 10),
              })
            : t("scorePane", "confirm.needed")}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" disabled={job !== null} onClick={open}>
            {t("scorePane", confirmed ? "confirm.look" : "confirm.start")}
          </Button>
          {confirmed && (
            <Button
              size="small"
              disabled={job !== null}
              onClick={() => {
                end();
                void keepConfirmation(pane, { id, year }, null);
              }}
            >
              {t("scorePane", "confirm.withdraw")}
            </Button>
          )}
          <Button size="small" disabled={job !== null} onClick={() => withView((view) => exportSystemFile(pane, view))}>
            {t("scorePane", "system.export")}
          </Button>
        </MessageBarActions>
      </MessageBar>
      {confirming && (
        <Suspense fallback={null}>
          <ConfirmDialog
            key={confirming.time}
            view={confirming.view}
            isOpen={confirming.isOpen}
            onClose={() => setConfirming((before) => before && { ...before, isOpen: false })}
            onKeep={(kept) => {
              end();
              void keepConfirmation(pane, { id, year: kept.year }, kept);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
