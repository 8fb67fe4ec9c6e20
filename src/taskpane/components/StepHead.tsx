import { Button } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import type { ReactNode } from "react";
import { runTo } from "../actions/runSteps";
import type { StepId } from "../state/steps";
import { usePane, usePaneState } from "./PaneContext";
import { useText } from "./TextContext";
import { useSurface } from "./useSurface";

/** A step's result in one line, whether it is still fresh, and the way to run it again. */
export function StepHead({ step, children }: { readonly step: StepId; readonly children: ReactNode }) {
  const pane = usePane();
  const { status, job, wasCancelled, workbookChanged } = usePaneState();
  const t = useText();
  const { spread, heading, quiet } = useSurface();
  const label = t("pane", `primary.again.${step}`);
  return (
    <div>
      <div className={spread}>
        <h2 className={heading}>{children}</h2>
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowClockwiseRegular />}
          title={label}
          aria-label={label}
          disabled={job !== null}
          onClick={() => void runTo(pane, step)}
        />
      </div>
      {status[step] === "stale" && (
        <div className={quiet}>{t("pane", wasCancelled && !workbookChanged ? "notice.cancelled" : "notice.stale")}</div>
      )}
    </div>
  );
}
