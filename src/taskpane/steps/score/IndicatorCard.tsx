import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { IndicatorScore } from "../../../core/indicators/scoreSheet";
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
  const { name, weight, value, score, derivation, notes, stated, reason } = indicator;
  const points = score === null ? statusText(t, indicator) : groupedNumber(score);
  const facts = [
    indicator.level2 && indicator.level2 !== name ? indicator.level2 : "",
    value === null ? "" : t("pane", "score.value", { value: groupedNumber(value) }),
    missingText(t, indicator),
  ].filter((fact) => fact !== "");
  return (
    <Disclosure
      className={card}
      summary={
        <>
          <span className={spread}>
            <span className={styles.name}>{name}</span>
            <span className={mergeClasses(number, styles.score, score === null && styles.open)}>
              {indicator.informationOnly ? "" : t("pane", "score.ofWeight", { points, weight: groupedNumber(weight) })}
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
