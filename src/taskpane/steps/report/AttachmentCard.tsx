import { Checkbox } from "@fluentui/react-components";
import type { AttachmentKind } from "../../../core/report/attachments/attachmentKinds";
import { chooseAttachments } from "../../actions/reportOutline";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";

/** What the workbook could attach, ticked what the report attaches. */
export function AttachmentCard() {
  const pane = usePane();
  const { report, job } = usePaneState();
  const t = useText();
  const { tight, quiet } = useSurface();
  const attachable = report?.attachable ?? [];
  if (attachable.length === 0) return <div className={quiet}>{t("reportExport", "attachments.none")}</div>;
  const kinds = [...new Map(attachable.map((one) => [one.kind, one])).values()];
  const set = (kind: AttachmentKind, wanted: boolean) => {
    const chosen = kinds.filter((one) => (one.kind === kind ? wanted : one.isAttached)).map((one) => one.kind);
    void chooseAttachments(pane, chosen);
  };
  return (
    <div className={tight}>
      <div className={quiet}>{t("reportExport", "attachments.hint")}</div>
      {kinds.map(({ kind, title, isAttached }) => (
        <div key={kind}>
          <Checkbox
            checked={isAttached}
            disabled={job !== null}
            label={title}
            onChange={(_, { checked }) => set(kind, checked === true)}
          />
        </div>
      ))}
    </div>
  );
}
