import { makeStyles, tokens } from "@fluentui/react-components";
import type { ChartBlock } from "../../../core/report/documentModel";
import { plainNumber } from "../../components/plainNumber";

const useStyles = makeStyles({
  figure: { margin: "8px 0", fontSize: "13px", lineHeight: "20px" },
  list: { listStyle: "none", margin: 0, padding: 0 },
  row: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  bar: {
    height: "6px",
    minWidth: "1px",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
});

/** What the Word file shows as a chart, as bars with their numbers. */
export function PreviewChart({ chart }: { readonly chart: ChartBlock }) {
  const styles = useStyles();
  const most = Math.max(1, ...chart.points.map(({ value }) => Math.abs(value)));
  return (
    <figure className={styles.figure}>
      <figcaption>{chart.title}</figcaption>
      <ul className={styles.list}>
        {chart.points.map(({ label, value }) => (
          <li key={label}>
            <div className={styles.row}>
              <span>{label}</span>
              <span>
                {plainNumber(value)} {chart.unit}
              </span>
            </div>
            <div className={styles.bar} style={{ width: `${(Math.abs(value) / most) * 100}%` }} aria-hidden />
          </li>
        ))}
      </ul>
    </figure>
  );
}
