import type { RefreshPlan } from "../../../core/report/figures/refresh/refreshPlan";
import { Section } from "../../components/Section";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";

/** Charts that show what the workbook does not say any more: an add-in cannot redraw them, so each is named. */
export function StaleCharts({ plan: { staleCharts } }: { readonly plan: RefreshPlan }) {
  const t = useText();
  const { list, quiet } = useSurface();
  if (staleCharts.length === 0) return null;
  return (
    <Section title={t("word", "charts.title", { count: staleCharts.length })}>
      <div className={quiet}>{t("word", "charts.hint")}</div>
      <ul className={list}>
        {staleCharts.map((caption) => (
          <li key={caption}>{caption}</li>
        ))}
      </ul>
    </Section>
  );
}
