import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { IndicatorScore } from "../../../core/indicators/scoreSheet";
import { changeSettings } from "../../actions/changeSetting";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { SCORE_KEYS, withEntry, withMember } from "../../settings/scoreEntries";
import { signature } from "../../settings/signature";
import { lastSigner } from "./inputEntry";

/** An indicator that does not concern this unit this year is taken out for a reason, and the rest brought to full marks. */
export function ApplicableSwitch({ indicator }: { readonly indicator: IndicatorScore }) {
  const pane = usePane();
  const { entries, job } = usePaneState();
  const t = useText();
  const [isAsking, setAsking] = useState(false);
  const isOut = entries.notApplicable.includes(indicator.id);
  /** The reason stands with the other remarks; it goes when the indicator applies again. */
  const change = (remark: object | null) =>
    void changeSettings(
      pane,
      (kept) => ({
        [SCORE_KEYS.notApplicable]: withMember(kept[SCORE_KEYS.notApplicable], indicator.id, remark !== null),
        [SCORE_KEYS.remarks]: withEntry(kept[SCORE_KEYS.remarks], indicator.id, remark ?? remarkWithoutReason()),
      }),
      "score",
    );
  const remarkWithoutReason = () => {
    const kept = entries.remarks[indicator.id];
    if (!kept) return null;
    const { evidence, cause, measure, by, at } = kept;
    const others = { evidence, cause, measure };
    return Object.values(others).some((text) => text !== undefined) ? { ...others, by, at } : null;
  };
  if (isAsking)
    return (
      <ReasonForm
        onClose={() => setAsking(false)}
        onSave={(reason, by) => {
          setAsking(false);
          change({ ...entries.remarks[indicator.id], reason, ...signature(by) });
        }}
      />
    );
  return (
    <div>
      <Button size="small" disabled={job !== null} onClick={() => (isOut ? change(null) : setAsking(true))}>
        {t("scorePane", isOut ? "applies.again" : "applies.not")}
      </Button>
    </div>
  );
}

interface ReasonFormProps {
  readonly onSave: (reason: string, by: string) => void;
  readonly onClose: () => void;
}

function ReasonForm({ onSave, onClose }: ReasonFormProps) {
  const { entries, job } = usePaneState();
  const t = useText();
  const { tight, row } = useSurface();
  const [reason, setReason] = useState("");
  const [by, setBy] = useState(() => lastSigner(entries));
  const isReady = job === null && reason.trim() !== "";
  return (
    <form
      className={tight}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onSave(reason.trim(), by);
      }}
    >
      <Field size="small" label={t("scorePane", "applies.reason")} hint={t("scorePane", "applies.hint")}>
        <Textarea size="small" autoFocus value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Field size="small" label={t("pane", "entry.by")}>
        <Input size="small" value={by} onChange={(_, { value }) => setBy(value)} />
      </Field>
      <div className={row}>
        <Button size="small" type="submit" appearance="primary" disabled={!isReady}>
          {t("scorePane", "applies.confirm")}
        </Button>
        <Button size="small" onClick={onClose}>
          {t("pane", "action.cancel")}
        </Button>
      </div>
    </form>
  );
}
