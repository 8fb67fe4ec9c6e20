import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { WrenchRegular } from "@fluentui/react-icons/svg/wrench";
import type { Finding, Fix } from "../../../core/validation/finding";
import { fixText } from "../../../locales/findingText";
import { applyFix } from "../../actions/mendCells";
import { EditTable } from "../../components/EditTable";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";

const useStyles = makeStyles({
  box: {
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

/** What the mend would write into which cells, before it is done. */
export function FixPreview({ finding, fix }: { readonly finding: Finding; readonly fix: Fix }) {
  const pane = usePane();
  const { door, job } = usePaneState();
  const t = useText();
  const styles = useStyles();
  const { tight, quiet, row } = useSurface();
  return (
    <div className={`${styles.box} ${tight}`}>
      <div>{fixText(t, fix)}</div>
      <EditTable edits={fix.edits} sheet={finding.cells[0]?.sheet} />
      {door?.capabilities.canEdit ? (
        <div className={row}>
          <Button
            size="small"
            icon={<WrenchRegular />}
            disabled={job !== null}
            onClick={() => void applyFix(pane, finding)}
          >
            {t("pane", "fix.apply")}
          </Button>
        </div>
      ) : (
        <div className={quiet}>{t("pane", "fix.inExcelOnly")}</div>
      )}
    </div>
  );
}
