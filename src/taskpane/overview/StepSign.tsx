import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { OpenCount } from "../components/OpenCount";
import type { OpenWork } from "../state/openWork";

const useStyles = makeStyles({ done: { color: tokens.colorStatusSuccessForeground1 } });

/** A tick where nothing is open, else how much is. */
export function StepSign({ work }: { readonly work: OpenWork }) {
  const { done } = useStyles();
  return work.count > 0 ? <OpenCount work={work} /> : <CheckmarkCircle16Filled className={done} aria-hidden />;
}
