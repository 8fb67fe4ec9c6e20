import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ChartBlock } from "../../../core/report/documentModel";

/** As in the Word file: dark for the year of the report, light for what it is held against. */
const BARS = ["#1f4e79", "#bfbfbf"] as const;

const useStyles = makeStyles({
  figure: { margin: "8px 0", fontSize: "13px", lineHeight: "20px" },
  grid: {
    display: "grid",
    gridTemplateColumns: "minmax(72px, 34%) 1fr",
    columnGap: tokens.spacingHorizontalS,
    rowGap: "6px",
    alignItems: "center",
  },
  name: { textAlign: "end", lineHeight: "16px" },
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  bar: {
    flexShrink: 0,
    height: "12px",
    minWidth: "1px",
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { outline: "1px solid CanvasText" },
  },
  legend: { display: "flex", justifyContent: "center", gap: tokens.spacingHorizontalM, marginTop: "4px" },
  key: { display: "inline-block", width: "10px", height: "10px", marginInlineEnd: "4px" },
  caption: { textAlign: "center", fontWeight: 600 },
});

/** Room for the longest bar beside its number. */
const LONGEST = 68;

/** The same picture as in the Word file: bars with their numbers, the caption below. */
export function PreviewChart({ chart }: { readonly chart: ChartBlock }) {
  const styles = useStyles();
  const { categories, series, most, caption, alternativeText } = chart;
  const longest = most ?? Math.max(1, ...series.flatMap(({ values }) => values.map(({ value }) => Math.abs(value))));
  const colour = (index: number) => BARS[index === series.length - 1 ? 0 : 1];
  return (
    <figure className={styles.figure} aria-label={alternativeText}>
      <div className={styles.grid} aria-hidden>
        {categories.map((category, at) => (
          <Bars key={category} name={category}>
            {series.map(({ name, values }, index) => (
              <div key={name} className={styles.row}>
                <div
                  className={styles.bar}
                  style={{
                    width: `${(Math.abs(values[at]?.value ?? 0) / longest) * LONGEST}%`,
                    backgroundColor: colour(index),
                  }}
                />
                <span>{values[at]?.label}</span>
              </div>
            ))}
          </Bars>
        ))}
      </div>
      {series.length > 1 && (
        <div className={styles.legend} aria-hidden>
          {series.map(({ name }, index) => (
            <span key={name}>
              <span className={styles.key} style={{ backgroundColor: colour(index) }} />
              {name}
            </span>
          ))}
        </div>
      )}
      <figcaption className={styles.caption}>{caption}</figcaption>
    </figure>
  );
}

function Bars({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.name}>{name}</div>
      <div>{children}</div>
    </>
  );
}
