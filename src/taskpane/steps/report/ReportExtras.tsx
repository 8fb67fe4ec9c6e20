import { Checkbox } from "@fluentui/react-components";
import { switchOption } from "../../actions/reportOutline";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { REPORT_KEYS } from "../../settings/reportEntries";

const OPTIONS = ["contents", "appendix", "trimmed"] as const;

/** What a report has on demand: 目录, an attachment on what it rests on, and numbers without closing zeros. */
export function ReportExtras() {
  const pane = usePane();
  const { workbook, job } = usePaneState();
  const t = useText();
  const { quiet } = useSurface();
  const isOn = (option: (typeof OPTIONS)[number]) => workbook?.settings[REPORT_KEYS[option]] === true;
  return (
    <div>
      {OPTIONS.map((option) => (
        <div key={option}>
          <Checkbox
            checked={isOn(option)}
            disabled={job !== null}
            label={t("reportOptions", `extra.${option}`)}
            onChange={(_, { checked }) => void switchOption(pane, option, checked === true)}
          />
        </div>
      ))}
      {isOn("contents") && <div className={quiet}>{t("reportOptions", "extra.pages")}</div>}
    </div>
  );
}
