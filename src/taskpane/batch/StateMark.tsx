import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Circle16Regular } from "@fluentui/react-icons/svg/circle";
import { DismissCircle16Filled } from "@fluentui/react-icons/svg/dismiss-circle";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info16Filled } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { UnitState } from "../../core/batch/unitState";
import { IconMark } from "../components/IconMark";
import { useText } from "../components/TextContext";

const ICONS = {
  error: ErrorCircle16Filled,
  problem: DismissCircle16Filled,
  warning: Warning16Filled,
  info: Info16Filled,
  clean: CheckmarkCircle16Filled,
  notChecked: Circle16Regular,
} as const satisfies Record<UnitState, unknown>;

const TONES = {
  error: "danger",
  problem: "danger",
  warning: "warning",
  info: "neutral",
  clean: "success",
  notChecked: "neutral",
} as const satisfies Record<UnitState, string>;

/** How a unit stands. */
export function StateMark({ state }: { readonly state: UnitState }) {
  const t = useText();
  return (
    <IconMark icon={ICONS[state]} tone={TONES[state]}>
      {t("batch", `state.${state}`)}
    </IconMark>
  );
}
