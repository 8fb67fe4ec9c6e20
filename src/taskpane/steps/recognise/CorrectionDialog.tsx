import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { attempt } from "../../actions/attempt";
import { changeSetting } from "../../actions/changeSetting";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import type { SheetHead } from "../../worker/views";
import { CorrectionFields } from "./CorrectionFields";
import type { CorrectionDraft } from "./correctionDraft";
import { correctionOf, draftFor, isDraftValid } from "./correctionDraft";
import { CORRECTIONS_SETTING, correctionsIn, correctionsOf, withCorrection } from "../../settings/corrections";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  actions: { flexWrap: "wrap" },
});

export interface CorrectionDialogProps {
  readonly sheet: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Says what a sheet is: kind, header rows, unit, year, and what its columns mean. Kept in the workbook; it wins. */
export function CorrectionDialog({ sheet, isOpen, onClose }: CorrectionDialogProps) {
  const pane = usePane();
  const { recognition, workbook } = usePaneState();
  const t = useText();
  const styles = useStyles();
  const { quiet, dialog } = useSurface();
  const corrections = correctionsOf(workbook?.settings);
  const kept = corrections.find((correction) => correction.sheet === sheet);
  const table = recognition?.tables.find((candidate) => candidate.sheet === sheet);
  const [draft, setDraft] = useState<CorrectionDraft>(() => draftFor(kept, table));
  const [head, setHead] = useState<SheetHead | null>(null);
  const change = (part: Partial<CorrectionDraft>) => setDraft((before) => ({ ...before, ...part }));

  useEffect(() => {
    void attempt(pane, async () => setHead(await (await pane.engine()).call("sheetHead", sheet)));
  }, [pane, sheet]);

  const save = (correction: ReturnType<typeof correctionOf> | null) => {
    onClose();
    const replace = (before: unknown) => withCorrection(correctionsIn(before), sheet, correction);
    void changeSetting(pane, CORRECTIONS_SETTING, replace, "recognise");
  };

  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={dialog}>
        <DialogBody>
          <DialogTitle>{t("pane", "correction.title", { sheet })}</DialogTitle>
          <DialogContent className={styles.fields}>
            <div className={quiet}>{t("pane", "correction.hint")}</div>
            <CorrectionFields draft={draft} head={head} onChange={change} />
          </DialogContent>
          <DialogActions className={styles.actions} fluid>
            <Button
              appearance="primary"
              disabled={!isDraftValid(draft)}
              onClick={() => save(correctionOf(sheet, draft))}
            >
              {t("pane", "action.save")}
            </Button>
            {kept && <Button onClick={() => save(null)}>{t("pane", "correction.reset")}</Button>}
            <Button onClick={onClose}>{t("pane", "action.close")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
