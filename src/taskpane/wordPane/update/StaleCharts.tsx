import { Checkbox } from "@fluentui/react-components";
import type { RefreshPlan } from "../../../core/report/figures/refresh/refreshPlan";
import { Section } from "../../components/Section";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { isRedrawn } from "../state/wordReducer";
import { useIsBusy, useWord, useWordState } from "../WordContext";
import { PlaceButton } from "./PlaceButton";

/** Charts that show what the workbook does not say any more: those that are drawn anew with the figures, and the others. */
export function StaleCharts({ plan: { charts, staleCharts } }: { readonly plan: RefreshPlan }) {
  const { store } = useWord();
  const state = useWordState();
  const isBusy = useIsBusy();
  const t = useText();
  const { list, quiet, spread } = useSurface();
  return (
    <>
      {charts.length > 0 && (
        <Section title={t("word", "charts.redrawn", { count: charts.length })}>
          <div className={quiet}>{t("word", "charts.redrawnHint")}</div>
          <ul className={list}>
            {charts.map((chart) => (
              <li key={chart.places[0]} className={spread}>
                <Checkbox
                  checked={isRedrawn(state, chart)}
                  disabled={isBusy}
                  label={chart.caption}
                  onChange={(_, { checked }) =>
                    store.dispatch({ type: "choiceChanged", items: [chart], chosen: checked === true })
                  }
                />
                <PlaceButton name={chart.caption} places={chart.places} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {staleCharts.length > 0 && (
        <Section title={t("word", "charts.title", { count: staleCharts.length })}>
          <div className={quiet}>{t("word", "charts.hint")}</div>
          <ul className={list}>
            {staleCharts.map((caption) => (
              <li key={caption}>{caption}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
