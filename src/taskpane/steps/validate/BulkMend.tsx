import { Button } from "@fluentui/react-components";
import { WrenchRegular } from "@fluentui/react-icons/svg/wrench";
import { useMemo, useState } from "react";
import type { Finding } from "../../../core/findings/finding";
import { editsOf } from "../../../core/findings/fixes";
import { applyFix } from "../../actions/mendCells";
import { EditTable } from "../../components/EditTable";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { ChosenFindings } from "./ChosenFindings";

export interface BulkMendProps {
  readonly findings: readonly Finding[];
  readonly onClose: () => void;
}

/** The mends of many findings: which cells would hold what, before anything is written; all go in one stroke, and back in one. */
export function BulkMend({ findings, onClose }: BulkMendProps) {
  const pane = usePane();
  const { job } = usePaneState();
  const t = useText();
  const { card, padded, tight, row } = useSurface();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(() => findings.filter(({ id }) => !left.has(id)), [findings, left]);
  const edits = useMemo(() => editsOf(chosen), [chosen]);
  const mend = () => {
    const rules = [...new Set(chosen.map(({ rule }) => rule))].join(t("language", "list"));
    onClose();
    void applyFix(pane, rules, edits);
  };
  return (
    <div className={`${card} ${padded} ${tight}`}>
      <ChosenFindings findings={findings} left={left} onChange={setLeft} />
      <EditTable edits={edits} sheet={undefined} />
      <div className={row}>
        <Button
          size="small"
          appearance="primary"
          icon={<WrenchRegular />}
          disabled={job !== null || edits.length === 0}
          onClick={mend}
        >
          {t("undo", "applyAll", { count: edits.length })}
        </Button>
        <Button size="small" onClick={onClose}>
          {t("pane", "action.cancel")}
        </Button>
      </div>
    </div>
  );
}
