import { Field } from "@fluentui/react-components";
import { outlineChoiceText } from "../../../../locales/outlineText";
import { chooseOutline, importOutline } from "../../../actions/reportOutline";
import { Disclosure } from "../../../components/Disclosure";
import { FileButton } from "../../../components/FileButton";
import { NarrowSelect } from "../../../components/NarrowSelect";
import { usePane, usePaneState } from "../../../components/PaneContext";
import { useText } from "../../../components/TextContext";
import { useSurface } from "../../../components/useSurface";
import { REPORT_KEYS } from "../../../settings/reportEntries";
import { OutlineEditor } from "./OutlineEditor";

/** After which outline the report is written, why, and the user's own changes to it. Kept in the workbook. */
export function OutlineCard() {
  const pane = usePane();
  const { report, outlines, workbook, job } = usePaneState();
  const t = useText();
  const { tight, quiet, card } = useSurface();
  if (!report) return null;
  const kept = workbook?.settings[REPORT_KEYS.outline];
  const chosen = outlines.some(({ id }) => id === kept) ? String(kept) : "";
  return (
    <div className={tight}>
      <Field label={t("pane", "report.outline")}>
        <NarrowSelect
          value={chosen}
          disabled={job !== null}
          onChange={(_, { value }) => void chooseOutline(pane, value === "" ? null : value)}
        >
          <option value="">{t("reportOptions", "outline.automatic")}</option>
          {outlines.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </NarrowSelect>
      </Field>
      <div className={quiet}>{outlineChoiceText(t, report)}</div>
      <Disclosure name="outline" className={card} summary={t("reportOptions", "outline.adjust")}>
        <div className={tight}>
          <OutlineEditor key={report.outlineId} outline={report.outlineId} />
          <div>
            <FileButton
              label={t("reportOptions", "outline.import")}
              accept=".json"
              disabled={job !== null}
              onPick={(file) => void importOutline(pane, file)}
            />
          </div>
        </div>
      </Disclosure>
    </div>
  );
}
