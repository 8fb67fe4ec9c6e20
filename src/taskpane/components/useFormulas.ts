import { useEffect, useState } from "react";
import type { CellEdit } from "../../core/findings/finding";
import { usePane } from "./PaneContext";

interface Found {
  /** Whose formulas they are; `null` before the first answer. */
  readonly edits: readonly CellEdit[] | null;
  readonly formulas: readonly (string | null)[];
}

const NONE: readonly (string | null)[] = [];

/** The formulas that stand in the cells now, in the order of the edits; `null` where there is none, or not yet known. */
export function useFormulas(edits: readonly CellEdit[]): readonly (string | null)[] {
  const pane = usePane();
  const [found, setFound] = useState<Found>({ edits: null, formulas: NONE });
  useEffect(() => {
    let isCurrent = true;
    const ask = async () => {
      const engine = await pane.engine();
      const formulas = await engine.call(
        "formulasOf",
        edits.map(({ ref }) => ref),
      );
      if (isCurrent) setFound({ edits, formulas });
    };
    // An engine that was stopped meanwhile has nothing to tell; the host's own check of each cell still holds.
    ask().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [pane, edits]);
  return found.edits === edits ? found.formulas : NONE;
}
