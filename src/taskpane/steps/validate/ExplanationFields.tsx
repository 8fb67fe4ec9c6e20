import { Field, Input, Textarea } from "@fluentui/react-components";
import { LONGEST_EXPLANATION } from "../../../core/validation/explanations";
import { useText } from "../../components/TextContext";

export interface ExplanationFieldsProps {
  readonly text: string;
  readonly by: string;
  readonly onText: (text: string) => void;
  readonly onBy: (by: string) => void;
}

/** One sentence, and who says it. */
export function ExplanationFields({ text, by, onText, onBy }: ExplanationFieldsProps) {
  const t = useText();
  return (
    <>
      <Field size="small" label={t("explanations", "text")} hint={t("explanations", "hint")}>
        <Textarea
          size="small"
          autoFocus
          maxLength={LONGEST_EXPLANATION}
          value={text}
          onChange={(_, data) => onText(data.value)}
        />
      </Field>
      <Field size="small" label={t("explanations", "by")}>
        <Input size="small" value={by} onChange={(_, data) => onBy(data.value)} />
      </Field>
    </>
  );
}
