import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { formatRef } from "../../../core/workbook/cellRef";
import { forgetFix, undoFix } from "../../actions/mendCells";
import type { Translator } from "../../../locales";
import { cellText } from "../../components/cellText";
import { localTime } from "../../components/localTime";
import { usePane, usePaneState } from "../../components/PaneContext";
import { Section } from "../../components/Section";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { ANSWERS, SCORES } from "../../settings/undoEntry";

const useStyles = makeStyles({ buttons: { flexShrink: 0, flexWrap: "nowrap" } });

/**
 * Every mend made from here, in this opening of the pane or an earlier one, newest first, each with the way back. One
 * that Excel refuses to take back (its cells have changed since) can be struck off the list.
 */
export function UndoList({ of }: { readonly of: "mends" | "scores" }) {
  const pane = usePane();
  const { undo: all, job } = usePaneState();
  const undo = all.filter(({ rule }) => (rule === SCORES) === (of === "scores"));
  const t = useText();
  const styles = useStyles();
  const { list, card, padded, spread, quiet, tight, row } = useSurface();
  const forget = t("undo", "forget");
  if (undo.length === 0) return null;
  return (
    <Section title={of === "scores" ? t("scorePane", "write.undo") : t("pane", "undo.title", { count: undo.length })}>
      <div className={quiet}>{t("undo", "hint")}</div>
      <ul className={list}>
        {[...undo].reverse().map((entry) => {
          const first = entry.edits[0]?.edit;
          return (
            <li key={entry.id} className={mergeClasses(card, padded, spread)}>
              <span className={mergeClasses(quiet, tight)}>
                <span>
                  {nameOf(t, entry.rule)}
                  {entry.sheet && ` · ${t("scorePane", "write.sheetEntry", { sheet: entry.sheet.name })}`}
                  {first &&
                    ` · ${formatRef(first.ref)} · ${cellText(t, first.from)} → ${first.formula ?? cellText(t, first.to)}`}
                  {entry.edits.length > 1 && ` · ${t("pane", "fix.more", { count: entry.edits.length - 1 })}`}
                </span>
                <span>{t("undo", "at", { at: localTime(entry.at) })}</span>
              </span>
              <span className={mergeClasses(row, styles.buttons)}>
                <Button
                  size="small"
                  icon={<ArrowUndoRegular />}
                  disabled={job !== null}
                  onClick={() => void undoFix(pane, entry)}
                >
                  {t("pane", "undo.do")}
                </Button>
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<DismissRegular />}
                  title={forget}
                  aria-label={forget}
                  disabled={job !== null}
                  onClick={() => void forgetFix(pane, entry)}
                />
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function nameOf(t: Translator, rule: string): string {
  if (rule === ANSWERS) return t("disclosurePane", "answers.entry");
  return rule === SCORES ? t("scorePane", "write.entry") : rule;
}
