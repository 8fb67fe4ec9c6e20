import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { WrenchRegular } from "@fluentui/react-icons/svg/wrench";
import type { Finding, Fix } from "../../../core/validation/finding";
import { fixText } from "../../../locales/findingText";
import { applyFix } from "../../actions/mendCells";
import { cellText } from "../../components/cellText";
import { CellLink } from "../../components/CellLink";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";

const FIRST = 8;

const useStyles = makeStyles({
  box: {
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& th": { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, textAlign: "start" },
    "& td": { overflowWrap: "anywhere", verticalAlign: "top" },
    "& th, & td": { padding: "1px 6px 1px 0" },
  },
});

/** What the mend would write into which cells, before it is done. */
export function FixPreview({ finding, fix }: { readonly finding: Finding; readonly fix: Fix }) {
  const pane = usePane();
  const { door, job } = usePaneState();
  const t = useText();
  const styles = useStyles();
  const { tight, quiet, row } = useSurface();
  const shown = fix.edits.slice(0, FIRST);
  const sheet = finding.cells[0]?.sheet;
  return (
    <div className={`${styles.box} ${tight}`}>
      <div>{fixText(t, fix)}</div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("pane", "fix.cell")}</th>
            <th scope="col">{t("pane", "fix.before")}</th>
            <th scope="col">{t("pane", "fix.after")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ ref, from, to, formula }) => (
            <tr key={ref.sheet + ref.address}>
              <td>
                <CellLink cell={ref} withSheet={ref.sheet !== sheet} />
              </td>
              <td>{cellText(t, from)}</td>
              <td>{formula ?? cellText(t, to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {fix.edits.length > shown.length && (
        <div className={quiet}>{t("pane", "fix.more", { count: fix.edits.length - shown.length })}</div>
      )}
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
