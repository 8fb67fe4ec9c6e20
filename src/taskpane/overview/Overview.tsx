import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { FinalKind } from "../../core/tableKinds/tableKinds";
import { FINAL_KINDS } from "../../core/tableKinds/tableKinds";
import type { Translator } from "../../locales";
import { usePane, usePaneState } from "../components/PaneContext";
import { Section } from "../components/Section";
import { useText } from "../components/TextContext";
import { useSurface } from "../components/useSurface";
import { findingCounts, openWork, waitingIndicators } from "../state/openWork";
import type { PaneState } from "../state/paneState";
import { STEPS, type StepId } from "../state/steps";
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
          const { text, more } = LINES[step](t, state);
          return (
            <li key={step}>
              <button
                type="button"
                className={styles.line}
                onClick={() => store.dispatch({ type: "stepChosen", step })}
              >
                <StepSign work={openWork(state, step)} />
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
    </Section>
  );
}

interface Line {
  readonly text: string;
  /** Beside it, quieter. */
  readonly more: string;
}

const LINES: Record<StepId, (t: Translator, state: PaneState) => Line> = {
  recognise: (t, { recognition }) => {
    const kinds = new Set<string>(recognition?.tables.map(({ kind }) => kind));
    const missing = FINAL_KINDS.filter((kind) => !kinds.has(kind));
    const tables = t("pane", "recognise.summary", { count: recognition?.tables.length ?? 0 });
    return { text: tables, more: missingText(t, missing) };
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
    return {
      text: t("overview", complete ? "score" : "scoreSoFar", { score: score.toFixed(2), outOf }),
      more: waiting > 0 ? t("overview", "waiting", { count: waiting }) : "",
    };
  },
  report: (t, { report }) => {
    const gaps = report?.gaps.length ?? 0;
    return { text: gaps > 0 ? t("pane", "report.gaps", { count: gaps }) : t("pane", "report.ready"), more: "" };
  },
};

/** 九表齐全, or those of the nine that are missing, unless none of them is there at all. */
function missingText(t: Translator, missing: readonly FinalKind[]): string {
  if (missing.length === 0) return t("overview", "allTables");
  if (missing.length === FINAL_KINDS.length) return t("overview", "noTables");
  return t("overview", "missingTables", {
    count: missing.length,
    tables: missing.map((kind) => t("kinds", kind)).join(t("language", "list")),
  });
}
