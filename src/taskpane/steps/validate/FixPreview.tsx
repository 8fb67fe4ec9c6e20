import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { WrenchRegular } from "@fluentui/react-icons/svg/wrench";
import { useMemo, useState } from "react";
import type { Finding, Fix } from "../../../core/findings/finding";
import { editsOf, sameKind } from "../../../core/findings/fixes";
import { fixText } from "../../../locales/findingText";
import { applyFix } from "../../actions/mendCells";
import { EditTable } from "../../components/EditTable";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { shownFindings } from "../../state/shownFindings";
import { useOthersAfter } from "./findingOrder";

const useStyles = makeStyles({
  box: {
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

/** What the mend would write into which cells, before it is done: of this finding, or of all findings of its kind. */
export function FixPreview({ finding, fix }: { readonly finding: Finding; readonly fix: Fix }) {
  const pane = usePane();
  const state = usePaneState();
  const t = useText();
  const styles = useStyles();
  const { tight, quiet, row } = useSurface();
  const [isWhole, setWhole] = useState(false);
  const { validation, findingScope, workbook } = state;
  const kind = useMemo(
    () => sameKind(shownFindings({ validation, findingScope, workbook }), finding),
    [validation, findingScope, workbook, finding],
  );
  const others = useOthersAfter(finding.id);
  const edits = useMemo(() => editsOf(isWhole ? kind : [finding]), [isWhole, kind, finding]);
  return (
    <div className={`${styles.box} ${tight}`}>
      <div>{fixText(t, fix)}</div>
      <EditTable edits={edits} sheet={finding.cells[0]?.sheet} />
      {state.door?.capabilities.canEdit ? (
        <>
          {kind.length > 1 && (
            <Checkbox
              label={t("undo", "wholeKind", { count: kind.length - 1 })}
              checked={isWhole}
              onChange={(_, data) => setWhole(data.checked === true)}
            />
          )}
          <div className={row}>
            <Button
              size="small"
              icon={<WrenchRegular />}
              disabled={state.job !== null}
              onClick={() => void applyFix(pane, finding.rule, edits, others)}
            >
              {isWhole ? t("undo", "applyAll", { count: edits.length }) : t("pane", "fix.apply")}
            </Button>
          </div>
        </>
      ) : (
        <div className={quiet}>{t("pane", "fix.inExcelOnly")}</div>
      )}
    </div>
  );
}
