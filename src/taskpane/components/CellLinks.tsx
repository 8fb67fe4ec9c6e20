import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CellRef } from "../../core/workbook/cellRef";
import { formatRef } from "../../core/workbook/cellRef";
import { CellLink } from "./CellLink";
import { useText } from "./TextContext";

const FIRST = 6;

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  more: { fontSize: "inherit", lineHeight: "inherit" },
});

/** Several cells to jump to; the sheet is told once where they all stand on `sheet`. */
export function CellLinks({ cells, sheet }: { readonly cells: readonly CellRef[]; readonly sheet?: string }) {
  const t = useText();
  const { row, more } = useStyles();
  const [all, setAll] = useState(false);
  const shown = all ? cells : cells.slice(0, FIRST);
  return (
    <div className={row}>
      {shown.map((cell, index) => (
        <CellLink key={`${formatRef(cell)} ${index}`} cell={cell} withSheet={cell.sheet !== sheet} />
      ))}
      {shown.length < cells.length && (
        <Link as="button" inline className={more} onClick={() => setAll(true)}>
          {t("pane", "cell.more", { count: cells.length - shown.length })}
        </Link>
      )}
    </div>
  );
}
