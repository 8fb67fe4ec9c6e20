import { Button } from "@fluentui/react-components";
import { addAnswerSheet, exportAnswers, takeAnswers } from "../../../actions/answers";
import { pickedFile } from "../../../actions/pickedFile";
import { FileButton } from "../../../components/FileButton";
import { usePane, usePaneState } from "../../../components/PaneContext";
import { useText } from "../../../components/TextContext";
import { useSurface } from "../../../components/useSurface";
import type { HandedFile } from "../../../delivery/sendFile";
import type { DisclosureView } from "../../../worker/views";

interface AnswerToolsProps {
  readonly view: DisclosureView;
  readonly onTaken: () => void;
  readonly onSent: (file: HandedFile) => void;
}

/** The form elsewhere than in the pane: as a sheet of the workbook, or as a file for a colleague. */
export function AnswerTools({ view, onTaken, onSent }: AnswerToolsProps) {
  const pane = usePane();
  const { door, job } = usePaneState();
  const t = useText();
  const { row, quiet } = useSurface();
  const isBusy = job !== null;
  const take = async (file: File) => takeAnswers(pane, view, await pickedFile(file), onTaken);
  const fileName = `${t("disclosurePane", "answers.file")}-${view.title}.xlsx`;
  return (
    <>
      {view.answerSheet !== null && (
        <div className={quiet}>{t("disclosurePane", "answers.inSheet", { sheet: view.answerSheet })}</div>
      )}
      {!door?.capabilities.isLive && <div className={quiet}>{t("disclosurePane", "answers.onlyHere")}</div>}
      <div className={row}>
        {view.answerSheet === null && view.year !== null && door?.capabilities.canEdit && (
          <Button size="small" disabled={isBusy} onClick={() => void addAnswerSheet(pane)}>
            {t("disclosurePane", "answers.addSheet")}
          </Button>
        )}
        <Button size="small" disabled={isBusy} onClick={() => void exportAnswers(pane, fileName, onSent)}>
          {t("disclosurePane", "answers.export")}
        </Button>
        <FileButton
          label={t("disclosurePane", "answers.take")}
          accept=".xlsx,.xls,.xlsb,.et,.ods,.csv,.json"
          disabled={isBusy || view.year === null}
          onPick={(file) => void take(file)}
        />
      </div>
    </>
  );
}
