import { Button, Field, Input, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { numberOfText } from "../../../core/amount/parse";
import type { IndicatorScore } from "../../../core/indicators/scoreSheet";
import { changeSetting } from "../../actions/changeSetting";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { SCORE_KEYS, withEntry } from "../../settings/scoreEntries";
import { signature } from "../../settings/signature";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  pair: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    gap: tokens.spacingHorizontalS,
    "& input": { minWidth: 0, width: "100%" },
  },
});

/** Points for an indicator that only people can judge, with the evidence for it. */
export function JudgementEditor({ indicator }: { readonly indicator: IndicatorScore }) {
  const pane = usePane();
  const { entries, job } = usePaneState();
  const t = useText();
  const styles = useStyles();
  const kept = entries.judgements[indicator.id];
  const [text, setText] = useState(kept?.points === undefined ? "" : String(kept.points));
  const [evidence, setEvidence] = useState(kept?.evidence ?? "");
  const [by, setBy] = useState(kept?.by ?? "");
  const points = numberOfText(text);
  const isWrong = text.trim() !== "" && (points === null || points < 0 || points > indicator.weight);
  const save = () => {
    const judgement = points === null ? null : { points, ...(evidence.trim() && { evidence }), ...signature(by) };
    void changeSetting(pane, SCORE_KEYS.judgements, (before) => withEntry(before, indicator.id, judgement), "score");
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWrong) save();
      }}
    >
      <div className={styles.pair}>
        <Field
          size="small"
          label={t("pane", "entry.points", { weight: indicator.weight })}
          {...(isWrong ? { validationState: "error" as const, validationMessage: t("pane", "entry.outOfRange") } : {})}
        >
          <Input size="small" inputMode="decimal" value={text} onChange={(_, data) => setText(data.value)} />
        </Field>
        <Field size="small" label={t("pane", "entry.by")}>
          <Input size="small" value={by} onChange={(_, data) => setBy(data.value)} />
        </Field>
      </div>
      <Field size="small" label={t("pane", "entry.evidence")}>
        <Textarea size="small" value={evidence} onChange={(_, data) => setEvidence(data.value)} />
      </Field>
      <div>
        <Button size="small" type="submit" disabled={job !== null || isWrong || (points === null && !kept)}>
          {t("pane", points === null && kept ? "entry.remove" : "action.save")}
        </Button>
      </div>
    </form>
  );
}
