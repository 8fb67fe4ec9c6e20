import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { printedWidth } from "../../core/text/printedWidth";
import { formatRef } from "../../core/workbook/cellRef";
import type { Excerpt } from "../worker/views";
import { usePane, usePaneState } from "./PaneContext";
import { useText } from "./TextContext";
import { useSurface } from "./useSurface";
import { WIDE_MEDIA } from "./useWide";

/** The column of the row numbers, in characters. */
const ROW_HEAD = 5;

const useStyles = makeStyles({
  panel: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowX: "auto",
  },
  beside: {
    [WIDE_MEDIA]: {
      boxSizing: "border-box",
      width: "45%",
      overflow: "auto",
      borderTopStyle: "none",
      borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    },
  },
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& th, & td": {
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      padding: "1px 4px",
      overflow: "hidden",
      textOverflow: "ellipsis",
      whiteSpace: "nowrap",
    },
    "& th": {
      backgroundColor: tokens.colorNeutralBackground3,
      color: tokens.colorNeutralForeground2,
      fontWeight: tokens.fontWeightRegular,
    },
  },
  rowHead: { width: `${ROW_HEAD}ch` },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  target: {
    fontWeight: tokens.fontWeightSemibold,
    outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: "-2px",
    "@media (forced-colors: active)": { outlineColor: "Highlight" },
  },
});

/**
 * In a browser there is no sheet to jump into: the cells around the one asked for are shown instead, at the foot, beside
 * the step where there is room, or `isInside` the right one of two columns.
 */
export function ExcerptPanel({ isInside = false }: { readonly isInside?: boolean }) {
  const { store } = usePane();
  const { excerpt } = usePaneState();
  const t = useText();
  const styles = useStyles();
  const { spread, strong } = useSurface();
  if (!excerpt) return null;
  const title = formatRef(excerpt.ref);
  const parts = widths(excerpt);
  const least = parts.reduce((sum: number, width) => sum + (width ?? LEAST_TEXT), ROW_HEAD);
  return (
    <section
      className={mergeClasses(styles.panel, !isInside && styles.beside)}
      aria-label={t("pane", "cell.excerpt", { cell: title })}
    >
      <div className={spread}>
        <span className={strong}>{title}</span>
        <Button
          appearance="transparent"
          size="small"
          icon={<DismissRegular />}
          aria-label={t("pane", "action.close")}
          onClick={() => store.dispatch({ type: "excerptClosed" })}
        />
      </div>
      <table className={styles.table} style={{ minWidth: `${least}ch` }}>
        <colgroup>
          <col className={styles.rowHead} />
          {parts.map((width, at) => (
            <col key={excerpt.columns[at]} style={width === null ? undefined : { width: `${width}ch` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td />
            {excerpt.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {excerpt.rows.map(({ row, cells }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {cells.map(({ text, isTarget, isNumber }, index) => (
                <td
                  key={excerpt.columns[index]}
                  title={text}
                  className={mergeClasses(isNumber && styles.number, isTarget && styles.target)}
                >
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Beside its letters a cell has padding and a border. */
const FRAME = 2;
/** What is left of a text, where the numbers take nearly all. */
const LEAST_TEXT = 8;
/** And of a heading above numbers that are shorter. */
const LEAST_HEADING = 6;

/**
 * In characters: a number is never cut, its column is as wide as it needs; an empty one has next to nothing. `null`: texts,
 * which share the rest.
 */
function widths({ columns, rows }: Excerpt): readonly (number | null)[] {
  return columns.map((_, at) => {
    const cells = rows.flatMap((row) => row.cells[at] ?? []);
    const longest = (of: typeof cells) => Math.max(0, ...of.map(({ text }) => printedWidth(text)));
    const all = longest(cells);
    const numbers = longest(cells.filter(({ isNumber }) => isNumber));
    return numbers > 0 || all === 0 ? Math.max(numbers, Math.min(all, LEAST_HEADING)) + FRAME : null;
  });
}
