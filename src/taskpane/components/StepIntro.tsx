import { makeStyles, tokens } from "@fluentui/react-components";
import type { StepId } from "../state/steps";
import { useText } from "./TextContext";
import { useSurface } from "./useSurface";

const useStyles = makeStyles({
  intro: { padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalS}` },
  text: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2 },
});

/** What a step does, while it has no result yet. */
export function StepIntro({ step }: { readonly step: StepId }) {
  const t = useText();
  const styles = useStyles();
  const { heading } = useSurface();
  return (
    <div className={styles.intro}>
      <h2 className={heading}>{t("pane", `intro.${step}.title`)}</h2>
      <p className={styles.text}>{t("pane", `intro.${step}.text`)}</p>
    </div>
  );
}
