import { Button } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { formatRef } from "../../../core/workbook/cellRef";
import { undoFix } from "../../actions/mendCells";
import { cellText } from "../../components/cellText";
import { ClosableNotice } from "../../components/ClosableNotice";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";

/** What was mended last, told where the eye is: above the finding that has come next (`at`), with the way back. */
export function MendedNotice({ at }: { readonly at: string | null }) {
  const pane = usePane();
  const { mended, job } = usePaneState();
  const t = useText();
  if (!mended || mended.at !== at) return null;
  const { edits } = mended.entry;
  const edit = edits[0]?.edit;
  if (!edit) return null;
  const cell = formatRef(edit.ref);
  const to = edit.formula ?? cellText(t, edit.to);
  return (
    <ClosableNotice
      intent="success"
      text={t("findingWork", "mended", { count: edits.length, cell, to })}
      onClose={() => pane.store.dispatch({ type: "mended", mended: null })}
    >
      <Button
        size="small"
        icon={<ArrowUndoRegular />}
        disabled={job !== null}
        onClick={() => void undoFix(pane, mended.entry)}
      >
        {t("findingWork", "undo")}
      </Button>
    </ClosableNotice>
  );
}
