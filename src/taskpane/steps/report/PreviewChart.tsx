import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ChartBlock } from "../../../core/report/documentModel";
import { ChartBars } from "../../components/ChartBars";
import { usePaneState } from "../../components/PaneContext";

const useStyles = makeStyles({
  figure: {
    margin: "8px 0",
    fontSize: "13px",
    lineHeight: "20px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  caption: { textAlign: "center", fontWeight: 600 },
});

/** The same picture as in the Word file: bars with their numbers, the caption below. Asked for, it comes into view. */
export function PreviewChart({ chart }: { readonly chart: ChartBlock }) {
  const { previewAsked } = usePaneState();
  const styles = useStyles();
  const { id, caption, alternativeText } = chart;
  const figure = useRef<HTMLElement>(null);
  useEffect(() => {
    if (previewAsked?.place !== id) return;
    figure.current?.scrollIntoView({ block: "center" });
    figure.current?.focus({ preventScroll: true });
  }, [previewAsked, id]);
  return (
    <figure ref={figure} tabIndex={-1} className={styles.figure} aria-label={alternativeText}>
      <ChartBars chart={chart} />
      <figcaption className={styles.caption}>{caption}</figcaption>
    </figure>
  );
}
