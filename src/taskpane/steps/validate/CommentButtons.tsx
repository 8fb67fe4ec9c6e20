import { Button } from "@fluentui/react-components";
import { CommentAddRegular } from "@fluentui/react-icons/svg/comment-add";
import { CommentDismissRegular } from "@fluentui/react-icons/svg/comment-dismiss";
import { useState } from "react";
import type { CommentsCleared, CommentsSet } from "../../../hosts/port";
import type { Translator } from "../../../locales";
import { clearComments, commentCells } from "../../actions/commentCells";
import { listText } from "../../components/listText";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";

/** Findings as comments beside their cells, put there and taken away at a click; where the program cannot, it says so. */
export function CommentButtons() {
  const pane = usePane();
  const { door, job } = usePaneState();
  const t = useText();
  const { row, quiet, tight } = useSurface();
  const [told, setTold] = useState("");
  if (!door?.capabilities.isLive) return null;
  if (!door.capabilities.canComment) return <div className={quiet}>{t("comments", "unavailable")}</div>;
  const isDisabled = job !== null;
  return (
    <div className={tight}>
      <div className={row}>
        <Button
          size="small"
          icon={<CommentAddRegular />}
          disabled={isDisabled}
          onClick={() => void commentCells(pane, t, (set) => setTold(setText(t, set)))}
        >
          {t("comments", "set")}
        </Button>
        <Button
          size="small"
          icon={<CommentDismissRegular />}
          disabled={isDisabled}
          onClick={() => void clearComments(pane, (cleared) => setTold(clearedText(t, cleared)))}
        >
          {t("comments", "clear")}
        </Button>
        <span className={quiet} role="status">
          {told}
        </span>
      </div>
      <div className={quiet}>{t("comments", "oldExcel")}</div>
    </div>
  );
}

function setText(t: Translator, { written, occupied, protectedSheets }: CommentsSet): string {
  const parts = [t("comments", "written", { count: written })];
  if (occupied > 0) parts.push(t("comments", "occupied", { count: occupied }));
  if (protectedSheets.length > 0) {
    parts.push(t("comments", "protected", { sheets: listText(t, protectedSheets) }));
  }
  return parts.join(t("comments", "separator"));
}

function clearedText(t: Translator, { removed, kept }: CommentsCleared): string {
  const parts = [t("comments", "removed", { count: removed })];
  if (kept > 0) parts.push(t("comments", "kept", { count: kept }));
  return parts.join(t("comments", "separator"));
}
