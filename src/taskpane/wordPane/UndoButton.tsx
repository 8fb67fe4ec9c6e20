import { Button } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { useText } from "../components/TextContext";
import { undoRefresh } from "./actions/refresh";
import { useIsBusy, useWord, useWordState } from "./WordContext";

/** Takes the last refresh back, also one of an earlier opening of the pane; nothing where there is none. */
export function UndoButton() {
  const word = useWord();
  const last = useWordState().undo.at(-1);
  const isBusy = useIsBusy();
  const t = useText();
  if (!last) return null;
  return (
    <Button size="small" icon={<ArrowUndoRegular />} disabled={isBusy} onClick={() => void undoRefresh(word)}>
      {t("word", "undo", { count: last.edits.length + last.charts.length })}
    </Button>
  );
}
