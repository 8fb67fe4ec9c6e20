import { Button, mergeClasses } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { formatRef } from "../../../core/workbook/cellRef";
import { undoFix } from "../../actions/mendCells";
import { cellText } from "../../components/cellText";
import { usePane, usePaneState } from "../../components/PaneContext";
import { Section } from "../../components/Section";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";

/** Every mend made from here, newest first, each with the way back. */
export function UndoList() {
  const pane = usePane();
  const { undo, job } = usePaneState();
  const t = useText();
  const { list, card, padded, spread, quiet } = useSurface();
  if (undo.length === 0) return null;
  return (
    <Section title={t("pane", "undo.title", { count: undo.length })}>
      <ul className={list}>
        {[...undo].reverse().map((entry) => {
          const first = entry.edits[0]?.edit;
          return (
            <li key={entry.id} className={mergeClasses(card, padded, spread)}>
              <span className={quiet}>
                {entry.rule}
                {first &&
                  ` · ${formatRef(first.ref)} · ${cellText(t, first.from)} → ${first.formula ?? cellText(t, first.to)}`}
                {entry.edits.length > 1 && ` · ${t("pane", "fix.more", { count: entry.edits.length - 1 })}`}
              </span>
              <Button
                size="small"
                icon={<ArrowUndoRegular />}
                disabled={job !== null}
                onClick={() => void undoFix(pane, entry)}
              >
                {t("pane", "undo.do")}
              </Button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
