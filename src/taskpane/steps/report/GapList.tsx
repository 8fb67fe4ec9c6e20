import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReportGap } from "../../../core/report/documentModel";
import { Clamped } from "../../components/Clamped";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { GAPS } from "./DraftQuestion";
import { GapAction } from "./texts/GapAction";

const useStyles = makeStyles({
  box: { borderLeft: `3px solid ${tokens.colorStatusWarningBorder2}` },
  list: { margin: 0, paddingInlineStart: "20px", display: "flex", flexDirection: "column", gap: "4px" },
});

/** What nobody has supplied, and where it can be: it will stand in the document as 【待补充】 until then. */
export function GapList({ gaps }: { readonly gaps: readonly ReportGap[] }) {
  const t = useText();
  const styles = useStyles();
  const { card, padded, quiet } = useSurface();
  return (
    <div className={mergeClasses(card, padded, styles.box)}>
      <ol id={GAPS} tabIndex={-1} className={styles.list} aria-label={t("pane", "report.gapList")}>
        {gaps.map((gap) => {
          const { sectionTitle: section, what, where } = gap;
          return (
            <li key={`${section} ${what}`}>
              <Clamped text={what} />
              <div className={quiet}>{t("pane", "report.gapPlace", { section, where })}</div>
              <GapAction gap={gap} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}
