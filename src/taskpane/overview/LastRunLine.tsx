import { usePaneState } from "../components/PaneContext";
import { useText } from "../components/TextContext";
import { useSurface } from "../components/useSurface";
import { localTime } from "../components/localTime";

/** What came of the last run of this workbook, as long as nothing has been run in this opening of the pane. */
export function LastRunLine() {
  const { lastRun, validation } = usePaneState();
  const t = useText();
  const { card, padded, quiet } = useSurface();
  if (!lastRun || validation) return null;
  const { at, error, warning, explained, score, outOf, gaps } = lastRun;
  const parts = [t("overview", "lastFindings", { error, warning })];
  if (explained > 0) parts.push(t("overview", "explained", { count: explained }));
  if (score !== null && outOf !== null && outOf > 0)
    parts.push(t("overview", "lastScore", { score: score.toFixed(2), outOf }));
  if (gaps > 0) parts.push(t("overview", "lastGaps", { count: gaps }));
  return (
    <div className={`${card} ${padded}`}>
      <div>{t("overview", "lastRun", { at: localTime(at) })}</div>
      <div className={quiet}>{parts.join(t("overview", "separator"))}</div>
      <div className={quiet}>{t("overview", "lastRunHint")}</div>
    </div>
  );
}
