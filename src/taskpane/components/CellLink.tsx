import { Link, makeStyles } from "@fluentui/react-components";
import type { CellRef } from "../../core/workbook/cellRef";
import { formatRef } from "../../core/workbook/cellRef";
import { showCell } from "../actions/showCell";
import { usePane } from "./PaneContext";
import { useText } from "./TextContext";

const useStyles = makeStyles({
  link: { fontSize: "inherit", lineHeight: "inherit", overflowWrap: "anywhere", textAlign: "start" },
});

/** A cell's address that jumps to it (Excel) or shows what stands around it (browser). */
export function CellLink({ cell, withSheet = true }: { readonly cell: CellRef; readonly withSheet?: boolean }) {
  const pane = usePane();
  const t = useText();
  const { link } = useStyles();
  const address = formatRef(cell);
  return (
    <Link
      as="button"
      inline
      className={link}
      aria-label={t("pane", "cell.show", { cell: address })}
      onClick={() => void showCell(pane, cell)}
    >
      {withSheet ? address : cell.address}
    </Link>
  );
}
