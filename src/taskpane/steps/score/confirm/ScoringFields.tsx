import type { Scoring, ScoringOf, SystemIndicator } from "../../../../core/indicators/systems/scoringSystem";
import { useText } from "../../../components/TextContext";
import { BandFields } from "./BandFields";
import { NumberField } from "./NumberField";
import { PointsFields } from "./PointsFields";
import { StepFields } from "./StepFields";
import { useFields } from "./useFields";

export interface ScoringFieldsProps {
  readonly indicator: SystemIndicator;
  readonly onChange: (part: Partial<Pick<SystemIndicator, "scoring" | "evidence">>) => void;
}

/** The numbers of a rule, as the schema knows them: which ones there are depends on the kind of rule. */
export function ScoringFields({ indicator: { scoring, evidence }, onChange }: ScoringFieldsProps) {
  if (!scoring) return null;
  const set = (next: Scoring) => onChange({ scoring: next });
  switch (scoring.type) {
    case "cap_deduct":
    case "floor_deduct":
    case "two_sided_deduct":
      return <DeductFields scoring={scoring} onChange={set} />;
    case "bands":
      return <BandFields bands={scoring.bands} onChange={(bands) => set({ ...scoring, bands })} />;
    case "checklist":
      return (
        <PointsFields lines={evidence} nameOf={({ text }) => text} onChange={(next) => onChange({ evidence: next })} />
      );
    case "tiers":
    case "rules":
      return <ConditionFields scoring={scoring} onChange={set} />;
    case "violations":
    case "ratio":
    case "ratio_if_over":
      return <OneNumber scoring={scoring} onChange={set} />;
    case "manual":
    case "self_eval_group":
      return null;
  }
}

interface FieldsOf<T extends Scoring["type"]> {
  readonly scoring: ScoringOf<T>;
  readonly onChange: (scoring: Scoring) => void;
}

function DeductFields({ scoring, onChange }: FieldsOf<"cap_deduct" | "floor_deduct" | "two_sided_deduct">) {
  const t = useText();
  const { pair } = useFields();
  return (
    <div className={pair}>
      {scoring.type === "two_sided_deduct" ? (
        <NumberField
          label={t("scorePane", "field.target")}
          value={scoring.target}
          onChange={(target) => onChange({ ...scoring, target })}
        />
      ) : (
        <NumberField
          label={t("scorePane", scoring.type === "cap_deduct" ? "field.ceiling" : "field.floor")}
          value={scoring.threshold}
          onChange={(threshold) => onChange({ ...scoring, threshold })}
        />
      )}
      <StepFields scoring={scoring} onChange={onChange} />
    </div>
  );
}

function ConditionFields({ scoring, onChange }: FieldsOf<"tiers" | "rules">) {
  const { pair } = useFields();
  return (
    <div className={pair}>
      {scoring.type === "tiers" ? (
        <PointsFields
          lines={scoring.tiers}
          nameOf={({ name }) => name}
          onChange={(tiers) => onChange({ ...scoring, tiers })}
        />
      ) : (
        <PointsFields
          lines={scoring.rules}
          nameOf={(rule) => rule.if}
          onChange={(rules) => onChange({ ...scoring, rules })}
        />
      )}
    </div>
  );
}

/** The rules that rest on a single number. */
function OneNumber({ scoring, onChange }: FieldsOf<"violations" | "ratio" | "ratio_if_over">) {
  const t = useText();
  switch (scoring.type) {
    case "violations":
      return (
        <NumberField
          label={t("scorePane", "field.deductEach")}
          value={scoring.deduct_each}
          onChange={(deduct_each) => onChange({ ...scoring, deduct_each })}
        />
      );
    case "ratio":
      return (
        <NumberField
          label={t("scorePane", "field.full")}
          value={scoring.full}
          onChange={(full) => onChange({ ...scoring, full })}
        />
      );
    case "ratio_if_over":
      return (
        <NumberField
          label={t("scorePane", "field.ceiling")}
          value={scoring.threshold ?? 100}
          onChange={(threshold) => onChange({ ...scoring, threshold })}
        />
      );
  }
}
