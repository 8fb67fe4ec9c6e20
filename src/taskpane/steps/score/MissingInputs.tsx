import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { numberOfText } from "../../../core/amount/parse";
import type { ScoreSheet } from "../../../core/indicators/scoreSheet";
import { changeSettings } from "../../actions/changeSetting";
import { Disclosure } from "../../components/Disclosure";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { signature } from "../../settings/signature";
import { lastSigner, pastedColumn, wrongEntry, wrongText } from "./inputEntry";
import { keptLines, missingLines, type MissingLine } from "./missingLines";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  field: { gridTemplateColumns: "minmax(0, 1fr) minmax(0, 120px)", "& input": { minWidth: 0, width: "100%" } },
});

/** Everything that no table states, figures and judged points, in one table with one name and one save; a column may be pasted from Excel. */
export function MissingInputs({ scoreSheet }: { readonly scoreSheet: ScoreSheet }) {
  const { entries } = usePaneState();
  const t = useText();
  const { card, strong } = useSurface();
  const lines = useMemo(() => missingLines(t, scoreSheet, entries), [t, scoreSheet, entries]);
  if (lines.length < 2) return null;
  return (
    <Disclosure
      name="missingInputs"
      className={card}
      summary={<span className={strong}>{t("missingInputs", "title", { count: lines.length })}</span>}
    >
      <InputTable lines={lines} />
    </Disclosure>
  );
}

function InputTable({ lines }: { readonly lines: readonly MissingLine[] }) {
  const pane = usePane();
  const { entries, job } = usePaneState();
  const t = useText();
  const styles = useStyles();
  const { quiet } = useSurface();
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [by, setBy] = useState(() => lastSigner(entries));
  const changed = lines.filter(({ key, kept }) => {
    const text = texts[key] ?? "";
    return text.trim() !== "" && numberOfText(text) !== (kept ?? NaN);
  });
  const isWrong = changed.some(({ key, domain }) => wrongEntry(texts[key] ?? "", domain) !== null);
  const paste = (from: number, column: readonly string[]) =>
    setTexts((before) => ({
      ...before,
      ...Object.fromEntries(lines.slice(from, from + column.length).map(({ key }, at) => [key, column[at] ?? ""])),
    }));
  const save = () => {
    const values = changed.map((line) => ({ line, value: numberOfText(texts[line.key] ?? "") ?? 0 }));
    void changeSettings(pane, (kept) => keptLines(kept, values, signature(by)), "score");
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
      {lines.map((line, at) => (
        <LineField
          key={line.key}
          line={line}
          text={texts[line.key] ?? (line.kept === null ? "" : String(line.kept))}
          onChange={(text) => setTexts((before) => ({ ...before, [line.key]: text }))}
          onPaste={(column) => paste(at, column)}
        />
      ))}
      <Field size="small" orientation="horizontal" className={styles.field} label={t("pane", "entry.by")}>
        <Input size="small" value={by} onChange={(_, data) => setBy(data.value)} />
      </Field>
      <Button type="submit" appearance="primary" disabled={job !== null || isWrong || changed.length === 0}>
        {t("missingInputs", "save", { count: changed.length })}
      </Button>
    </form>
  );
}

interface LineFieldProps {
  readonly line: MissingLine;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onPaste: (column: readonly string[]) => void;
}

function LineField({ line: { label, domain }, text, onChange, onPaste }: LineFieldProps) {
  const t = useText();
  const { field } = useStyles();
  const wrong = wrongEntry(text, domain);
  return (
    <Field
      size="small"
      orientation="horizontal"
      className={field}
      label={label}
      {...(wrong ? { validationState: "error" as const, validationMessage: wrongText(t, label, wrong) } : {})}
    >
      <Input
        size="small"
        inputMode="decimal"
        value={text}
        onChange={(_, { value }) => onChange(value)}
        onPaste={(event) => {
          const column = pastedColumn(event.clipboardData.getData("text/plain"));
          if (!column) return;
          event.preventDefault();
          onPaste(column);
        }}
      />
    </Field>
  );
}
