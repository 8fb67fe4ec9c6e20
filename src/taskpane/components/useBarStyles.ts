import { makeStyles, tokens } from "@fluentui/react-components";

/** The bar under the head whose parts show one side of the pane each. */
export const useBarStyles = makeStyles({
  bar: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0 },
  list: { display: "grid", listStyle: "none", margin: 0, padding: 0 },
  three: { gridTemplateColumns: "repeat(3, 1fr)" },
  // A longer word takes from the shorter ones before it touches the edge.
  four: { gridTemplateColumns: "repeat(4, minmax(max-content, 1fr))" },
  part: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    gap: "5px",
    width: "100%",
    padding: `${tokens.spacingVerticalS} 2px`,
    border: "none",
    borderBottom: "2px solid transparent",
    background: "none",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    fontSize: tokens.fontSizeBase300,
    cursor: "pointer",
    // English words are longer than a quarter of a narrow pane.
    "@media (max-width: 399px)": { ":lang(en)": { fontSize: tokens.fontSizeBase200, gap: "3px" } },
    // Where even these do not fit, the counts stay and the ticks go: what they say is read aloud all the same.
    "@media (max-width: 359px)": {
      ":lang(en)": { fontSize: tokens.fontSizeBase100, paddingInline: 0, "& > svg": { display: "none" } },
    },
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  active: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});
