import { Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { RefreshItem } from "../../../core/report/figures/refresh/refreshPlan";
import type { Translator } from "../../../locales";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { canRefresh, isChosen } from "../state/wordReducer";
import { useIsBusy, useWord, useWordState } from "../WordContext";
import { CellName } from "./CellName";
import { PlaceButton } from "./PlaceButton";

const useStyles = makeStyles({
  row: { display: "grid", gridTemplateColumns: "auto 1fr auto", alignItems: "start" },
  texts: { minWidth: 0, padding: `${tokens.spacingVerticalXS} 0` },
  values: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXS, overflowWrap: "anywhere" },
  before: { color: tokens.colorNeutralForeground2, textDecorationLine: "line-through" },
  after: { fontWeight: tokens.fontWeightSemibold },
  remark: { color: tokens.colorStatusWarningForeground1 },
});

/** One figure: what stands there, what it would become, where it comes from, and what speaks against it. */
export function ChangeRow({ item }: { readonly item: RefreshItem }) {
  const { store } = useWord();
  const state = useWordState();
  const isBusy = useIsBusy();
  const t = useText();
  const styles = useStyles();
  const { card, quiet } = useSurface();
  const name = item.label || item.key;
  const before = item.before === "" ? t("pane", "cell.blank") : item.before;
  return (
    <li className={mergeClasses(card, styles.row)}>
      <Checkbox
        checked={isChosen(state, item)}
        disabled={isBusy || !canRefresh(item)}
        aria-label={t("word", "update.choose", { name, before, after: item.after ?? "" })}
        onChange={(_, { checked }) =>
          store.dispatch({ type: "choiceChanged", items: [item], chosen: checked === true })
        }
      />
      <div className={styles.texts}>
        <div>{name}</div>
        <div className={styles.values}>
          <span className={styles.before}>{before}</span>
          <span aria-hidden>→</span>
          <span className={styles.after}>{item.after}</span>
        </div>
        <div className={quiet}>
          <CellName cell={item.cell} />
          {item.inTable && ` · ${t("word", "update.inTable")}`}
          {item.places.length > 1 && ` · ${t("word", "update.places", { count: item.places.length })}`}
        </div>
        {remarks(t, item).map((remark) => (
          <div key={remark} className={mergeClasses(quiet, styles.remark)}>
            {remark}
          </div>
        ))}
      </div>
      <PlaceButton name={name} places={item.places} />
    </li>
  );
}

function remarks(t: Translator, item: RefreshItem): string[] {
  const { status, written, isTurned, isLocked, isCommented, revisedFrom } = item;
  return [
    revisedFrom !== null ? t("word", "remark.revised", { before: revisedFrom }) : null,
    status === "edited" ? editedRemark(t, item, written ?? "") : null,
    status === "unknown" ? t("word", "remark.unknown") : null,
    isTurned ? turnedRemark(t, item) : null,
    isLocked ? t("word", "remark.locked") : null,
    isCommented ? t("word", "remark.commented") : null,
  ].filter((remark) => remark !== null);
}

/** Where the changes are tracked and the text was the report's before, that has been said. */
function editedRemark(t: Translator, { revisedFrom }: RefreshItem, written: string): string | null {
  return revisedFrom === written ? null : t("word", "remark.edited", { written });
}

function turnedRemark(t: Translator, { label, formerLabel, before, after }: RefreshItem): string {
  if (label === "" || formerLabel === "") return t("word", "remark.turned");
  return t("word", "remark.turnedFrom", { before: formerLabel + before, after: label + (after ?? "") });
}
