import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { OutlineChange } from "../../../../core/report/outline/outlineChange";
import { attempt } from "../../../actions/attempt";
import { changeOutline } from "../../../actions/reportOutline";
import { usePane, usePaneState } from "../../../components/PaneContext";
import { useText } from "../../../components/TextContext";
import { useSurface } from "../../../components/useSurface";
import { keptChange } from "../../../settings/reportEntries";
import type { OutlineView } from "../../../worker/views";
import { AddSection } from "./AddSection";
import { NumberingField } from "./NumberingField";
import { OutlineLineRow } from "./OutlineLineRow";
import { moved, outlineLines, switched, withSection, worthKeeping } from "./outlineDraft";

const NO_CHANGE: OutlineChange = { order: {}, dropped: [], added: [] };

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "2px" },
  warning: { color: tokens.colorStatusWarningForeground1 },
});

/** Order, sections and numbering of one outline. What is changed here is kept only when it is saved. */
export function OutlineEditor({ outline }: { readonly outline: string }) {
  const pane = usePane();
  const { workbook, job } = usePaneState();
  const t = useText();
  const styles = useStyles();
  const { row } = useSurface();
  const kept = keptChange(workbook?.settings, outline);
  const [view, setView] = useState<OutlineView | null>(null);
  const [change, setChange] = useState<OutlineChange>(kept ?? NO_CHANGE);
  useEffect(() => {
    void attempt(pane, async () => setView(await (await pane.engine()).call("outlineOf", { id: outline })));
  }, [pane, outline]);
  if (!view) return null;
  const lines = outlineLines(view, change);
  const lost = lines.filter(({ required, isDropped }) => required && isDropped);
  return (
    <>
      <ol className={styles.list} aria-label={t("reportOptions", "outline.sections")}>
        {lines.map((line) => (
          <OutlineLineRow
            key={line.id}
            line={line}
            onMove={(by) => setChange(moved(view, change, line, by))}
            onSwitch={() => setChange(switched(change, line))}
          />
        ))}
      </ol>
      {lost.map(({ id, heading }) => (
        <div key={id} className={styles.warning} role="status">
          {t("reportOptions", "outline.requiredDropped", { heading })}
        </div>
      ))}
      <AddSection
        parents={lines.filter(({ depth, isDropped }) => depth === 0 && !isDropped)}
        onAdd={(heading, parent) => setChange(withSection(change, heading, parent, crypto.randomUUID()))}
      />
      <NumberingField
        own={view.numbering}
        chosen={change.numbering ?? view.numbering}
        onChange={(numbering) => setChange({ ...change, numbering })}
      />
      <div className={row}>
        <Button
          size="small"
          appearance="primary"
          disabled={job !== null}
          onClick={() => void changeOutline(pane, outline, worthKeeping(view, change))}
        >
          {t("pane", "action.save")}
        </Button>
        <Button
          size="small"
          disabled={job !== null || (!kept && worthKeeping(view, change) === null)}
          onClick={() => {
            setChange(NO_CHANGE);
            if (kept) void changeOutline(pane, outline, null);
          }}
        >
          {t("reportOptions", "outline.reset")}
        </Button>
      </div>
    </>
  );
}
