import { makeStyles } from "@fluentui/react-components";
import type { Translator } from "../../../locales";
import { bookCoverageText, notCheckedText, ruleTitle } from "../../../locales/findingText";
import { Disclosure } from "../../components/Disclosure";
import { usePaneState } from "../../components/PaneContext";
import { groupedNumber } from "../../components/groupedNumber";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import type { ValidationView } from "../../worker/views";

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: "16px" } });

/** What was checked, and what could not be, and why: silence is not approval. */
export function Coverage({ validation }: { readonly validation: ValidationView }) {
  const { findingScope } = usePaneState();
  const t = useText();
  const styles = useStyles();
  const { card, quiet, strong } = useSurface();
  const { checkedRules, checkedTables, checkedCells, notChecked, books } = validation;
  return (
    <Disclosure
      className={card}
      summary={
        <>
          <span className={strong}>{t("pane", "coverage.title")}</span>
          <br />
          <span className={quiet}>
            {findingScope === "ledger"
              ? t("ledger", "checked", { rules: checkedRules.length })
              : t("pane", "coverage.checked", {
                  rules: checkedRules.length,
                  tables: checkedTables,
                  cells: groupedNumber(checkedCells),
                })}
            {notChecked.length > 0 && t("pane", "coverage.notChecked", { count: notChecked.length })}
            {books && (
              <>
                <br />
                {bookCoverageText(t, books)}
              </>
            )}
          </span>
        </>
      }
    >
      <div className={quiet}>
        {notChecked.length > 0 && (
          <>
            <div className={strong}>{t("pane", "coverage.notCheckedTitle")}</div>
            <ul className={styles.list}>
              {notChecked.map((item, index) => (
                <li key={`${item.rule} ${index}`}>
                  {t("pane", "coverage.item", { rule: ruleName(t, item.rule), reason: notCheckedText(t, item) })}
                </li>
              ))}
            </ul>
          </>
        )}
        <div className={strong}>{t("pane", "coverage.checkedTitle")}</div>
        <ul className={styles.list}>
          {checkedRules.map((rule) => (
            <li key={rule}>{ruleName(t, rule)}</li>
          ))}
        </ul>
      </div>
    </Disclosure>
  );
}

function ruleName(t: Translator, rule: string): string {
  return `${rule} ${ruleTitle(t, rule)}`;
}
