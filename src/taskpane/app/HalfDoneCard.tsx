import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import type { CellNow } from "../../hosts/cellNow";
import type { EditState } from "../../hosts/halfDoneEdits";
import { editState, perCell } from "../../hosts/halfDoneEdits";
import type { Translator } from "../../locales";
import { settleEdits } from "../actions/settleEdits";
import { CellLink } from "../components/CellLink";
import { cellText } from "../components/cellText";
import { usePane, usePaneState } from "../components/PaneContext";
import { useText } from "../components/TextContext";
import { useSurface } from "../components/useSurface";
import type { HalfDone } from "../state/paneState";

/** Edits that have stopped half-way, cell by cell: what stands there now, and the buttons that finish or put back. */
export function HalfDoneCard() {
  const { halfDone } = usePaneState();
  // Anew for each failure: what is known of the cells is another's.
  return halfDone && <HalfDoneList key={halfDone.edits[0]?.at ?? ""} half={halfDone} />;
}

function HalfDoneList({ half }: { readonly half: HalfDone }) {
  const pane = usePane();
  const { job } = usePaneState();
  const t = useText();
  const { card, padded, tight, heading, row, quiet, cells } = useSurface();
  const edits = perCell(half.edits);
  const section = useRef<HTMLElement>(null);
  // The button that was pressed may be far down the list.
  useEffect(() => {
    section.current?.scrollIntoView({ block: "center" });
  }, []);
  const [now, look] = useCellsNow(half);
  const states = edits.map((edit, index) => (now?.[index] ? editState(edit, now[index]) : null));
  const count = (state: EditState) => states.filter((one) => one === state).length;
  const buttons = [
    { goal: "made", label: t("office", "half.finish", { count: count("before") }), left: count("before") },
    { goal: "before", label: t("office", "half.putBack", { count: count("made") }), left: count("made") },
  ] as const;
  return (
    <section ref={section} className={`${card} ${padded} ${tight}`} aria-label={t("office", "half.title")}>
      <h3 className={heading}>{t("office", "half.title")}</h3>
      <table className={cells}>
        <thead>
          <tr>
            <th scope="col">{t("pane", "fix.cell")}</th>
            <th scope="col">{t("pane", "fix.before")}</th>
            <th scope="col">{t("pane", "fix.after")}</th>
            <th scope="col">{t("office", "half.now")}</th>
          </tr>
        </thead>
        <tbody>
          {edits.map(({ edit, previousFormula }, index) => (
            <tr key={edit.ref.sheet + edit.ref.address}>
              <td>
                <CellLink cell={edit.ref} />
              </td>
              <td>{previousFormula ?? cellText(t, edit.from)}</td>
              <td>{edit.formula ?? cellText(t, edit.to)}</td>
              <td>{stateText(t, states[index] ?? null, now?.[index])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={row}>
        {now === null && (
          <Button size="small" appearance="primary" onClick={look}>
            {t("office", "half.look")}
          </Button>
        )}
        {now !== null &&
          buttons.map(({ goal, label, left }) => (
            <Button
              key={goal}
              size="small"
              disabled={job !== null || left === 0}
              onClick={() => void settleEdits(pane, half, goal).then(look)}
            >
              {label}
            </Button>
          ))}
        <Button size="small" appearance="subtle" onClick={() => pane.store.dispatch({ type: "halfDone", half: null })}>
          {t("pane", "action.dismiss")}
        </Button>
      </div>
      <div className={quiet}>{t("office", now === null ? "half.unknown" : "half.hint")}</div>
    </section>
  );
}

/** What stands in the cells; `null` as long as the program does not say. */
function useCellsNow(half: HalfDone): readonly [readonly CellNow[] | null, () => void] {
  const pane = usePane();
  const [now, setNow] = useState<readonly CellNow[] | null>(null);
  const look = useCallback(() => {
    const refs = perCell(half.edits).map(({ edit }) => edit.ref);
    // Silence is shown as such: the button to look again stays.
    void pane.door?.cellsNow(refs).then(setNow, () => setNow(null));
  }, [pane, half]);
  useEffect(look, [look]);
  return [now, look];
}

function stateText(t: Translator, state: EditState | null, now: CellNow | undefined): string {
  if (state === null || !now) return t("office", "half.state.unknown");
  if (state === "other") return t("office", "half.state.other", { now: now.formula ?? cellText(t, now.value) });
  return t("office", `half.state.${state}`);
}
