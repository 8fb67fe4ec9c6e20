import { useState } from "react";
import { attempt } from "../../actions/attempt";
import { keepConfirmation } from "../../actions/keepSystem";
import { usePane } from "../../components/PaneContext";
import type { SystemView } from "../../worker/views";

/** The dialog stays in place when it closes, so that it can give the rest of the pane back to screen readers. */
interface Confirming {
  readonly view: SystemView;
  readonly time: number;
  readonly isOpen: boolean;
  /** Kept or withdrawn since: the next opening starts from what the workbook has. */
  readonly isOver: boolean;
}

type Kept = Parameters<typeof keepConfirmation>[2];

/** The confirmation of one system: the dialog that is open or was left, and what can be done with it. */
export function useConfirming(id: string) {
  const pane = usePane();
  const [confirming, setConfirming] = useState<Confirming | null>(null);
  const withView = (action: (view: SystemView) => Promise<void> | void) =>
    void attempt(pane, async () => action(await (await pane.engine()).call("systemOf", { id })));
  const show = (view: SystemView) =>
    setConfirming((before) => ({ view, time: (before?.time ?? 0) + 1, isOpen: true, isOver: false }));
  return {
    confirming,
    withView,
    open: () => {
      // Closed without keeping anything, it opens again as it was left.
      if (confirming && !confirming.isOver && confirming.view.source.id === id)
        setConfirming({ ...confirming, isOpen: true });
      else withView(show);
    },
    close: () => setConfirming((before) => before && { ...before, isOpen: false }),
    /** Keeps what was confirmed for a year; null withdraws it. */
    keep: (year: number | null, kept: Kept) => {
      setConfirming((before) => before && { ...before, isOver: true });
      void keepConfirmation(pane, { id, year }, kept);
    },
  };
}
