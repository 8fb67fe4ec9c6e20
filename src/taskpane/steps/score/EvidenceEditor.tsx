import { Button, Field, Input, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { IndicatorScore } from "../../../core/indicators/scoreSheet";
import { changeSetting } from "../../actions/changeSetting";
import { Disclosure } from "../../components/Disclosure";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { SCORE_KEYS, withEntry } from "../../settings/scoreEntries";
import { signature } from "../../settings/signature";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  text: { whiteSpace: "pre-wrap" },
});

/** 佐证材料: what proves the score, by whom and when; it goes into the score table and the report's attachment. */
export function EvidenceEditor({ indicator }: { readonly indicator: IndicatorScore }) {
  const pane = usePane();
  const { entries, job } = usePaneState();
  const t = useText();
  const styles = useStyles();
  const { row } = useSurface();
  const kept = entries.evidence[indicator.id];
  const [text, setText] = useState(kept?.text ?? "");
  const [by, setBy] = useState(kept?.by ?? "");
  const keep = (entry: object | null) =>
    void changeSetting(pane, SCORE_KEYS.evidence, (before) => withEntry(before, indicator.id, entry), "score");
  return (
    <>
      {kept && (
        <div className={styles.text}>
          {t("scorePane", "evidence.kept", { text: kept.text, by: kept.by, at: kept.at.slice(0, 10) })}
        </div>
      )}
      <Disclosure summary={t("scorePane", kept ? "evidence.change" : "evidence.add")}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== "") keep({ text: text.trim(), ...signature(by) });
          }}
        >
          <Field size="small" label={t("scorePane", "evidence.label")} hint={t("scorePane", "evidence.hint")}>
            <Textarea size="small" value={text} onChange={(_, { value }) => setText(value)} />
          </Field>
          <Field size="small" label={t("pane", "entry.by")}>
            <Input size="small" value={by} onChange={(_, { value }) => setBy(value)} />
          </Field>
          <div className={row}>
            <Button size="small" type="submit" disabled={job !== null || text.trim() === ""}>
              {t("pane", "action.save")}
            </Button>
            {kept && (
              <Button size="small" disabled={job !== null} onClick={() => keep(null)}>
                {t("pane", "entry.remove")}
              </Button>
            )}
          </div>
        </form>
      </Disclosure>
    </>
  );
}
