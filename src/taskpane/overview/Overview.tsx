import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { Translator } from "../../locales";
import { usePane, usePaneState } from "../components/PaneContext";
import { Section } from "../components/Section";
import { useText } from "../components/TextContext";
import { useSurface } from "../components/useSurface";
import { findingCounts, openWork, waitingIndicators } from "../state/openWork";
import type { PaneState } from "../state/paneState";
import { STEPS, type StepId } from "../state/steps";
import { Charts } from "./Charts";
import { missingTables, missingTablesText } from "./missingTables";
import { StepSign } from "./StepSign";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  line: {
    display: "grid",
    gridTemplateColumns: "28px minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    width: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

/** What came of a whole run, each line a door to its step: nothing is finished silently while something is open. */
export function Overview() {
  const { store } = usePane();
  const state = usePaneState();
  const t = useText();
  const styles = useStyles();
  const { card, quiet } = useSurface();
  return (
    <Section title={t("overview", "title")}>
      <ul className={`${styles.list} ${card}`}>
        {STEPS.map((step) => {
          const { text, more, isShort = false } = LINES[step](t, state);
          return (
            <li key={step}>
              <button
                type="button"
                className={styles.line}
                onClick={() => store.dispatch({ type: "stepChosen", step })}
              >
                <StepSign work={openWork(state, step)} isShort={isShort} />
                <span>
                  {text}
                  {more !== "" && <span className={quiet}> {more}</span>}
                </span>
                <ChevronRightRegular aria-hidden />
              </button>
            </li>
          );
        })}
      </ul>
      <Charts />
    </Section>
  );
}

interface Line {
  readonly text: string;
  /** Beside it, quieter. */
  readonly more: string;
  /** Nothing to settle here, and yet not all is there. */
  readonly isShort?: boolean;
}

const LINES: Record<StepId, (t: Translator, state: PaneState) => Line> = {
  recognise: (t, { recognition }) => {
    const tables = recognition?.tables ?? [];
    return {
      text: t("pane", "recognise.summary", { count: tables.length }),
      more: missingTablesText(t, tables),
      isShort: missingTables(tables).length > 0,
    };
  },
  validate: (t, state) => {
    const { explained, ...counts } = findingCounts(state);
    const more = explained > 0 ? t("overview", "explained", { count: explained }) : "";
    return { text: t("overview", "findings", counts), more };
  },
  score: (t, state) => {
    const { scoreSheet } = state;
    if (!scoreSheet) return { text: t("overview", "noScore"), more: "" };
    const { score, outOf, complete } = scoreSheet.total;
    const waiting = waitingIndicators(state);
    const key = complete ? "score" : outOf === 0 ? "noScore" : "scoreSoFar";
    return {
      text: t("overview", key, { score: score.toFixed(2), outOf }),
      more: firstOf(
        t,
        "waiting",
        waiting.map(({ name }) => name),
      ),
    };
  },
  report: (t, { report }) => {
    const gaps = report?.gaps ?? [];
    if (gaps.length === 0) return { text: t("pane", "report.ready"), more: "" };
    const sections = [...new Set(gaps.map(({ sectionTitle }) => sectionTitle).filter((title) => title !== ""))];
    return { text: t("pane", "report.gaps", { count: gaps.length }), more: firstOf(t, "gapsIn", sections) };
  },
};

/** More names than these are only counted. */
const NAMED = 3;

/** 待补充或评定：在职人员控制率、预算完成率 等 6 项. Empty where there is nothing. */
function firstOf(t: Translator, key: string, names: readonly string[]): string {
  if (names.length === 0) return "";
  const shown = names.slice(0, NAMED).join(t("language", "list"));
  const params = { names: shown, count: names.length };
  return t("overview", names.length > NAMED ? `${key}Many` : key, params);
}
