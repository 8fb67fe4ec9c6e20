import { makeStyles, tokens } from "@fluentui/react-components";

/** A line below each number tells its state by its shape, the colour tells it again. */
export const useNumberStyles = makeStyles({
  number: {
    display: "inline",
    padding: 0,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    letterSpacing: "inherit",
    textIndent: 0,
    cursor: "pointer",
    textDecorationLine: "underline",
    textDecorationThickness: "2px",
    textUnderlineOffset: "3px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  chosen: {
    outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: "1px",
    "@media (forced-colors: active)": { outlineColor: "Highlight" },
  },
  right: { textDecorationStyle: "solid", textDecorationColor: tokens.colorPaletteGreenForeground1 },
  contradicted: {
    textDecorationStyle: "wavy",
    textDecorationColor: tokens.colorPaletteRedForeground1,
    fontWeight: tokens.fontWeightBold,
  },
  unchecked: { textDecorationStyle: "dotted", textDecorationColor: tokens.colorNeutralForeground3 },
  notUnderstood: { textDecorationStyle: "dashed", textDecorationColor: tokens.colorPaletteDarkOrangeForeground1 },
});
