import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { numberOfText } from "../../../core/amount/parse";
import type { IndicatorInput } from "../../../core/indicators/scoreSheet";
import { inputLabel } from "../../../locales/scoreText";
import { changeSetting } from "../../actions/changeSetting";
import { Disclosure } from "../../components/Disclosure";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { SCORE_KEYS, withEntry } from "../../settings/scoreEntries";
import { signature } from "../../settings/signature";
import { lastSigner, missingInputs, pastedColumn, wrongEntry, wrongText } from "./inputEntry";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  field: { gridTemplateColumns: "minmax(0, 1fr) minmax(0, 120px)", "& input": { minWidth: 0, width: "100%" } },
});

/** Everything that no table states, in one table with one name and one save; a column may be pasted from Excel. */
export function MissingInputs() {
  const { scoreSheet } = usePaneState();
  const t = useText();
  const { card, strong } = useSurface();
  const inputs = scoreSheet ? missingInputs(scoreSheet) : [];
  if (inputs.length < 2) return null;
  return (
    <Disclosure
      className={card}
      summary={<span className={strong}>{t("missingInputs", "title", { count: inputs.length })}</span>}
    >
      <InputTable inputs={inputs} />
    </Disclosure>
  );
}

function InputTable({ inputs }: { readonly inputs: readonly IndicatorInput[] }) {
  const pane = usePane();
  const { entries, job } = usePaneState();
  const t = useText();
  const styles = useStyles();
  const { quiet } = useSurface();
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [by, setBy] = useState(() => lastSigner(entries));
  const textOf = (name: string) => texts[name] ?? (entries.inputs[name] ? String(entries.inputs[name].value) : "");
  const changed = inputs.filter(({ name }) => {
    const text = texts[name] ?? "";
    return text.trim() !== "" && numberOfText(text) !== (entries.inputs[name]?.value ?? NaN);
  });
  const isWrong = changed.some(({ name, domain }) => wrongEntry(textOf(name), domain) !== null);
  const paste = (from: number, column: readonly string[]) =>
    setTexts((before) => ({
      ...before,
      ...Object.fromEntries(inputs.slice(from, from + column.length).map(({ name }, at) => [name, column[at] ?? ""])),
    }));
  const save = () => {
    const signed = signature(by);
    const keep = (before: unknown) =>
      changed.reduce<unknown>(
        (kept, { name }) => withEntry(kept, name, { value: numberOfText(textOf(name)), ...signed }),
        before,
      );
    void changeSetting(pane, SCORE_KEYS.inputs, keep, "score");
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWrong) save();
      }}
    >
      <div className={quiet}>{t("missingInputs", "hint")}</div>
      {inputs.map((input, at) => {
        const label = inputLabel(t, input);
        const wrong = wrongEntry(textOf(input.name), input.domain);
        return (
          <Field
            key={input.name}
            size="small"
            orientation="horizontal"
            className={styles.field}
            label={label}
            {...(wrong ? { validationState: "error" as const, validationMessage: wrongText(t, label, wrong) } : {})}
          >
            <Input
              size="small"
              inputMode="decimal"
              value={textOf(input.name)}
              onChange={(_, data) => setTexts((before) => ({ ...before, [input.name]: data.value }))}
              onPaste={(event) => {
                const column = pastedColumn(event.clipboardData.getData("text/plain"));
                if (!column) return;
                event.preventDefault();
                paste(at, column);
              }}
            />
          </Field>
        );
      })}
      <Field size="small" orientation="horizontal" className={styles.field} label={t("pane", "entry.by")}>
        <Input size="small" value={by} onChange={(_, data) => setBy(data.value)} />
      </Field>
      <Button type="submit" appearance="primary" disabled={job !== null || isWrong || changed.length === 0}>
        {t("missingInputs", "save", { count: changed.length })}
      </Button>
    </form>
  );
}
