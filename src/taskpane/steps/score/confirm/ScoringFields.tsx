import { Field } from "@fluentui/react-components";
import type { Scoring, ScoringOf, SystemIndicator } from "../../../../core/indicators/systems/scoringSystem";
import { NarrowSelect } from "../../../components/NarrowSelect";
import { useText } from "../../../components/TextContext";
import { BandFields } from "./BandFields";
import { NumberField } from "./NumberField";
import { useFields } from "./useFields";

export interface ScoringFieldsProps {
  readonly indicator: SystemIndicator;
  readonly onChange: (part: Partial<Pick<SystemIndicator, "scoring" | "evidence">>) => void;
}

/** The numbers of a rule, as the schema knows them: which ones there are depends on the kind of rule. */
export function ScoringFields({ indicator, onChange }: ScoringFieldsProps) {
  const t = useText();
  const { pair } = useFields();
  const { scoring, evidence } = indicator;
  if (!scoring) return null;
  const set = (next: Scoring) => onChange({ scoring: next });
  const label = (key: string) => t("scorePane", `field.${key}`);
  switch (scoring.type) {
    case "cap_deduct":
    case "floor_deduct":
      return (
        <div className={pair}>
          <NumberField
            label={label(scoring.type === "cap_deduct" ? "ceiling" : "floor")}
            value={scoring.threshold}
            onChange={(threshold) => set({ ...scoring, threshold })}
          />
          <StepFields scoring={scoring} onChange={set} />
        </div>
      );
    case "two_sided_deduct":
      return (
        <div className={pair}>
          <NumberField
            label={label("target")}
            value={scoring.target}
            onChange={(target) => set({ ...scoring, target })}
          />
          <StepFields scoring={scoring} onChange={set} />
        </div>
      );
    case "bands":
      return <BandFields bands={scoring.bands} onChange={(bands) => set({ ...scoring, bands })} />;
    case "tiers":
      return (
        <div className={pair}>
          {scoring.tiers.map(({ name, points }, index) => (
            <NumberField
              key={name}
              label={t("scorePane", "field.pointsOf", { name })}
              value={points}
              onChange={(next) => set({ ...scoring, tiers: replaced(scoring.tiers, index, { name, points: next }) })}
            />
          ))}
        </div>
      );
    case "rules":
      return (
        <div className={pair}>
          {scoring.rules.map((rule, index) => (
            <NumberField
              key={rule.if}
              label={t("scorePane", "field.pointsOf", { name: rule.if })}
              value={rule.points}
              onChange={(points) => set({ ...scoring, rules: replaced(scoring.rules, index, { ...rule, points }) })}
            />
          ))}
        </div>
      );
    case "checklist":
      return (
        <>
          {evidence.map((item, index) => (
            <NumberField
              key={item.text}
              label={t("scorePane", "field.pointsOf", { name: item.text })}
              value={item.points}
              onChange={(points) => onChange({ evidence: replaced(evidence, index, { ...item, points }) })}
            />
          ))}
        </>
      );
    case "violations":
      return (
        <NumberField
          label={label("deductEach")}
          value={scoring.deduct_each}
          onChange={(deduct_each) => set({ ...scoring, deduct_each })}
        />
      );
    case "ratio":
      return <NumberField label={label("full")} value={scoring.full} onChange={(full) => set({ ...scoring, full })} />;
    case "ratio_if_over":
      return (
        <NumberField
          label={label("ceiling")}
          value={scoring.threshold ?? 100}
          onChange={(threshold) => set({ ...scoring, threshold })}
        />
      );
    case "manual":
    case "self_eval_group":
      return null;
  }
}

type StepScoring = ScoringOf<"cap_deduct" | "floor_deduct" | "two_sided_deduct">;

const STEP_MODES = ["whole", "prorata", "ceil"] as const;

/** 每超过（低于）几个百分点扣几分; a notice that says how to count a begun step settles that too. */
function StepFields({ scoring, onChange }: { readonly scoring: StepScoring; readonly onChange: (s: Scoring) => void }) {
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

function replaced<T>(list: readonly T[], index: number, item: T): T[] {
  return list.map((other, at) => (at === index ? item : other));
}
