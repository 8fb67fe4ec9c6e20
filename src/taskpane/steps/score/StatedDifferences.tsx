import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { IndicatorScore } from "../../../core/indicators/scoreSheet";
import { CellLink } from "../../components/CellLink";
import { plainNumber } from "../../components/plainNumber";
import { useText } from "../../components/TextContext";

/** Where the unit's own form gives other points than the computation. */
export function StatedDifferences({ indicators }: { readonly indicators: readonly IndicatorScore[] }) {
  const t = useText();
  const different = indicators.filter(({ stated, score }) => stated && score !== null && stated.score !== score);
  if (different.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {t("pane", "score.differences", { count: different.length })}
        {different.map(({ id, name, stated, score }) => (
          <div key={id}>
            {t("pane", "score.difference", {
              name,
              stated: plainNumber(stated?.score ?? 0),
              score: plainNumber(score ?? 0),
            })}{" "}
            {stated && <CellLink cell={stated.ref} />}
          </div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}
