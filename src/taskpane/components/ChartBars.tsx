import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ChartBlock } from "../../core/report/documentModel";
import { useTheme } from "../start/useTheme";

/** As in the Word file: dark for the year of the report, light for what it is held against. */
const BARS = ["#1f4e79", "#bfbfbf"] as const;

/** On a dark surface the dark blue could not be seen. */
const DARK_BARS = ["#6ea8dc", "#8a8a8a"] as const;

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "minmax(64px, 34%) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    rowGap: "6px",
    alignItems: "center",
  },
  name: { textAlign: "end", lineHeight: "16px", overflowWrap: "anywhere" },
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  bar: {
    flexShrink: 0,
    height: "12px",
    minWidth: "1px",
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { outline: "1px solid CanvasText" },
  },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "center",
    columnGap: tokens.spacingHorizontalM,
    marginTop: "4px",
  },
  key: { display: "inline-block", width: "10px", height: "10px", marginInlineEnd: "4px" },
});

/** Room for the longest bar beside its number. */
const LONGEST = 60;

/** A chart's bars with their numbers, and what the colours mean: for the eye only, the words stand beside it. */
export function ChartBars({ chart }: { readonly chart: ChartBlock }) {
  const styles = useStyles();
  const { name: theme } = useTheme();
  const { categories, series, most } = chart;
  const longest = most ?? Math.max(1, ...series.flatMap(({ values }) => values.map(({ value }) => Math.abs(value))));
  const colours = theme === "light" ? BARS : DARK_BARS;
  const colour = (index: number) => colours[index === series.length - 1 ? 0 : 1];
  return (
    <>
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
    </>
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
