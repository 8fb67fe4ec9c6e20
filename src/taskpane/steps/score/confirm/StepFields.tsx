import { Field } from "@fluentui/react-components";
import type { Scoring, ScoringOf } from "../../../../core/indicators/systems/scoringSystem";
import { NarrowSelect } from "../../../components/NarrowSelect";
import { useText } from "../../../components/TextContext";
import { NumberField } from "./NumberField";

type StepScoring = ScoringOf<"cap_deduct" | "floor_deduct" | "two_sided_deduct">;

interface StepFieldsProps {
  readonly scoring: StepScoring;
  readonly onChange: (scoring: Scoring) => void;
}

const STEP_MODES = ["whole", "prorata", "ceil"] as const;

/** 每超过（低于）几个百分点扣几分; a notice that says how to count a begun step settles that too. */
export function StepFields({ scoring, onChange }: StepFieldsProps) {
  const t = useText();
  const { step_mode, ...rest } = scoring;
  const mode = STEP_MODES.find((known) => known === step_mode) ?? "";
  return (
    <>
      <NumberField
        label={t("scorePane", "field.step")}
        value={scoring.step}
        onChange={(step) => onChange({ ...scoring, step })}
      />
      <NumberField
        label={t("scorePane", "field.deduct")}
        value={scoring.deduct}
        onChange={(deduct) => onChange({ ...scoring, deduct })}
      />
      <Field size="small" label={t("scorePane", "field.stepMode")}>
        <NarrowSelect
          size="small"
          value={mode}
          onChange={(_, { value }) => onChange(value === "" ? rest : { ...scoring, step_mode: value })}
        >
          <option value="">{t("scorePane", "field.stepModeOpen")}</option>
          {STEP_MODES.map((known) => (
            <option key={known} value={known}>
              {t("scorePane", `stepMode.${known}`)}
            </option>
          ))}
        </NarrowSelect>
      </Field>
    </>
  );
}
