import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { numberOfText } from "../../../../core/amount/parse";
import { useText } from "../../../components/TextContext";

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number | null;
  /** NaN while the text is no number: the schema refuses it, so nothing half typed is ever kept. */
  readonly onChange: (value: number) => void;
}

/** A number of a rule. What is typed stays as it was typed, right or wrong. */
export function NumberField({ label, value, onChange }: NumberFieldProps) {
  const t = useText();
  const [text, setText] = useState(value === null || Number.isNaN(value) ? "" : String(value));
  const number = numberOfText(text);
  return (
    <Field
      size="small"
      label={label}
      {...(number === null
        ? { validationState: "error" as const, validationMessage: t("pane", "entry.notANumber") }
        : {})}
    >
      <Input
        size="small"
        inputMode="decimal"
        value={text}
        onChange={(_, data) => {
          setText(data.value);
          onChange(numberOfText(data.value) ?? Number.NaN);
        }}
      />
    </Field>
  );
}
