import { useMemo } from "react";
import { nextGradeText, totalText } from "../../../locales/scoreText";
import { Deferred } from "../../components/Deferred";
import { usePaneState } from "../../components/PaneContext";
import { Section } from "../../components/Section";
import { StepHead } from "../../components/StepHead";
import { StepIntro } from "../../components/StepIntro";
import { groupedNumber } from "../../components/groupedNumber";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { Confirmation } from "./Confirmation";
import { IndicatorCard } from "./IndicatorCard";
import { LevelOneChart } from "./LevelOneChart";
import { MissingInputs } from "./MissingInputs";
import { ScoreNotes } from "./ScoreNotes";
import { ScoreSettingsPanel } from "./ScoreSettingsPanel";
import { StatedDifferences } from "./StatedDifferences";
import { SystemPicker } from "./SystemPicker";
import { UndoList } from "../validate/UndoList";
import { TryOut } from "./TryOut";
import { WriteScores } from "./WriteScores";
import { groupByLevelOne } from "./levelOne";

/** Every indicator with its derivation; what cannot be computed is named, and a total only given when it is one. */
export function ScoreStep() {
  const { scoreSheet } = usePaneState();
  const t = useText();
  const { stack, list, quiet, number } = useSurface();
  const groups = useMemo(() => groupByLevelOne(scoreSheet?.indicators ?? []), [scoreSheet]);
  if (!scoreSheet) return <StepIntro step="score" />;
  const next = nextGradeText(t, scoreSheet);
  return (
    <div className={stack}>
      <StepHead step="score">{totalText(t, scoreSheet)}</StepHead>
      {next !== "" && <div className={quiet}>{next}</div>}
      <SystemPicker />
      <Confirmation />
      <ScoreSettingsPanel />
      <ScoreNotes notes={scoreSheet.notes} />
      {groups.length > 1 && <LevelOneChart groups={groups} />}
      <MissingInputs scoreSheet={scoreSheet} />
      <TryOut scoreSheet={scoreSheet} />
      <StatedDifferences indicators={scoreSheet.indicators} />
      <Deferred>
        {groups.map((group) => (
          <Section
            key={group.name}
            title={group.name || t("pane", "score.indicators")}
            aside={
              group.weight > 0 && (
                <span className={number}>
                  {t("pane", "score.points", {
                    score: groupedNumber(group.score),
                    weight: groupedNumber(group.weight),
                  })}
                </span>
              )
            }
          >
            <ul className={list}>
              {group.indicators.map((indicator) => (
                <li key={indicator.id}>
                  <IndicatorCard indicator={indicator} />
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </Deferred>
      <WriteScores />
      <UndoList of="scores" />
      <div className={quiet}>{t("pane", "score.nothingGuessed")}</div>
    </div>
  );
}
