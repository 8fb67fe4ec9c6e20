import { MessageBar, MessageBarBody, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { IndicatorScore } from "../../../core/indicators/scoreSheet";
import { scoreNoteText } from "../../../locales/scoreText";
import { CellLink } from "../../components/CellLink";
import { groupedNumber } from "../../components/groupedNumber";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: "16px" } });

/** Where the unit's own form gives other points than the computation, and why as far as the numbers tell. */
export function StatedDifferences({ indicators }: { readonly indicators: readonly IndicatorScore[] }) {
  const t = useText();
  const { list } = useStyles();
  const { quiet, tight } = useSurface();
  const different = indicators.flatMap((indicator) => {
    const why = indicator.notes.find(({ code }) => code.startsWith("statedDiffers"));
    return why && indicator.stated ? [{ ...indicator, stated: indicator.stated, why }] : [];
  });
  if (different.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {t("pane", "score.differences", { count: different.length })}
        <ul className={mergeClasses(tight, list)}>
          {different.map(({ id, name, stated, score, why }) => (
            <li key={id}>
              {t("pane", "score.difference", {
                name,
                stated: groupedNumber(stated.score),
                score: groupedNumber(score ?? 0),
              })}{" "}
              <CellLink cell={stated.ref} />
              <div className={quiet}>{scoreNoteText(t, why)}</div>
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
