import { Checkbox, Field, Input } from "@fluentui/react-components";
import type { IndicatorScore, TierRange } from "../../../../core/indicators/scoreSheet";
import { NarrowSelect } from "../../../components/NarrowSelect";
import { groupedNumber } from "../../../components/groupedNumber";
import { useText } from "../../../components/TextContext";
import type { JudgementDraft } from "./judgementDraft";

export interface JudgementFieldsProps {
  readonly indicator: IndicatorScore;
  readonly draft: JudgementDraft;
  readonly isWrong: boolean;
  readonly onChange: (part: Partial<JudgementDraft>) => void;
}

/** What the rule asks of a person: items to tick, cases to count, a tier to choose, or points. */
export function JudgementFields({ indicator, draft, isWrong, onChange }: JudgementFieldsProps) {
  const t = useText();
  const { asks, weight } = indicator;
  const wrong = (message: string) =>
    isWrong ? { validationState: "error" as const, validationMessage: t("pane", message) } : {};
  if (asks?.type === "checklist")
    return (
      <div role="group" aria-label={t("scorePane", "judge.items")}>
        {asks.items.map(({ text, points }, index) => (
          <div key={text}>
            <Checkbox
              label={t("scorePane", "judge.item", { text, points: groupedNumber(points) })}
              checked={draft.met.includes(index + 1)}
              onChange={(_, { checked }) => onChange({ met: toggled(draft.met, index + 1, checked === true) })}
            />
          </div>
        ))}
      </div>
    );
  if (asks?.type === "violations")
    return (
      <Field
        size="small"
        label={t("scorePane", "judge.violations", { deduct: asks.deductEach })}
        {...wrong("entry.notANumber")}
      >
        <Input
          size="small"
          inputMode="numeric"
          value={draft.violations}
          onChange={(_, { value }) => onChange({ violations: value })}
        />
      </Field>
    );
  const names = asks ? (asks.type === "tiers" ? asks.tiers : asks.ranges) : [];
  return (
    <>
      {asks && (
        <Field size="small" label={t("scorePane", "judge.tier")}>
          <NarrowSelect size="small" value={draft.tier} onChange={(_, { value }) => onChange({ tier: value })}>
            <option value="">{t("scorePane", "judge.choose")}</option>
            {names.map((tier, index) => (
              <option key={tier.name} value={tier.name}>
                {"points" in tier
                  ? t("scorePane", "judge.tierPoints", { name: tier.name, points: groupedNumber(tier.points) })
                  : rangeText(t, tier, index === 0)}
              </option>
            ))}
          </NarrowSelect>
        </Field>
      )}
      {asks?.type !== "tiers" && (
        <Field size="small" label={t("pane", "entry.points", { weight })} {...wrong("entry.outOfRange")}>
          <Input
            size="small"
            inputMode="decimal"
            value={draft.points}
            onChange={(_, { value }) => onChange({ points: value })}
          />
        </Field>
      )}
    </>
  );
}

function rangeText(t: ReturnType<typeof useText>, { name, from, to }: TierRange, isClosed: boolean): string {
  const ends = { name, from: groupedNumber(from), to: groupedNumber(to) };
  return t("scorePane", isClosed ? "judge.rangeClosed" : "judge.rangeOpen", ends);
}

function toggled(list: readonly number[], number: number, isIn: boolean): readonly number[] {
  const others = list.filter((other) => other !== number);
  return isIn ? [...others, number].sort((a, b) => a - b) : others;
}
