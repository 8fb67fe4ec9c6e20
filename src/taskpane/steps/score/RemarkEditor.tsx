import { Button, Field, Input, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { IndicatorScore } from "../../../core/indicators/scoreSheet";
import { remarkTexts } from "../../../locales/scoreText";
import { changeSetting } from "../../actions/changeSetting";
import { Disclosure } from "../../components/Disclosure";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { SCORE_KEYS, withEntry } from "../../settings/scoreEntries";
import { signature } from "../../settings/signature";
import { lastSigner } from "./inputEntry";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  text: { whiteSpace: "pre-wrap" },
});

const PARTS = ["evidence", "cause", "measure"] as const;

/** 佐证材料, and for lost points 扣分原因 and 改进措施, by whom and when: they go into the score table and the report. */
export function RemarkEditor({ indicator }: { readonly indicator: IndicatorScore }) {
  const pane = usePane();
  const { entries, job } = usePaneState();
  const t = useText();
  const styles = useStyles();
  const { row } = useSurface();
  const kept = entries.remarks[indicator.id];
  const [texts, setTexts] = useState(() => ({
    evidence: kept?.evidence ?? "",
    cause: kept?.cause ?? "",
    measure: kept?.measure ?? "",
  }));
  const [by, setBy] = useState(() => kept?.by ?? lastSigner(entries));
  const lostPoints = indicator.score !== null && indicator.score < indicator.weight;
  const parts = PARTS.filter((part) => part === "evidence" || lostPoints || texts[part] !== "");
  const filled = PARTS.filter((part) => texts[part].trim() !== "");
  const keep = (entry: object | null) =>
    void changeSetting(pane, SCORE_KEYS.remarks, (before) => withEntry(before, indicator.id, entry), "score");
  return (
    <>
      {remarkTexts(t, indicator).map((text) => (
        <div key={text} className={styles.text}>
          {text}
        </div>
      ))}
      <Disclosure
        name={`remark ${indicator.id}`}
        summary={t("scorePane", `remark.${kept ? "change" : parts.length > 1 ? "add" : "addEvidence"}`)}
      >
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            const entry = Object.fromEntries(filled.map((part) => [part, texts[part].trim()]));
            const reason = kept?.reason === undefined ? {} : { reason: kept.reason };
            if (filled.length > 0) keep({ ...reason, ...entry, ...signature(by) });
          }}
        >
          {parts.map((part) => (
            <Field
              key={part}
              size="small"
              label={t("scorePane", `remark.${part}`)}
              hint={t("scorePane", `remark.${part}Hint`)}
            >
              <Textarea
                size="small"
                value={texts[part]}
                onChange={(_, { value }) => setTexts((before) => ({ ...before, [part]: value }))}
              />
            </Field>
          ))}
          <Field size="small" label={t("pane", "entry.by")}>
            <Input size="small" value={by} onChange={(_, { value }) => setBy(value)} />
          </Field>
          <div className={row}>
            <Button size="small" type="submit" disabled={job !== null || filled.length === 0}>
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
