import { Button } from "@fluentui/react-components";
import { EraserRegular } from "@fluentui/react-icons/svg/eraser";
import { HighlightRegular } from "@fluentui/react-icons/svg/highlight";
import { clearMarks, markCells } from "../../actions/markCells";
import { usePane, usePaneState } from "../../components/PaneContext";
import { listText } from "../../components/listText";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";

/** Colours in the sheets, put there and taken away at a click; nothing where there is no sheet on screen. */
export function MarkButtons() {
  const pane = usePane();
  const { door, marks, job } = usePaneState();
  const t = useText();
  const { row, quiet } = useSurface();
  if (!door?.capabilities.canMark) return null;
  return (
    <div className={row}>
      <Button size="small" icon={<HighlightRegular />} disabled={job !== null} onClick={() => void markCells(pane)}>
        {t("pane", "marks.set")}
      </Button>
      <Button size="small" icon={<EraserRegular />} disabled={job !== null} onClick={() => void clearMarks(pane)}>
        {t("pane", "marks.clear")}
      </Button>
      {marks && <span className={quiet}>{t("pane", "marks.done", { count: marks.marked })}</span>}
      {marks && marks.protectedSheets.length > 0 && (
        <span className={quiet}>{t("pane", "marks.protected", { sheets: listText(t, marks.protectedSheets) })}</span>
      )}
      {marks?.unreadableSheets && (
        <span className={quiet}>
          {t("office", "marks.unreadable", { sheets: listText(t, marks.unreadableSheets) })}
        </span>
      )}
    </div>
  );
}
