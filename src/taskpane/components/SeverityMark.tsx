import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info16Filled } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "../../core/findings/finding";
import { IconMark } from "./IconMark";
import { useText } from "./TextContext";

const ICONS = { error: ErrorCircle16Filled, warning: Warning16Filled, info: Info16Filled };
const TONES = { error: "danger", warning: "warning", info: "neutral" } as const;

/** How grave a finding is. */
export function SeverityMark({ severity, count }: { readonly severity: Severity; readonly count?: number }) {
  const t = useText();
  return (
    <IconMark icon={ICONS[severity]} tone={TONES[count === 0 ? "info" : severity]}>
      {t("pane", `severity.${severity}`)}
      {count !== undefined && ` ${count}`}
    </IconMark>
  );
}
