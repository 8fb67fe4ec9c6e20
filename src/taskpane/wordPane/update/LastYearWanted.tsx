import { MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { FileButton } from "../../components/FileButton";
import { useText } from "../../components/TextContext";
import { compareWithLastYear } from "../actions/compare";
import { useIsBusy, useWord } from "../WordContext";

/** The document compares with last year: without that workbook these figures stay as they are, and are told. */
export function LastYearWanted({ file, year }: { readonly file: string; readonly year: number }) {
  const word = useWord();
  const isBusy = useIsBusy();
  const t = useText();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{t("word", "compare.lastYear", { file, year })}</MessageBarBody>
      <MessageBarActions>
        <FileButton
          label={t("causes", "pane.pick")}
          accept=".xlsx,.xls,.xlsb,.xlsm,.et,.ods,.csv"
          disabled={isBusy}
          onPick={(picked) => void compareWithLastYear(word, picked)}
        />
      </MessageBarActions>
    </MessageBar>
  );
}
