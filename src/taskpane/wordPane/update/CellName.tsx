import { parseRef } from "../../../core/workbook/cellRef";
import { CellLink } from "../../components/CellLink";
import { usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";

/** The cell that a figure comes from; where the workbook is open, a click shows what stands around it. */
export function CellName({ cell }: { readonly cell: string | null }) {
  const { door, workbook } = usePaneState();
  const t = useText();
  const ref = cell === null ? null : parseRef(cell);
  if (!ref) return t("word", "update.noCell");
  return door && workbook?.sheets.includes(ref.sheet) ? <CellLink cell={ref} /> : cell;
}
