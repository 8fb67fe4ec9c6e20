import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { enterText } from "../../../actions/reportTexts";
import { usePane, usePaneState } from "../../../components/PaneContext";
import { useText } from "../../../components/TextContext";
import { useSurface } from "../../../components/useSurface";
import { keptText, lastSigner } from "../../../settings/reportEntries";
import { inputKind } from "./inputKind";

export interface TextFormProps {
  readonly slot: string;
  /** The heading under which the words stand. */
  readonly title: string;
  /** What stands there now, where it is not the pane's own. */
  readonly before?: string;
  readonly onClose: () => void;
}

/** The user's words for one place of the report, with who writes them. Kept in the workbook. */
export function TextForm({ slot, title, before = "", onClose }: TextFormProps) {
  const pane = usePane();
  const { workbook, job } = usePaneState();
  const t = useText();
  const { tight, row, quiet } = useSurface();
  const kept = keptText(workbook?.settings, slot);
  const [text, setText] = useState(kept?.text ?? before);
  const [by, setBy] = useState(kept?.by || lastSigner(workbook?.settings));
  const kind = inputKind(slot);
  const isEmpty = text.trim() === "";
  const save = (words: string) => {
    onClose();
    void enterText(pane, slot, { title, text: words, by });
  };
  return (
    <form
      className={tight}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) save(text);
      }}
    >
      <Field
        size="small"
        label={t("reportOptions", `text.${kind}`)}
        {...(kind === "words" ? { hint: t("reportOptions", "text.hint") } : {})}
      >
        {kind === "words" ? (
          <Textarea autoFocus size="small" rows={5} value={text} onChange={(_, data) => setText(data.value)} />
        ) : (
          <Input
            autoFocus
            size="small"
            type={kind === "date" ? "date" : "text"}
            value={text}
            onChange={(_, data) => setText(data.value)}
          />
        )}
      </Field>
      {kept?.previous !== undefined && (
        <div className={quiet}>{t("reportOptions", "text.lastYears", { document: kept.previous })}</div>
      )}
      <Field size="small" label={t("pane", "entry.by")}>
        <Input size="small" value={by} onChange={(_, data) => setBy(data.value)} />
      </Field>
      <div className={row}>
        <Button size="small" type="submit" appearance="primary" disabled={job !== null || isEmpty}>
          {t("pane", "action.save")}
        </Button>
        {kept && (
          <Button size="small" disabled={job !== null} onClick={() => save("")}>
            {t("reportOptions", "text.remove")}
          </Button>
        )}
        <Button size="small" onClick={onClose}>
          {t("pane", "action.cancel")}
        </Button>
      </div>
      {kept && <div className={quiet}>{t("pane", "entry.kept", { by: kept.by, at: kept.at.slice(0, 10) })}</div>}
    </form>
  );
}
