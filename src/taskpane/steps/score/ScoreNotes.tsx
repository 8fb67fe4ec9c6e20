import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ScoreNote } from "../../../core/indicators/scoreSheet";
import { scoreNoteText } from "../../../locales/scoreText";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: "16px" } });

/** What must be known about the whole score sheet, in a few lines. */
export function ScoreNotes({ notes }: { readonly notes: readonly ScoreNote[] }) {
  const t = useText();
  const { list } = useStyles();
  const { quiet } = useSurface();
  if (notes.length === 0) return null;
  return (
    <ul className={mergeClasses(quiet, list)} aria-label={t("pane", "score.notes")}>
      {notes.map((note, index) => (
        <li key={`${note.code} ${index}`}>{scoreNoteText(t, note)}</li>
      ))}
    </ul>
  );
}
