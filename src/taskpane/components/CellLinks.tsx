import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
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
  const each = useMemo(() => [...new Map(cells.map((cell) => [formatRef(cell), cell])).values()], [cells]);
  const shown = all ? each : each.slice(0, FIRST);
  return (
    <div className={row}>
      {shown.map((cell) => (
        <CellLink key={formatRef(cell)} cell={cell} withSheet={cell.sheet !== sheet} />
      ))}
      {shown.length < each.length && (
        <Link as="button" inline className={more} onClick={() => setAll(true)}>
          {t("pane", "cell.more", { count: each.length - shown.length })}
        </Link>
      )}
    </div>
  );
}
