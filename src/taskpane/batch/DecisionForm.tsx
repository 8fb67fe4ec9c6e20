import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { DECISION_KINDS, type DecisionKind } from "../../core/batch/decisions";
import { NarrowSelect } from "../components/NarrowSelect";
import { useText } from "../components/TextContext";
import { useSurface } from "../components/useSurface";
import { decide } from "./actions/decide";
import { useBatchDesk, useBatchState } from "./BatchContext";

const useStyles = makeStyles({ small: { minWidth: "auto", paddingInline: 0 } });

interface DecisionFormProps {
  readonly unit: string;
  readonly finding: string;
  readonly rule: string;
  /** Something has been decided before. */
  readonly isAgain: boolean;
}

/** A button that opens to what is decided, why, and by whom; a later decision takes an earlier one's place. */
export function DecisionForm({ unit, finding, rule, isAgain }: DecisionFormProps) {
  const desk = useBatchDesk();
  const { job, decider } = useBatchState();
  const t = useText();
  const { row, tight } = useSurface();
  const { small } = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [decision, setDecision] = useState<DecisionKind>("explained");
  const [reason, setReason] = useState("");
  const [by, setBy] = useState(decider);
  if (!isOpen)
    return (
      <div>
        <Button
          size="small"
          appearance="transparent"
          className={small}
          aria-label={t("batchPane", "decideOn", { rule })}
          onClick={() => {
            setBy(decider);
            setOpen(true);
          }}
        >
          {t("batchPane", isAgain ? "decideAgain" : "decide")}
        </Button>
      </div>
    );
  const keep = async () => {
    await decide(desk, { unit, finding, decision, reason: reason.trim(), by: by.trim() });
    if (desk.store.getState().error === null) setOpen(false);
  };
  return (
    <div className={tight} role="group" aria-label={t("batchPane", "decideOn", { rule })}>
      <Field label={t("batchPane", "decision")}>
        <NarrowSelect
          size="small"
          value={decision}
          onChange={(_, { value }) => setDecision(DECISION_KINDS.find((kind) => kind === value) ?? "explained")}
        >
          {DECISION_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t("batch", `decision.${kind}`)}
            </option>
          ))}
        </NarrowSelect>
      </Field>
      <Field label={t("batchPane", "reason")}>
        <Input size="small" value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Field label={t("batchPane", "decider")}>
        <Input size="small" value={by} onChange={(_, { value }) => setBy(value)} />
      </Field>
      <div className={row}>
        <Button
          size="small"
          appearance="primary"
          disabled={job !== null || reason.trim() === "" || by.trim() === ""}
          onClick={() => void keep()}
        >
          {t("batchPane", "keep")}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => setOpen(false)}>
          {t("batchPane", "cancel")}
        </Button>
      </div>
    </div>
  );
}
