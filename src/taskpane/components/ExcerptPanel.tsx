import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { formatRef } from "../../core/workbook/cellRef";
import { usePane, usePaneState } from "./PaneContext";
import { useText } from "./TextContext";
import { useSurface } from "./useSurface";
import { WIDE_MEDIA } from "./useWide";

const useStyles = makeStyles({
  panel: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
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
  rowHead: { width: "34px" },
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
      <table className={styles.table}>
        <thead>
          <tr>
            <td className={styles.rowHead} />
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
