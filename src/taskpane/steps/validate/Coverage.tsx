import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import type { Translator } from "../../../locales";
import { bookCoverageText, ruleTitle } from "../../../locales/findingText";
import { Disclosure } from "../../components/Disclosure";
import { groupedNumber } from "../../components/groupedNumber";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import type { ValidationView } from "../../worker/views";
import { groupByReason, type CoverageDoor } from "./coverageGroups";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "2px" },
  line: { display: "grid", gridTemplateColumns: "16px minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalXS },
  right: { color: tokens.colorStatusSuccessForeground1, marginTop: "2px" },
});

export interface CoverageProps {
  readonly validation: ValidationView;
  /** The form for local spending limits is asked for. */
  readonly onLimits: () => void;
}

/** What was compared, how many times, and what was not, by its reason with the way to what is missing: silence is not approval. */
export function Coverage({ validation, onLimits }: CoverageProps) {
  const t = useText();
  const { card, quiet, strong, stack } = useSurface();
  const { notChecked, books } = validation;
  return (
    <Disclosure
      name="coverage"
      className={card}
      summary={
        <>
          <span className={strong}>{t("pane", "coverage.title")}</span>
          <br />
          <span className={quiet}>
            <Summary validation={validation} />
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
      <div className={stack}>
        <NotCheckedList validation={validation} onLimits={onLimits} />
        <CheckedList validation={validation} />
      </div>
    </Disclosure>
  );
}

function Summary({ validation }: { readonly validation: ValidationView }) {
  const { findingScope } = usePaneState();
  const t = useText();
  const { checkedRules, checkedTables, checkedCells, comparisons } = validation;
  const rules = checkedRules.length;
  if (findingScope === "ledger") return t("ledger", "checked", { rules });
  const compared = Object.values(comparisons).reduce((sum, count) => sum + count, 0);
  const numbers = {
    rules,
    tables: checkedTables,
    cells: groupedNumber(checkedCells),
    compared: groupedNumber(compared),
  };
  return t("findingWork", "checked", numbers);
}

function NotCheckedList({ validation, onLimits }: CoverageProps) {
  const { store } = usePane();
  const t = useText();
  const styles = useStyles();
  const { quiet, strong, tight } = useSurface();
  const groups = groupByReason(t, validation.notChecked);
  if (groups.length === 0) return null;
  const go: Record<CoverageDoor, () => void> = {
    recognise: () => store.dispatch({ type: "stepChosen", step: "recognise" }),
    lastYear: () => store.dispatch({ type: "causeAsked", key: "" }),
    limits: onLimits,
  };
  return (
    <div className={tight}>
      <div className={strong}>{t("findingWork", "notCheckedByReason")}</div>
      {groups.map(({ reason, rules, door }) => (
        <Disclosure
          name={`coverage ${reason}`}
          key={reason}
          summary={<span className={quiet}>{t("findingWork", "reason", { reason, count: rules.length })}</span>}
        >
          <ul className={styles.list}>
            {rules.map((rule) => (
              <li key={rule} className={quiet}>
                {ruleName(t, rule)}
              </li>
            ))}
          </ul>
          {door !== null && (
            <Link as="button" inline onClick={go[door]}>
              {t("findingWork", `door.${door}`)}
            </Link>
          )}
        </Disclosure>
      ))}
    </div>
  );
}

/** A tick only where nothing was found; beside it how many times was compared, where that can be counted. */
function CheckedList({ validation }: { readonly validation: ValidationView }) {
  const t = useText();
  const styles = useStyles();
  const { quiet, strong, tight, number } = useSurface();
  const { checkedRules, comparisons, findings } = validation;
  const found = new Map<string, number>();
  for (const { rule } of findings) found.set(rule, (found.get(rule) ?? 0) + 1);
  return (
    <div className={tight}>
      <div className={strong}>{t("findingWork", "checkedRules", { count: checkedRules.length })}</div>
      <ul className={styles.list}>
        {checkedRules.map((rule) => {
          const faults = found.get(rule) ?? 0;
          const compared = comparisons[rule] ?? 0;
          return (
            <li key={rule} className={`${styles.line} ${quiet}`}>
              {faults === 0 ? <CheckmarkCircle16Filled className={styles.right} aria-hidden /> : <span aria-hidden />}
              <span>{ruleName(t, rule)}</span>
              <span className={number}>
                {faults > 0
                  ? t("findingWork", "foundTimes", { count: faults })
                  : compared > 0
                    ? t("findingWork", "allRight", { count: groupedNumber(compared) })
                    : t("findingWork", "right")}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function ruleName(t: Translator, rule: string): string {
  return `${rule} ${ruleTitle(t, rule)}`;
}
