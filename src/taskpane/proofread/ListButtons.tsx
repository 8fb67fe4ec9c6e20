import { Button } from "@fluentui/react-components";
import { HandedOver } from "../components/HandedOver";
import { useText } from "../components/TextContext";
import { useSurface } from "../components/useSurface";
import { commentFindings, removeComments } from "./actions/commentFindings";
import { listAsText } from "./listAsText";
import { saveList } from "./actions/saveList";
import { useProofDesk, useProofState } from "./ProofContext";

/** The list as a file; in Word also as comments, which go away in one stroke. */
export function ListButtons() {
  const desk = useProofDesk();
  const { job, saved, comments } = useProofState();
  const t = useText();
  const { tight, row, quiet } = useSurface();
  const canComment = desk.document()?.capabilities.canComment === true;
  return (
    <div className={tight}>
      <div className={row}>
        {(["xlsx", "docx"] as const).map((format) => (
          <Button key={format} size="small" disabled={job !== null} onClick={() => void saveList(desk, t, format)}>
            {t("proofreadPane", `save.${format}`)}
          </Button>
        ))}
        {canComment && !comments && (
          <Button size="small" disabled={job !== null} onClick={() => void commentFindings(desk, t)}>
            {t("proofreadPane", "addComments")}
          </Button>
        )}
        {canComment && comments && (
          <Button size="small" disabled={job !== null} onClick={() => void removeComments(desk)}>
            {t("proofreadPane", "removeComments")}
          </Button>
        )}
      </div>
      <div className={quiet} role="status">
        {saved && <HandedOver key={saved.file.name} file={saved.file} content={() => listAsText(saved.list)} />}
        {comments && t("proofreadPane", "commented", { count: comments.ids.length, notPlaced: comments.notPlaced })}
      </div>
    </div>
  );
}
