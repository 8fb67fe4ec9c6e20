import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { IndicatorScore } from "../../../core/indicators/scoreSheet";
import { changeSetting } from "../../actions/changeSetting";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { SCORE_KEYS, withEntry } from "../../settings/scoreEntries";
import { signature } from "../../settings/signature";
import { lastSigner } from "./inputEntry";
import { JudgementFields } from "./judge/JudgementFields";
import { draftOf, judgementOf } from "./judge/judgementDraft";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** A person's judgement of an indicator that no formula scores, as its rule asks for it; signed, and open to change. */
export function JudgementEditor({ indicator }: { readonly indicator: IndicatorScore }) {
  const pane = usePane();
  const { entries, job } = usePaneState();
  const t = useText();
  const styles = useStyles();
  const kept = entries.judgements[indicator.id];
  const [draft, setDraft] = useState(() => ({ ...draftOf(kept), by: kept?.by ?? lastSigner(entries) }));
  const said = judgementOf(draft, indicator.asks, indicator.weight);
  const keep = (judgement: object | null) =>
    void changeSetting(pane, SCORE_KEYS.judgements, (before) => withEntry(before, indicator.id, judgement), "score");
  return (
    <form
      className={styles.form}
      aria-label={t("scorePane", "judge.title", { name: indicator.name })}
      onSubmit={(event) => {
        event.preventDefault();
        if (said !== null && said !== "wrong") keep({ ...said, ...signature(draft.by) });
      }}
    >
      <JudgementFields
        indicator={indicator}
        draft={draft}
        isWrong={said === "wrong"}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
      />
      <Field size="small" label={t("pane", "entry.by")}>
        <Input
          size="small"
          value={draft.by}
          onChange={(_, { value }) => setDraft((before) => ({ ...before, by: value }))}
        />
      </Field>
      <div className={styles.row}>
        <Button size="small" type="submit" disabled={job !== null || said === null || said === "wrong"}>
          {t("pane", "action.save")}
        </Button>
        {kept && (
          <Button size="small" disabled={job !== null} onClick={() => keep(null)}>
            {t("pane", "entry.remove")}
          </Button>
        )}
      </div>
    </form>
  );
}
