import { makeStyles, tokens } from "@fluentui/react-components";

/** How the fields of a rule stand beside each other in 320 px. */
export const useFields = makeStyles({
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(92px, 1fr))",
    gap: tokens.spacingHorizontalS,
    alignItems: "start",
    "& input, & select": { minWidth: 0, width: "100%" },
  },
  band: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto minmax(0, 1fr) auto",
    gap: tokens.spacingHorizontalXS,
    alignItems: "end",
    "& input": { minWidth: 0, width: "100%" },
  },
  group: { border: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "6px", minWidth: 0 },
  wrong: { color: tokens.colorStatusDangerForeground1 },
});
