import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { WriteMode } from "../../../core/indicators/scoreEdits";
import { attempt } from "../../actions/attempt";
import { addScoreSheet, writeScores } from "../../actions/mendCells";
import { Disclosure } from "../../components/Disclosure";
import { EditTable } from "../../components/EditTable";
import { NarrowSelect } from "../../components/NarrowSelect";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import type { ScoreWriting } from "../../worker/views";

const MOST_ROWS = 40;

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: tokens.spacingHorizontalS },
});

/** Writes the scores into the form's own 得分 cells, or into a sheet of their own; what would change is shown first. */
export function WriteScores() {
  const { door } = usePaneState();
  const t = useText();
  const { card, quiet } = useSurface();
  if (!door?.capabilities.canEdit) return <div className={quiet}>{t("scorePane", "write.inExcelOnly")}</div>;
  return (
    <Disclosure className={card} summary={t("scorePane", "write.title")} name="writeScores">
      <WriteForm />
    </Disclosure>
  );
}

type Place = "form" | "sheet";

function WriteForm() {
  const { scoreSheet, job, status } = usePaneState();
  const { tight } = useSurface();
  const hasForm = scoreSheet?.system.table !== undefined;
  const [place, setPlace] = useState<Place>(hasForm ? "form" : "sheet");
  const [mode, setMode] = useState<WriteMode>("values");
  const writing = useWriting(mode);
  const isBusy = job !== null || status.score !== "done";
  return (
    <div className={tight}>
      <WhereAndHow
        place={hasForm ? place : "sheet"}
        hasForm={hasForm}
        mode={mode}
        onPlace={setPlace}
        onMode={setMode}
      />
      {hasForm && place === "form" ? (
        <IntoForm writing={writing} isBusy={isBusy} />
      ) : (
        <IntoSheet writing={writing} isBusy={isBusy} />
      )}
    </div>
  );
}

/** What would be written, told anew whenever the scores are. */
function useWriting(mode: WriteMode): ScoreWriting | null {
  const pane = usePane();
  const { scoreSheet, status } = usePaneState();
  const [writing, setWriting] = useState<ScoreWriting | null>(null);
  const isFresh = status.score === "done";
  useEffect(() => {
    if (!isFresh) return;
    void attempt(pane, async () => setWriting(await (await pane.engine()).call("scoreWriting", { mode })));
  }, [pane, scoreSheet, mode, isFresh]);
  return writing;
}

interface WhereAndHowProps {
  readonly place: Place;
  readonly hasForm: boolean;
  readonly mode: WriteMode;
  readonly onPlace: (place: Place) => void;
  readonly onMode: (mode: WriteMode) => void;
}

function WhereAndHow({ place, hasForm, mode, onPlace, onMode }: WhereAndHowProps) {
  const t = useText();
  const styles = useStyles();
  const { quiet } = useSurface();
  return (
    <>
      <div className={styles.fields}>
        <Field size="small" label={t("scorePane", "write.where")}>
          <NarrowSelect
            size="small"
            value={place}
            onChange={(_, { value }) => onPlace(value === "form" ? "form" : "sheet")}
          >
            {hasForm && <option value="form">{t("scorePane", "write.form")}</option>}
            <option value="sheet">{t("scorePane", "write.sheet")}</option>
          </NarrowSelect>
        </Field>
        <Field size="small" label={t("scorePane", "write.how")}>
          <NarrowSelect
            size="small"
            value={mode}
            onChange={(_, { value }) => onMode(value === "formulas" ? "formulas" : "values")}
          >
            <option value="values">{t("scorePane", "write.values")}</option>
            <option value="formulas">{t("scorePane", "write.formulas")}</option>
          </NarrowSelect>
        </Field>
      </div>
      {!hasForm && <div className={quiet}>{t("scorePane", "write.noForm")}</div>}
    </>
  );
}

interface WritingProps {
  readonly writing: ScoreWriting | null;
  readonly isBusy: boolean;
}

function IntoForm({ writing, isBusy }: WritingProps) {
  const pane = usePane();
  const t = useText();
  const { quiet } = useSurface();
  const edits = writing?.edits ?? [];
  return (
    <>
      {edits.length > 0 ? (
        <EditTable edits={edits} sheet={edits[0]?.ref.sheet} most={MOST_ROWS} />
      ) : (
        <div className={quiet}>{t("scorePane", "write.nothing")}</div>
      )}
      {edits.length > 0 && (
        <div>
          <Button size="small" disabled={isBusy} onClick={() => void writeScores(pane, edits)}>
            {t("scorePane", "write.doForm", { count: edits.length })}
          </Button>
        </div>
      )}
    </>
  );
}

function IntoSheet({ writing, isBusy }: WritingProps) {
  const pane = usePane();
  const t = useText();
  const { quiet } = useSurface();
  const [added, setAdded] = useState<string | null>(null);
  return (
    <>
      {writing && <div className={quiet}>{t("scorePane", "write.rows", { rows: writing.table.rows.length })}</div>}
      <div>
        <Button
          size="small"
          disabled={isBusy || !writing}
          onClick={() => writing && void addScoreSheet(pane, writing.table, setAdded)}
        >
          {t("scorePane", "write.doSheet")}
        </Button>
      </div>
      {added !== null && <div role="status">{t("scorePane", "write.added", { sheet: added })}</div>}
    </>
  );
}
