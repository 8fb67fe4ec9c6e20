import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { groupBy } from "../../../core/groupBy";
import type { ReportGap } from "../../../core/report/documentModel";
import { Clamped } from "../../components/Clamped";
import { Disclosure } from "../../components/Disclosure";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { GapAction } from "./texts/GapAction";

/** So many are shown at once; more are folded, for the preview has a step from one to the next. */
const FEW = 4;

const useStyles = makeStyles({
  box: { borderLeft: `3px solid ${tokens.colorStatusWarningBorder2}` },
  sections: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  list: { margin: 0, paddingInlineStart: "20px", display: "flex", flexDirection: "column", gap: "4px" },
});

/** A section with more gaps than this is a door of its own: seventeen causes fill no pane. */
const MOST_OPEN = 3;

/** What nobody has supplied, section by section, and where it can be: it will stand in the document as 【待补充】 until then. */
export function GapList({ gaps }: { readonly gaps: readonly ReportGap[] }) {
  const t = useText();
  const styles = useStyles();
  const { card } = useSurface();
  return (
    <Disclosure
      name="gaps"
      className={mergeClasses(card, styles.box)}
      summary={t("reportExport", "gapList", { count: gaps.length })}
      startOpen={gaps.length <= FEW}
    >
      <div role="group" className={styles.sections} aria-label={t("pane", "report.gapList")}>
        {[...groupBy(gaps, ({ sectionTitle }) => sectionTitle)].map(([section, own]) =>
          own.length <= MOST_OPEN ? (
            <SectionGaps key={section} gaps={own} />
          ) : (
            <Disclosure
              name={`gaps ${section}`}
              key={section}
              summary={t("pane", "report.gapSection", { section, count: own.length })}
            >
              <SectionGaps gaps={own} />
            </Disclosure>
          ),
        )}
      </div>
    </Disclosure>
  );
}

function SectionGaps({ gaps }: { readonly gaps: readonly ReportGap[] }) {
  const t = useText();
  const styles = useStyles();
  const { quiet } = useSurface();
  return (
    <ul className={styles.list}>
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
    </ul>
  );
}
