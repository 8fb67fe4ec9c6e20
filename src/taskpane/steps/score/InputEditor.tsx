import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { numberOfText } from "../../../core/amount/parse";
import type { IndicatorInput } from "../../../core/indicators/scoreSheet";
import { enteredText, inputLabel, wantedText } from "../../../locales/scoreText";
import { changeSetting } from "../../actions/changeSetting";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { SCORE_KEYS, withEntry } from "../../settings/scoreEntries";
import { signature } from "../../settings/signature";
import { lastSigner, wrongEntry, wrongText } from "./inputEntry";

const useStyles = makeStyles({
  form: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr) auto",
    gap: tokens.spacingHorizontalS,
    alignItems: "end",
    "& input": { minWidth: 0, width: "100%" },
  },
  whole: { gridColumn: "1 / -1" },
});

/** A number that no table states, entered by hand; who and when is kept with it in the workbook. */
export function InputEditor({ input }: { readonly input: IndicatorInput }) {
  const pane = usePane();
  const { entries, job } = usePaneState();
  const t = useText();
  const styles = useStyles();
  const kept = entries.inputs[input.name];
  const [text, setText] = useState(kept ? String(kept.value) : "");
  const [by, setBy] = useState(() => kept?.by ?? lastSigner(entries));
  const value = numberOfText(text);
  const wrong = wrongEntry(text, input.domain);
  const label = inputLabel(t, input);
  const isWrong = wrong !== null;
  const save = () => {
    const entry = value === null ? null : { value, ...signature(by) };
    void changeSetting(pane, SCORE_KEYS.inputs, (before) => withEntry(before, input.name, entry), "score");
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWrong) save();
      }}
    >
      {input.wanted && <div className={styles.whole}>{wantedText(t, input)}</div>}
      <Field
        size="small"
        label={label}
        {...(wrong ? { validationState: "error" as const, validationMessage: wrongText(t, label, wrong) } : {})}
      >
        <Input size="small" inputMode="decimal" value={text} onChange={(_, data) => setText(data.value)} />
      </Field>
      <Field size="small" label={t("pane", "entry.by")}>
        <Input size="small" value={by} onChange={(_, data) => setBy(data.value)} />
      </Field>
      <Button size="small" type="submit" disabled={job !== null || isWrong || (value === null && !kept)}>
        {t("pane", value === null && kept ? "entry.remove" : "action.save")}
      </Button>
      {kept && <div className={styles.whole}>{enteredText(t, input)}</div>}
    </form>
  );
}
