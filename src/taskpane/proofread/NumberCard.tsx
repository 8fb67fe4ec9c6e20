import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ProofNumber } from "../../core/proofread/numbers";
import { checkText, readingText, stateText } from "../../locales/numberText";
import { useText } from "../components/TextContext";
import { useSurface } from "../components/useSurface";

const useStyles = makeStyles({
  /** Stays in view below the text while that is scrolled. */
  foot: { position: "sticky", bottom: 0, backgroundColor: tokens.colorNeutralBackground1 },
  help: { padding: `2px ${tokens.spacingHorizontalM}` },
});

/** What the chosen number was read as and what bound it; told to screen readers when another is chosen. */
export function NumberCard({ number }: { readonly number: ProofNumber | null }) {
  const t = useText();
  const styles = useStyles();
  const { card, padded, tight, quiet, strong } = useSurface();
  return (
    <div role="status" aria-label={t("proofNumbers", "chosen")} className={styles.foot}>
      {number ? (
        <div className={mergeClasses(card, padded, tight)}>
          <div className={strong}>
            {t("proofNumbers", "named", { written: number.written, state: stateText(t, number) })}
          </div>
          <div className={quiet}>{readingText(t, number)}</div>
          <div className={quiet}>{checkText(t, number)}</div>
        </div>
      ) : (
        <div className={mergeClasses(quiet, styles.help)}>{t("proofNumbers", "help")}</div>
      )}
    </div>
  );
}
