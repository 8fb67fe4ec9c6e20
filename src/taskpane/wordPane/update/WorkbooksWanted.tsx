import { MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { EmbeddedReport } from "../../../core/report/figures/embeddedReport";
import { FileButton } from "../../components/FileButton";
import { useText } from "../../components/TextContext";
import { compareWithBudget, compareWithLastYear } from "../actions/compare";
import { useIsBusy, useWord } from "../WordContext";

interface BesideProps {
  readonly written: EmbeddedReport;
  readonly fresh: EmbeddedReport;
}

/** The document rests on other workbooks too: without them their figures stay as they are, and are told. */
export function WorkbooksWanted({ written, fresh }: BesideProps) {
  const word = useWord();
  const t = useText();
  const { lastYear, budget } = written;
  return (
    <>
      {lastYear && !fresh.lastYear && (
        <WorkbookWanted
          text={t("word", "compare.lastYear", lastYear)}
          label={t("causes", "pane.pick")}
          onPick={(file) => void compareWithLastYear(word, file)}
        />
      )}
      {budget && !fresh.budget && (
        <WorkbookWanted
          text={t("word", "compare.budget", budget)}
          label={t("word", "compare.pickBudget")}
          onPick={(file) => void compareWithBudget(word, file)}
        />
      )}
    </>
  );
}

interface WorkbookWantedProps {
  readonly text: string;
  readonly label: string;
  readonly onPick: (file: File) => void;
}

function WorkbookWanted({ text, label, onPick }: WorkbookWantedProps) {
  const isBusy = useIsBusy();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions>
        <FileButton label={label} accept=".xlsx,.xls,.xlsb,.xlsm,.et,.ods,.csv" disabled={isBusy} onPick={onPick} />
      </MessageBarActions>
    </MessageBar>
  );
}
