import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { FrontSlot, TextSlot } from "../../../core/report/narrative/textSlots";
import type { ReportSwitch } from "../../actions/reportOutline";
import { switchOption } from "../../actions/reportOutline";
import { enterTexts } from "../../actions/reportTexts";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { keptText, lastSigner, REPORT_KEYS } from "../../settings/reportEntries";

const NOTICE = "notice" satisfies TextSlot;
const COVER: readonly FrontSlot[] = ["budgetCode", "evaluationMethod", "evaluator"];
const SIGNERS: readonly FrontSlot[] = ["signer.reporter", "signer.reviewer", "signer.head", "signer.phone"];

/** What stands before and under the text: the notice asked for once, a cover, lines to be signed. Kept in the workbook. */
export function FrontCard() {
  const pane = usePane();
  const { workbook, job } = usePaneState();
  const t = useText();
  const { tight, quiet } = useSurface();
  const settings = workbook?.settings;
  const slots: readonly TextSlot[] = [NOTICE, ...COVER, ...SIGNERS];
  const kept = (slot: TextSlot) => keptText(settings, slot)?.text ?? "";
  const [words, setWords] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(slots.map((slot) => [slot, kept(slot)])),
  );
  const changed = slots.filter((slot) => (words[slot] ?? "").trim() !== kept(slot));
  const label = (slot: TextSlot) => t("reportExport", `front.${slot.replace(".", "_")}`);
  const field = (slot: TextSlot, hint?: string) => (
    <Field key={slot} size="small" label={label(slot)} {...(hint === undefined ? {} : { hint })}>
      <Input
        size="small"
        value={words[slot] ?? ""}
        onChange={(_, { value }) => setWords({ ...words, [slot]: value })}
      />
    </Field>
  );
  const toggle = (option: ReportSwitch & ("cover" | "signatures")) => (
    <Checkbox
      checked={settings?.[REPORT_KEYS[option]] === true}
      disabled={job !== null}
      label={t("reportExport", `front.${option}`)}
      onChange={(_, { checked }) => void switchOption(pane, option, checked === true)}
    />
  );
  const isOn = (option: "cover" | "signatures") => settings?.[REPORT_KEYS[option]] === true;
  const save = () => {
    const entries = changed.map((slot) => ({ slot, title: label(slot), text: words[slot] ?? "" }));
    void enterTexts(pane, entries, lastSigner(settings));
  };
  return (
    <form
      className={tight}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {field(NOTICE, t("reportExport", "front.noticeHint"))}
      <div>{toggle("cover")}</div>
      {isOn("cover") && COVER.map((slot) => field(slot))}
      <div>{toggle("signatures")}</div>
      {isOn("signatures") && SIGNERS.map((slot) => field(slot))}
      {isOn("signatures") && <div className={quiet}>{t("reportExport", "front.blank")}</div>}
      <div>
        <Button size="small" type="submit" appearance="primary" disabled={job !== null || changed.length === 0}>
          {t("pane", "action.save")}
        </Button>
      </div>
    </form>
  );
}
