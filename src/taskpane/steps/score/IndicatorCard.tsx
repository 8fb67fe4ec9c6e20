import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { IndicatorScore } from "../../../core/indicators/scoreSheet";
import type { Translator } from "../../../locales";
import { missingText, scoreNoteText, statusText } from "../../../locales/scoreText";
import { CellLink } from "../../components/CellLink";
import { Disclosure } from "../../components/Disclosure";
import { usePaneState } from "../../components/PaneContext";
import { groupedNumber } from "../../components/groupedNumber";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { ApplicableSwitch } from "./ApplicableSwitch";
import { IndicatorInputs } from "./IndicatorInputs";
import { JudgementEditor } from "./JudgementEditor";
import { RemarkEditor } from "./RemarkEditor";
import { isJudged } from "./judge/judgementDraft";

const useStyles = makeStyles({
  name: { overflowWrap: "anywhere" },
  score: { fontWeight: tokens.fontWeightSemibold },
  open: { color: tokens.colorStatusWarningForeground1 },
});

/** One indicator: weight, value, points; opened, how they came about and from which cells. */
export function IndicatorCard({ indicator }: { readonly indicator: IndicatorScore }) {
  const { entries } = usePaneState();
  const t = useText();
  const styles = useStyles();
  const { card, spread, quiet, tight, number } = useSurface();
  const { name, score, derivation, notes, stated, reason } = indicator;
  const facts = [
    indicator.level2 && indicator.level2 !== name ? indicator.level2 : "",
    valueText(t, indicator),
    openText(t, indicator),
  ].filter((fact) => fact !== "");
  return (
    <Disclosure
      name={`indicator ${indicator.id}`}
      className={card}
      summary={
        <>
          <span className={spread}>
            <span className={styles.name}>{name}</span>
            <span className={mergeClasses(number, styles.score, score === null && styles.open)}>
              {pointsText(t, indicator)}
            </span>
          </span>
          {facts.length > 0 && <span className={quiet}>{facts.join(" · ")}</span>}
        </>
      }
    >
      <div className={mergeClasses(tight, quiet)}>
        {derivation !== "" && <div>{t("pane", "score.derivation", { derivation })}</div>}
        <IndicatorInputs indicator={indicator} />
        {notes.map((note, index) => (
          <div key={`${note.code} ${index}`}>{scoreNoteText(t, note)}</div>
        ))}
        {stated && (
          <div>
            {t("pane", "score.stated", { score: groupedNumber(stated.score) })} <CellLink cell={stated.ref} />
          </div>
        )}
        {reason && (
          <div>
            {t("pane", "score.reason", { text: reason.text })} <CellLink cell={reason.ref} />
          </div>
        )}
        {isJudged(indicator, entries.judgements[indicator.id]) && <JudgementEditor indicator={indicator} />}
        {!indicator.informationOnly && (
          <>
            <RemarkEditor indicator={indicator} />
            <ApplicableSwitch indicator={indicator} />
          </>
        )}
      </div>
    </Disclosure>
  );
}

/** 9 / 10, or what the indicator waits for: 待评定 · 8 分. */
function pointsText(t: Translator, indicator: IndicatorScore): string {
  const { informationOnly, score } = indicator;
  if (informationOnly) return "";
  const weight = groupedNumber(indicator.weight);
  if (score !== null) return t("pane", "score.ofWeight", { points: groupedNumber(score), weight });
  return t("tryOut", "waiting", { status: statusText(t, indicator), weight });
}

/** 指标值 ≥24次，实际完成 26次，为指标值的 108.33%; or the value alone where no form states both. */
function valueText(t: Translator, { value, derivation, formCells = [] }: IndicatorScore): string {
  if (value === null) return "";
  const [target, actual] = (["target", "actual"] as const).map((part) => formCells.find((cell) => cell.part === part));
  const number = groupedNumber(value);
  // What is held against a target is told as its percentage (values/compareValues).
  if (target && actual && target.text !== "" && actual.text !== "")
    return t("tryOut", "targetAndActual", { target: target.text, actual: actual.text, value: `${number}%` });
  // Elsewhere the derivation says whether it is one.
  const isPercent = derivation.includes(`${value}%`) || derivation.includes(`${value.toFixed(2)}%`);
  return t("pane", "score.value", { value: isPercent ? `${number}%` : number });
}

/** What a person judges by are criteria, not data that is missing. */
function openText(t: Translator, indicator: IndicatorScore): string {
  if (indicator.status !== "manual") return missingText(t, indicator);
  const { asks } = indicator;
  return asks?.type === "checklist" ? t("tryOut", "criteria", { count: asks.items.length }) : "";
}
