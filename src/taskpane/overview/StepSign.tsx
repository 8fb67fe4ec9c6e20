import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { OpenCount } from "../components/OpenCount";
import { Info16Filled } from "@fluentui/react-icons/svg/info";
import type { OpenWork } from "../state/openWork";

const useStyles = makeStyles({
  done: { color: tokens.colorStatusSuccessForeground1 },
  short: { color: tokens.colorNeutralForeground3 },
});

export interface StepSignProps {
  readonly work: OpenWork;
  /** Nothing to settle, and yet not all is there: no tick. */
  readonly isShort: boolean;
}

/** A tick where nothing is open, else how much is. */
export function StepSign({ work, isShort }: StepSignProps) {
  const { done, short } = useStyles();
  if (work.count > 0) return <OpenCount work={work} />;
  return isShort ? (
    <Info16Filled className={short} aria-hidden />
  ) : (
    <CheckmarkCircle16Filled className={done} aria-hidden />
  );
}
