import { Field } from "@fluentui/react-components";
import type { OrdinalStyle } from "../../../../core/report/outline/ordinals";
import { NarrowSelect } from "../../../components/NarrowSelect";
import { useText } from "../../../components/TextContext";
import { NUMBERINGS } from "./outlineDraft";

type Numbering = readonly OrdinalStyle[];

export interface NumberingFieldProps {
  /** What the outline itself says; it stays in the list whatever is chosen. */
  readonly own: Numbering;
  readonly chosen: Numbering;
  readonly onChange: (numbering: OrdinalStyle[]) => void;
}

/** How headings are numbered, level by level, shown by its first three levels. */
export function NumberingField({ own, chosen, onChange }: NumberingFieldProps) {
  const t = useText();
  const offered = new Map([own, ...NUMBERINGS].map((one) => [one.join(), one]));
  return (
    <Field size="small" label={t("reportOptions", "outline.numbering")}>
      <NarrowSelect
        size="small"
        value={chosen.join()}
        onChange={(_, { value }) => onChange([...(offered.get(value) ?? own)])}
      >
        {[...offered].map(([key, one]) => (
          <option key={key} value={key}>
            {one.slice(0, 3).join("　")}
          </option>
        ))}
      </NarrowSelect>
    </Field>
  );
}
