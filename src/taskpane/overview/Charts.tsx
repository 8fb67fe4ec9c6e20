import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ChartBlock, ReportBlock } from "../../core/report/documentModel";
import { ChartBars } from "../components/ChartBars";
import { usePane, usePaneState } from "../components/PaneContext";
import { useText } from "../components/TextContext";
import { useSurface } from "../components/useSurface";

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(260px, 100%), 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  chart: { minWidth: 0, fontSize: tokens.fontSizeBase200, lineHeight: "16px" },
  title: { display: "inline-block", marginBottom: tokens.spacingVerticalXS },
});

/** The report's pictures of the money, small, each a door to its place in the preview; the scores have their own step. */
export function Charts() {
  const { report } = usePaneState();
  const styles = useStyles();
  const charts = report?.blocks.filter(isMoneyChart) ?? [];
  if (charts.length === 0) return null;
  return (
    <div className={styles.grid}>
      {charts.map((chart) => (
        <SmallChart key={chart.id} chart={chart} />
      ))}
    </div>
  );
}

function SmallChart({ chart }: { readonly chart: ChartBlock }) {
  const { store } = usePane();
  const t = useText();
  const styles = useStyles();
  const { card, padded } = useSurface();
  return (
    <div className={`${card} ${padded} ${styles.chart}`}>
      <Link
        as="button"
        className={styles.title}
        aria-label={t("overview", "toChart", { chart: chart.alternativeText })}
        onClick={() => store.dispatch({ type: "previewAsked", place: chart.id })}
      >
        {t("overview", "chart", { title: chart.title, unit: chart.unit })}
      </Link>
      <ChartBars chart={chart} />
    </div>
  );
}

function isMoneyChart(block: ReportBlock): block is ChartBlock {
  return block.type === "chart" && block.id !== "scores";
}
