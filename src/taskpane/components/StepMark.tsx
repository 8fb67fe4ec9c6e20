import { Spinner, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowSyncCircle16Filled } from "@fluentui/react-icons/svg/arrow-sync-circle";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import type { OpenWork } from "../state/openWork";
import type { StepStatus } from "../state/steps";
import { OpenCount } from "./OpenCount";
import { useSurface } from "./useSurface";
import { useText } from "./TextContext";

const useStyles = makeStyles({
  number: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    boxSizing: "border-box",
    width: "16px",
    height: "16px",
    borderRadius: "50%",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontSize: "10px",
    lineHeight: 1,
    fontWeight: tokens.fontWeightRegular,
  },
  icon: { flexShrink: 0 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  stale: { color: tokens.colorStatusWarningForeground1 },
  failed: { color: tokens.colorStatusDangerForeground3 },
});

export interface StepMarkProps {
  readonly status: StepStatus;
  readonly number: number;
  /** What is left to do in it. */
  readonly open: OpenWork;
}

/** A step's number, or what has become of it, as a sign with a word for screen readers: a tick only where nothing is open. */
export function StepMark({ status, number, open }: StepMarkProps) {
  const t = useText();
  const styles = useStyles();
  const { hidden } = useSurface();
  if (status === "done" && open.count > 0)
    return (
      <>
        <OpenCount work={open} />
        <span className={hidden}>
          {t("pane", "status.done")} {t("overview", "open", { count: open.count })}
        </span>
      </>
    );
  if (status === "idle") return <span className={styles.number}>{number}</span>;
  return (
    <>
      <Sign status={status} />
      <span className={hidden}>{t("pane", `status.${status}`)}</span>
    </>
  );
}

function Sign({ status }: { readonly status: Exclude<StepStatus, "idle"> }) {
  const styles = useStyles();
  switch (status) {
    case "running":
      return <Spinner size="extra-tiny" aria-hidden />;
    case "done":
      return <CheckmarkCircle16Filled className={mergeClasses(styles.icon, styles.done)} aria-hidden />;
    case "stale":
      return <ArrowSyncCircle16Filled className={mergeClasses(styles.icon, styles.stale)} aria-hidden />;
    case "failed":
      return <ErrorCircle16Filled className={mergeClasses(styles.icon, styles.failed)} aria-hidden />;
  }
}
