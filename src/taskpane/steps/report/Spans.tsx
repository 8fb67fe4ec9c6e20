import { makeStyles, tokens } from "@fluentui/react-components";
import { cellsOf } from "../../../core/accounts/figure";
import { formatRef } from "../../../core/workbook/cellRef";
import type { Span } from "../../../core/report/documentModel";
import { splitGaps } from "../../../core/report/prose/labels";
import { showCell } from "../../actions/showCell";
import { usePane } from "../../components/PaneContext";
import { listText } from "../../components/listText";
import { useText } from "../../components/TextContext";

const useStyles = makeStyles({
  figure: {
    padding: 0,
    border: "none",
    borderBottom: `1px dotted ${tokens.colorCompoundBrandStroke}`,
    background: "none",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  gap: {
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
    "@media (forced-colors: active)": { color: "MarkText", backgroundColor: "Mark" },
  },
});

/** A run of text in which every figure leads to its cell. */
export function Spans({ spans }: { readonly spans: readonly Span[] }) {
  return spans.map((span, index) =>
    span.type === "text" ? (
      <Words key={`text ${index}`} text={span.text} />
    ) : (
      <FigureSpan key={`${span.key} ${index}`} span={span} />
    ),
  );
}

/** Text with the gaps that stand in it marked. */
function Words({ text }: { readonly text: string }) {
  const styles = useStyles();
  return splitGaps(text).map((part, index) =>
    part.isGap ? (
      <mark key={index} className={styles.gap}>
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  );
}

function FigureSpan({ span }: { readonly span: Extract<Span, { type: "figure" }> }) {
  const pane = usePane();
  const t = useText();
  const styles = useStyles();
  const [first, ...others] = cellsOf(span.figure);
  if (!first) return span.text;
  const cells = listText(t, [first, ...others].slice(0, 5).map(formatRef));
  return (
    <button
      type="button"
      className={styles.figure}
      title={cells}
      aria-label={t("pane", "report.figure", { text: span.text, cell: formatRef(first) })}
      onClick={() => void showCell(pane, first)}
    >
      {span.text}
    </button>
  );
}
