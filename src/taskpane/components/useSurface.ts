import { makeStyles, tokens } from "@fluentui/react-components";

/** The few surfaces and text styles that all steps share. */
export const useSurface = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  tight: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  spread: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalS,
  },
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  padded: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  strong: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  list: {
    listStyle: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    // Entries out of view are not laid out: hundreds of them at once would hold up the page.
    "& > li": { contentVisibility: "auto", containIntrinsicSize: "auto 80px" },
  },
  dialog: { padding: tokens.spacingHorizontalL, maxWidth: "calc(100vw - 16px)", boxSizing: "border-box" },
  cells: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& th": { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, textAlign: "start" },
    "& td": { overflowWrap: "anywhere", verticalAlign: "top" },
    "& th, & td": { padding: "1px 6px 1px 0" },
  },
  number: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
