import { makeStyles, tokens } from "@fluentui/react-components";
import { groupedNumber } from "../../components/groupedNumber";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import type { LevelOne } from "./levelOne";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "6px" },
  track: {
    height: "8px",
    borderRadius: "4px",
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: "hidden",
    display: "flex",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  gained: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
  unknown: {
    marginInlineStart: "auto",
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorNeutralStroke1} 0 2px, transparent 2px 6px)`,
  },
});

/** Points by first-level indicator as bars; every bar's numbers stand beside it, so the bars are for the eye only. */
export function LevelOneChart({ groups }: { readonly groups: readonly LevelOne[] }) {
  const t = useText();
  const styles = useStyles();
  const { card, padded, spread, quiet, number } = useSurface();
  const weighted = groups.filter(({ weight }) => weight > 0);
  return (
    <div className={`${card} ${padded}`}>
      <ul className={styles.list} aria-label={t("pane", "score.chart")}>
        {weighted.map(({ name, score, outOf, weight }) => (
          <li key={name}>
            <div className={spread}>
              <span>{name}</span>
              <span className={number}>
                {t("pane", "score.points", { score: groupedNumber(score), weight: groupedNumber(weight) })}
              </span>
            </div>
            <div className={styles.track} aria-hidden>
              <div className={styles.gained} style={{ width: share(score, weight) }} />
              <div className={styles.unknown} style={{ width: share(weight - outOf, weight) }} />
            </div>
            {outOf < weight && (
              <div className={quiet}>{t("pane", "score.open", { points: groupedNumber(weight - outOf) })}</div>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function share(part: number, whole: number): string {
  return whole > 0 ? `${Math.max(0, Math.min(100, (part / whole) * 100))}%` : "0";
}
